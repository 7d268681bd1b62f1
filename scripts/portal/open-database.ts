import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../../lib/server/env';
import { DATABASE_NAME, runningServer, serverUrl } from '../postgres/server';
import { lockDataFolder, openDataFolder, portalRuns, readSecrets } from './data-folder';
import { checkExternal, startEmbedded } from './database';
import { StartFailure } from './failure';

export type Opened = { url: string; close(): Promise<void> };

/** For the command-line tools: DATABASE_URL, the database of a running portal, or the embedded one started for the moment. */
export async function openDatabase(): Promise<Opened> {
  const external = env.databaseUrl();
  if (external) {
    await checkExternal(external);
    return { url: external, close: async () => undefined };
  }
  const folder = openDataFolder();
  if (portalRuns(folder)) {
    const running = runningServer(join(folder, 'postgres'));
    if (!running || !existsSync(join(folder, 'secrets.json'))) throw new StartFailure('门户正在启动，请待其就绪后再试。');
    const { postgresPassword } = readSecrets(folder);
    return { url: serverUrl(running.port, postgresPassword, DATABASE_NAME), close: async () => undefined };
  }
  const unlock = await lockDataFolder(folder);
  try {
    const server = await startEmbedded(folder, readSecrets(folder));
    return {
      url: server.url(DATABASE_NAME),
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
