import { db } from '../db';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { claimRelease } from './lock-release';
import { prepareEditions } from './prepare-editions';
import { publishRelease, type ReleaseReport } from './publish-release';

/** For hundreds of editions on a slow disk; a release of 120 takes a few seconds of it. */
const TIMEOUT = 180_000;

/**
 * Publishes every release whose moment has come. What is written of one is written in one transaction, so a process may
 * be killed at any moment: nothing has happened then, and the next process does it. A release that fails as a whole
 * stops none of the others; it stays planned and is tried again.
 */
export async function runDueReleases(now: Date, clock: Clock = systemClock): Promise<void> {
  const due = await db.release.findMany({ where: { state: 'PLANNED', plannedAt: { lte: now } }, orderBy: [{ plannedAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      const report = await runRelease(id, clock);
      if (report) console.log(`release ${id}: ${report.published} published, ${report.failed} failed`);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} due releases could not be run and stay planned`);
}

/** Null when the release ran already, was cancelled, or is being run by another process. */
export async function runRelease(releaseId: string, clock: Clock = systemClock): Promise<ReleaseReport | null> {
  if (!(await inTransaction((tx) => claimRelease(tx, releaseId)))) return null;
  // Most of the work comes first and holds nobody up; the transaction only writes.
  const items = await db.releaseItem.findMany({ where: { releaseId, state: 'WAITING' }, orderBy: { editionId: 'asc' }, select: { editionId: true } });
  const prepared = await prepareEditions(db, items.map(({ editionId }) => editionId));
  return inTransaction((tx) => publishRelease(tx, releaseId, prepared, clock()), TIMEOUT);
}
