// Once for all journeys: a portal with demo data, started as a user would start it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY = '门户已就绪';

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  // For writing tests: a portal that runs already.
  if (process.env.E2E_URL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const port = process.env.E2E_PORT ?? '3960';
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: join(folder, 'data'),
      PORT: port,
      HOST: '127.0.0.1',
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
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
