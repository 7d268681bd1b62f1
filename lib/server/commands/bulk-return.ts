import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { stepsToReturn, whyNotReturned } from '@/lib/review/bulk-steps';
import { type AuditedEvent, record } from '../audit';
import { type BulkOutcome, inBulk } from '../bulk';
import { subjectOf } from '../editions/edition-record';
import { lockSeen } from '../editions/seen-edition';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { bulkId, type SeenEdition, seenEditions } from './bulk-input';
import { takeStep } from './move-edition';

export const bulkReturnInput = z.object({
  bulkId,
  editions: seenEditions,
  reason: z.string().trim().min(1, '请写明退回的理由，每个部门都会看到。').max(2_000, '理由最多 2000 字。'),
});

type Input = z.infer<typeof bulkReturnInput>;

/** Returns each of these editions to its department for the same reason; one that nobody took up is taken up first, for whoever has its review. */
export async function bulkReturn(actor: Actor, input: Input, clock: Clock = systemClock): Promise<BulkOutcome[]> {
  if (!can(actor, 'seeReviewQueue')) throw new NotFound();
  const seen = new Map(input.editions.map((edition) => [edition.editionId, edition]));
  return inBulk([...seen.keys()], (editionId) => returnOne(actor, seen.get(editionId)!, input, clock()));
}

function returnOne(actor: Actor, seen: SeenEdition, { bulkId: id, reason }: Input, at: Date): Promise<string> {
  return inTransaction(async (tx) => {
    const edition = await lockSeen(tx, actor, seen);
    const reasons = whyNotReturned(actor, subjectOf(edition));
    if (reasons.length > 0) throw new Refusal(reasons);
    const events: AuditedEvent[] = [];
    let { state } = edition;
    for (const action of stepsToReturn(state)) {
      const taken = await takeStep(tx, actor, { ...edition, state }, { action, reason: action === 'returnToDepartment' ? reason : undefined, inPassing: true }, at);
      ({ state } = taken);
      events.push({ ...taken.event, data: { ...taken.event.data, bulkId: id } });
    }
    for (const event of events) await record(tx, event, at);
    return events.length > 1 ? '已受理并退回部门。' : '已退回部门。';
  });
}
