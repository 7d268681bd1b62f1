import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { belongsTo, can, mayCoReviewFor, reviewsFor } from '@/lib/access/can';
import { lenderOf } from '@/lib/access/delegation';
import { openSections } from '@/lib/review/co-review';
import { record } from '../audit';
import { editionCoReviews } from '../editions/co-reviews';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const signOffSectionsInput = z.object({
  editionId: z.string().max(64),
  divisionId: z.string().max(64),
  sectionIds: z.array(z.string().max(64)).min(1, '请至少选择一个部分。').max(50).transform((ids) => [...new Set(ids)]),
  opinion: z.string().trim().max(500, '会审意见最多 500 字。').default(''),
});

/** A member of a division signs off sections of an edition in review for the division. */
export async function signOffSections(actor: Actor, input: z.input<typeof signOffSectionsInput>, clock: Clock = systemClock): Promise<{ signedOff: number }> {
  const { editionId, divisionId, sectionIds, opinion } = signOffSectionsInput.parse(input);
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'coReview', subjectOf(edition))) throw new Refusal('会审在部门报送之后、审核通过之前办理；该稿不在这一阶段，或者由您本人提交或审签。');
    if (!belongsTo(actor, divisionId)) throw new Refusal('您不属于该科室，不能代为会审。');
    if (!mayCoReviewFor(actor, divisionId, subjectOf(edition))) throw new Refusal('该稿由您本人或者您所代的人提交或审签，须由该科室其他人员会审。');
    const review = (await editionCoReviews(tx, edition)).find(({ division }) => division.id === divisionId);
    const open = review ? openSections(review) : [];
    if (sectionIds.some((sectionId) => !open.includes(sectionId))) throw new Refusal('所选部分中有不属于该科室会审的，或者刚刚已经会审。请刷新页面后再操作。');
    await tx.sectionSignOff.createMany({ data: sectionIds.map((sectionId) => ({ editionId, sectionId, divisionId, opinion, byId: actor.userId, at })) });
    await record(tx, { actor, onBehalfOf: lenderOf(actor, reviewsFor(actor, divisionId, subjectOf(edition))), action: 'signOffSections', subjectType: 'edition', subjectId: editionId, editionId, reason: opinion || undefined, data: { division: review!.division.name, sections: sectionIds } }, at);
    return { signedOff: sectionIds.length };
  });
}
