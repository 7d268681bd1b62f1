// Once for all journeys: a portal with demo data, started as a user would start it; a second one, of the same build, with
// only last year published in it; and a third with departments and people and nothing else. The last two on external databases.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../lib/server/migrate';
import { startServer } from '../../scripts/postgres/server';
import { BUREAU_PORT, DEMO_PORT, JOURNEY_PORT } from './ports';

const READY = '门户已就绪';

async function startPortal(folder: string, port: string, environment: Record<string, string>): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: folder, PORT: port, HOST: '127.0.0.1', NEXTAUTH_URL: `http://127.0.0.1:${port}`, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exited;
  };
  let output = '';
  const ready = new Promise<boolean>((settle) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
        if (output.includes(READY)) settle(true);
      });
    }
    void exited.then(() => settle(false));
  });
  if (await ready) return stop;
  await stop();
  throw new Error(`The portal did not start:\n${output}`);
}

/** On a database of its own, filled by a script of the tests. */
async function startFilledPortal(folder: string, port: string, [script, ...args]: string[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await startServer({ folder: join(folder, 'postgres'), password: 'journey', unsafeButFast: true });
  const url = server.url('postgres');
  try {
    await migrate(url);
    await runScript(url, script!, ...args);
    const stop = await startPortal(join(folder, 'data'), port, { DATABASE_URL: url, DEMO: '0' });
    return {
      url,
      stop: async () => {
        await stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** What people do between two scenes, through the portal's own commands. */
export async function runScript(url: string, script: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { env: { ...process.env, DATABASE_URL: url }, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} failed`);
}

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  // For writing tests: portals that run already, on E2E_PORT and the ports after it.
  if (process.env.E2E_RUNNING) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    stops.push(await startPortal(join(folder, 'demo'), DEMO_PORT, { DATABASE_URL: '' }));
    stops.push((await startFilledPortal(join(folder, 'journey'), JOURNEY_PORT, ['tests/support/journey-city.ts'])).stop);
    const bureau = await startFilledPortal(join(folder, 'bureau'), BUREAU_PORT, ['tests/support/bureau-city.ts', 'create']);
    stops.push(bureau.stop);
    // The journey of the bureau's week lets departments work between its days.
    process.env.BUREAU_DATABASE_URL = bureau.url;
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}
