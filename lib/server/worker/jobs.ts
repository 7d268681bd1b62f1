import { deliverMail } from '../mail/deliver-mail';
import { queueDigests } from '../mail/queue-digests';
import { remindOfDueDates } from '../notices/remind-of-due-dates';
import { runDueReleases } from '../releases/run-due-releases';

/** Something that the worker process does again and again. Several processes may run it at once, and each may be killed at any moment. */
export interface Job {
  name: string;
  /** Seconds between the end of one run and the next. */
  everySeconds: number;
  run(now: Date): Promise<void>;
}

export const JOBS: readonly Job[] = [
  { name: 'releases', everySeconds: 2, run: (now) => runDueReleases(now) },
  { name: 'reminders', everySeconds: 600, run: (now) => remindOfDueDates(now) },
  { name: 'digests', everySeconds: 60, run: (now) => queueDigests(now) },
  { name: 'mail', everySeconds: 3, run: (now) => deliverMail(now) },
];
