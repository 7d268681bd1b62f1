import { db, type Tx } from './db';

/** Every command is one transaction; it waits for a busy database rather than failing at Prisma's five seconds. `timeout` in milliseconds. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>, timeout = 20_000): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout });
}

/** Commands take the time from their caller, so that the demo data's history can lie in the past. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
