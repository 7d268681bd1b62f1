import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

/** A bulk upload of past years' documents begins; the documents follow one upload at a time. */
export async function createArchiveBatch(actor: Actor, clock: Clock = systemClock): Promise<{ batchId: string }> {
  if (!can(actor, 'manageArchive')) throw new NotFound();
  const at = clock();
  return inTransaction(async (tx) => {
    const { id: batchId } = await tx.importBatch.create({ data: { createdById: actor.userId, createdAt: at }, select: { id: true } });
    await record(tx, { actor, action: 'createArchiveBatch', subjectType: 'importBatch', subjectId: batchId }, at);
    return { batchId };
  });
}
