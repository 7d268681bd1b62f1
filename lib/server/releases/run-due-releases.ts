import { db } from '../db';
import { releaseStuckNotices } from '../notices/edition-notices';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { claimRelease } from './lock-release';
import { isPassing } from './passing-error';
import { prepareEditions } from './prepare-editions';
import { publishRelease, type ReleaseReport } from './publish-release';
import { inReleaseTransaction } from './release-transaction';

/** So long after its moment nobody is alarmed by what the next try may get over. */
const PATIENCE = 60_000;

/**
 * Publishes every release whose moment has come. What is written of one is written in one transaction, so a process may
 * be killed at any moment: nothing has happened then, and the next process does it. A release that fails as a whole
 * stops none of the others; it stays planned and is tried again, and those who can do something about it are told once.
 */
export async function runDueReleases(now: Date, clock: Clock = systemClock): Promise<void> {
  const due = await db.release.findMany({
    where: { state: 'PLANNED', plannedAt: { lte: now } },
    orderBy: [{ plannedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, plannedAt: true, cycle: { select: { fiscalYear: true, kind: true } } },
  });
  const failures: unknown[] = [];
  for (const release of due) {
    try {
      const report = await runRelease(release.id, clock);
      if (report) console.log(`公开计划 ${release.id} 已执行：公开 ${report.published} 件，未公开 ${report.failed} 件。`);
    } catch (error) {
      failures.push(error);
      const mayPass = isPassing(error) && now.getTime() - release.plannedAt.getTime() < PATIENCE;
      if (!mayPass) await inTransaction((tx) => releaseStuckNotices(tx, release, now)).catch((notTold: unknown) => failures.push(notTold));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, '到期的公开计划没有执行，仍在计划之中，稍后重试。');
}

/** Null when the release ran already, was cancelled, or is being run by another process. */
export async function runRelease(releaseId: string, clock: Clock = systemClock): Promise<ReleaseReport | null> {
  if (!(await inTransaction((tx) => claimRelease(tx, releaseId)))) return null;
  // Most of the work comes first and holds nobody up; the transaction only writes.
  const items = await db.releaseItem.findMany({ where: { releaseId, state: 'WAITING' }, orderBy: { editionId: 'asc' }, select: { editionId: true } });
  const prepared = await prepareEditions(db, items.map(({ editionId }) => editionId));
  return inReleaseTransaction((tx) => publishRelease(tx, releaseId, prepared, clock()));
}
