import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, systemClock } from '../transaction';
import type { Job } from './jobs';

/** A job that fails is left alone this long, so that a lasting fault fills no log. */
const SECONDS_AFTER_FAILURE = 15;

export interface RunningJobs {
  /** Starts nothing more and tells what is running that it is to end; resolves when it has. */
  stop(): Promise<void>;
}

/** Runs each job by itself, never twice at once: what goes wrong in one stops none of the others. */
export function startJobs(jobs: readonly Job[], clock: Clock = systemClock): RunningJobs {
  const stopping = new AbortController();
  const loops = jobs.map((job) => repeat(job, clock, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function repeat(job: Job, clock: Clock, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const seconds = await runOnce(job, clock, stopping);
    await sleep(seconds * 1_000, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Returns after how many seconds it is to run again. */
async function runOnce({ name, everySeconds, run }: Job, clock: Clock, stopping: AbortSignal): Promise<number> {
  try {
    await run(clock(), stopping);
    return everySeconds;
  } catch (error) {
    const seconds = Math.max(everySeconds, SECONDS_AFTER_FAILURE);
    console.error(`后台任务“${name}”没有完成，${seconds} 秒后再试。`, error);
    return seconds;
  }
}
