import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/packages.mjs';

/** Node flags for a process that must not outlive the portal, even when that is killed. */
export const EXIT_WITH_PARENT = ['--import', pathToFileURL(join(root, 'scripts/portal/exit-with-parent.mjs')).href];

type Options = { env: Record<string, string | undefined>; show?: boolean };

/** The portal's own environment with changes; `undefined` takes a variable away. The password of whoever owns the tables is for migrations, which the portal runs itself. */
export function childEnvironment(changes: Options['env']): NodeJS.ProcessEnv {
  return Object.assign({}, process.env, { MIGRATION_DATABASE_URL: undefined }, changes, { NEXT_TELEMETRY_DISABLED: '1', PORTAL_PID: String(process.pid) });
}

/** Runs a Node program to its end and returns what it wrote. */
export async function runNode(args: string[], { env, show }: Options): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [...EXIT_WITH_PARENT, ...args], {
    cwd: root,
    env: childEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk;
    if (show) process.stdout.write(chunk);
  });
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = await once(child, 'close');
  return { code: code ?? 1, output };
}

/** Ends a child that leads a process group of its own, with all that it started; kills it after `graceMs`. */
export async function stopChild(child: ChildProcess, graceMs = 5_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  // Open requests may finish; a browser that only keeps its connection open must not hold up the end.
  const inTime = await Promise.race([exited.then(() => true), sleep(graceMs, false, { ref: false })]);
  if (inTime) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await exited;
}
