import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface TestWorker {
  /** All that it wrote so far. */
  log(): string;
  /** As when the machine loses its power. */
  kill(): Promise<void>;
  /** As the portal stops it; returns the exit code. */
  stop(): Promise<number | null>;
}

const READY = '后台任务进程已就绪';

/** The real worker process, on the test's own database. Resolves when its jobs are running. */
export async function startTestWorker(environment: Record<string, string> = {}): Promise<TestWorker> {
  const child = spawn(process.execPath, ['scripts/worker.mjs'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const exited = once(child, 'exit');
  await new Promise<void>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(READY)) ready();
      });
    }
    child.once('exit', () => failed(new Error(`The worker did not start:\n${output}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded(child)) child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return { log: () => output, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
