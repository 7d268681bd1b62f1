import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../../lib/server/env';
import { DATABASE_NAME, OWNER, PORTAL_ROLE, runningServer, serverUrl } from '../postgres/server';
import { lockDataFolder, openDataFolder, portalPassword, portalRuns, readSecrets } from './data-folder';
import { checkExternal, type Database, embeddedDatabase, externalDatabase, startEmbedded } from './database';
import { StartFailure } from './failure';

export type Opened = Database & { close(): Promise<void> };

/** For the command-line tools: DATABASE_URL, the database of a running portal, or the embedded one started for the moment. */
export async function openDatabase(): Promise<Opened> {
  const external = env.databaseUrl();
  if (external) {
    await checkExternal(external);
    return { ...externalDatabase(external), close: async () => undefined };
  }
  const folder = openDataFolder();
  if (portalRuns(folder)) {
    const running = runningServer(join(folder, 'postgres'));
    if (!running || !existsSync(join(folder, 'secrets.json'))) throw new StartFailure('门户正在启动，请待其就绪后再试。');
    const secrets = readSecrets(folder);
    const address = (user: string, password: string) => serverUrl(running.port, DATABASE_NAME, { user, password });
    const database = embeddedDatabase(address(OWNER, secrets.postgresPassword), address(PORTAL_ROLE, portalPassword(secrets)), secrets);
    return { ...database, close: async () => undefined };
  }
  const unlock = await lockDataFolder(folder);
  try {
    const secrets = readSecrets(folder);
    const server = await startEmbedded(folder, secrets);
    return {
      ...embeddedDatabase(server.url(DATABASE_NAME), server.url(DATABASE_NAME, { user: PORTAL_ROLE, password: portalPassword(secrets) }), secrets),
      close: async () => {
        await server.stop();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
