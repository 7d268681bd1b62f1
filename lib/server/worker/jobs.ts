import { deliverMail } from '../mail/deliver-mail';
import { queueDigests } from '../mail/queue-digests';
import { remindOfDueDates } from '../notices/remind-of-due-dates';
import { runDueReleases } from '../releases/run-due-releases';

/** Something that the worker process does again and again. Several processes may run it at once, and each may be killed at any moment. */
export interface Job {
  /** As the operator reads it. */
  name: string;
  /** Seconds between the end of one run and the next. */
  everySeconds: number;
  /** Once `stopping` is aborted, the process may be killed within seconds: what can be left for later is left. */
  run(now: Date, stopping: AbortSignal): Promise<void>;
}

export const JOBS: readonly Job[] = [
  { name: '按计划公开', everySeconds: 2, run: (now) => runDueReleases(now) },
  { name: '到期提醒', everySeconds: 600, run: (now) => remindOfDueDates(now) },
  { name: '每日汇总', everySeconds: 60, run: queueDigests },
  { name: '发送邮件', everySeconds: 3, run: deliverMail },
];
