import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setup/packages.mjs';
import { childEnvironment, EXIT_WITH_PARENT, stopChild } from './child';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** Whoever lived this long may start again at once. */
const SETTLED = 60_000;
/** Mostly it ends at once. A release under way may finish, and a mail server may say whether it took the mail that it has: else nobody knows. */
const GRACE = 20_000;

export interface Worker {
  stop(): Promise<void>;
}

/** The process for what happens by itself, beside the web server; started again whenever it ends. */
export function startWorker(environment: Record<string, string>): Worker {
  const stopping = new AbortController();
  let child: ChildProcess;
  const keepRunning = async () => {
    for (let wait = FIRST_WAIT; !stopping.signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      const started = Date.now();
      child = spawnWorker(environment);
      await once(child, 'exit');
      if (stopping.signal.aborted) return;
      if (Date.now() - started > SETTLED) wait = FIRST_WAIT;
      console.error(`后台任务进程意外停止，${wait / 1_000} 秒后重新启动。`);
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const ended = keepRunning();
  return {
    stop: async () => {
      stopping.abort();
      await stopChild(child, GRACE);
      await ended;
    },
  };
}

function spawnWorker(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [...EXIT_WITH_PARENT, join(root, 'scripts/worker.mjs')], {
    cwd: root,
    env: childEnvironment(environment),
    // Its greeting is for those who start it by itself.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  child.stdout?.on('data', (chunk: Buffer) => forward(chunk.toString()));
  return child;
}

function forward(text: string): void {
  for (const line of text.split('\n')) if (line.trim() !== '' && !line.startsWith('后台任务进程已就绪')) console.log(line);
}
