import type { Tx } from './db';
import { REVALIDATE, tagOfPath } from './page-revalidation.mjs';

/** Has the pages at these addresses rendered anew from the commit on, by every app process within its second. Call it late: others that publish wait for the commit. */
export async function revalidateWithin(tx: Tx, paths: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(REVALIDATE, paths.map(tagOfPath));
}
