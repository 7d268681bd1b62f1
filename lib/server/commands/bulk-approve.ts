import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { whyNotApprovable, whyNotApproved } from '@/lib/review/bulk-steps';
import { record } from '../audit';
import { type BulkOutcome, inBulk } from '../bulk';
import { editionFacts } from '../editions/edition-facts';
import { subjectOf } from '../editions/edition-record';
import { lockSeen } from '../editions/seen-edition';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { bulkId, type SeenEdition, seenEditions } from './bulk-input';
import { takeStep } from './move-edition';

export const bulkApproveInput = z.object({ bulkId, editions: seenEditions });

/** Approves each of these editions in which nothing is left open. */
export async function bulkApprove(actor: Actor, input: z.infer<typeof bulkApproveInput>, clock: Clock = systemClock): Promise<BulkOutcome[]> {
  if (!can(actor, 'seeReviewQueue')) throw new NotFound();
  const seen = new Map(input.editions.map((edition) => [edition.editionId, edition]));
  return inBulk([...seen.keys()], (editionId) => approveOne(actor, seen.get(editionId)!, input.bulkId, clock()));
}

function approveOne(actor: Actor, seen: SeenEdition, id: string, at: Date): Promise<string> {
  return inTransaction(async (tx) => {
    const edition = await lockSeen(tx, actor, seen);
    const refused = whyNotApprovable(actor, subjectOf(edition));
    const reasons = refused.length > 0 ? refused : whyNotApproved(actor, await editionFacts(tx, edition));
    if (reasons.length > 0) throw new Refusal(reasons);
    const { event } = await takeStep(tx, actor, edition, { action: 'approve' }, at);
    await record(tx, { ...event, data: { ...event.data, bulkId: id } }, at);
    return '审核已通过，等待公开。';
  });
}
