import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can, mayCoReviewFor, reviewsFor } from '@/lib/access/can';
import { lenderOf } from '@/lib/access/delegation';
import { record } from '../audit';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const withdrawSignOffInput = z.object({ editionId: z.string().max(64), divisionId: z.string().max(64), sectionId: z.string().max(64) });

/** A division takes its consent to a section back, as long as the edition isn't approved. It stays on record. */
export async function withdrawSignOff(actor: Actor, input: z.infer<typeof withdrawSignOffInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const { editionId, divisionId, sectionId } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'coReview', subjectOf(edition)) || !mayCoReviewFor(actor, divisionId, subjectOf(edition))) throw new Refusal('只有本科室的人员可以撤销会审，并且须在审核通过之前。');
    const { count } = await tx.sectionSignOff.updateMany({ where: { editionId, divisionId, sectionId, lapsedAt: null }, data: { lapsedAt: at } });
    if (count === 0) throw new Refusal('该部分没有有效的会审，请刷新页面后再操作。');
    const division = await tx.division.findUniqueOrThrow({ where: { id: divisionId }, select: { name: true } });
    await record(tx, { actor, onBehalfOf: lenderOf(actor, reviewsFor(actor, divisionId, subjectOf(edition))), action: 'withdrawSignOff', subjectType: 'edition', subjectId: editionId, editionId, data: { division: division.name, sections: [sectionId] } }, at);
    return { editionId };
  });
}
