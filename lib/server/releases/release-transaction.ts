import type { Tx } from '../db';
import { inTransaction } from '../transaction';

/** For hundreds of editions on a slow disk; a release of 120 takes a few seconds of it. */
const TIMEOUT = 180_000;

/** For what is written of a whole release at once: planned, run or cancelled. */
export const inReleaseTransaction = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(work, TIMEOUT);
