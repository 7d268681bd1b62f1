import { runDueReleases } from '../releases/run-due-releases';

/** Something that the worker process does again and again. Several processes may run it at once, and each may be killed at any moment. */
export interface Job {
  name: string;
  /** Seconds between the end of one run and the next. */
  everySeconds: number;
  run(now: Date): Promise<void>;
}

export const JOBS: readonly Job[] = [{ name: 'releases', everySeconds: 2, run: (now) => runDueReleases(now) }];
