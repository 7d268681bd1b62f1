import type { Actor } from '@/lib/access/actor';
import type { AuditedEvent } from '../audit';
import type { Tx } from '../db';
import { findEditions } from '../editions/edition-record';
import { unscheduledNotices } from '../notices/edition-notices';

interface TakenOut {
  releaseId: string;
  editionIds: readonly string[];
  /** What stands in the release's report for them. */
  message: string;
  reason: string;
}

/** Gives these locked, waiting editions of a release back to those that wait for one. The caller records the events. */
export async function takeOut(tx: Tx, actor: Actor, { releaseId, editionIds, message, reason }: TakenOut, at: Date): Promise<AuditedEvent[]> {
  await tx.edition.updateMany({ where: { id: { in: [...editionIds] }, state: 'SCHEDULED' }, data: { state: 'APPROVED', stateChangedAt: at } });
  await tx.releaseItem.updateMany({ where: { releaseId, editionId: { in: [...editionIds] }, state: 'WAITING' }, data: { state: 'FAILED', message } });
  await unscheduledNotices(tx, await findEditions(tx, editionIds), reason, at, actor);
  return editionIds.map((editionId) => ({ actor, action: 'unschedule', subjectType: 'edition', subjectId: editionId, editionId, reason, data: { from: 'SCHEDULED', to: 'APPROVED', releaseId } }));
}
