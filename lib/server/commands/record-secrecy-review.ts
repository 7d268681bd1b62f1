import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { conclusionOf, secrecyProblems } from '@/lib/workflow/secrecy-review';
import { record } from '../audit';
import { dateText, dayInChina } from '../due-date';
import { contentChangedAt, type EditionRecord, lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

const words = (label: string, max: number) => z.string().trim().min(1, `请填写${label}。`).max(max, `${label}最多 ${max} 字。`);

export const recordSecrecyReviewInput = z.object({
  editionId: z.string().max(64),
  /** When the content that was reviewed was last changed, as its reader was shown it; see `contentChangedAt`. */
  contentChangedAt: z.iso.datetime().nullable(),
  basis: words('审查依据', 500),
  handler: words('承办人', 50),
  head: words('保密审查负责人', 50),
  reviewedOn: z.iso.date('请填写审查日期，例如 2020-01-20。'),
  withheld: z.record(z.string().max(64), z.string().trim().max(500, '不予公开的依据最多 500 字。')).default({}),
});

/** The department's secrecy review, made before its head signs off and published with the edition; a new one takes the place of the old. */
export async function recordSecrecyReview(actor: Actor, input: z.input<typeof recordSecrecyReviewInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const { editionId, contentChangedAt: reviewed, ...review } = recordSecrecyReviewInput.parse(input);
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'recordSecrecyReview', subjectOf(edition))) throw new Refusal('保密审查由部门在报送财政局之前填写。该稿已经报送，或者您不是该部门的经办人、负责人。');
    // Whatever a colleague saved meanwhile nobody has reviewed.
    if ((contentChangedAt(edition)?.toISOString() ?? null) !== reviewed) throw new Refusal('您打开本页之后，内容或附件又有修改，没有保存。请查看修改后的内容，再保存一次；填写的内容仍在。');
    const problems = secrecyProblems(review, templateOf(edition.templateVersion).sections.map((section) => section.id), dayInChina(at));
    if (problems.length > 0) throw new Refusal(problems);

    const { withheld, reviewedOn, ...fields } = review;
    const data = { ...fields, conclusion: conclusionOf(review), reviewedOn: new Date(`${reviewedOn}T00:00:00Z`), recordedById: actor.userId, recordedAt: at };
    await tx.secrecyReview.upsert({ where: { editionId }, create: { editionId, ...data }, update: data, select: { editionId: true } });
    await tx.withheldSection.deleteMany({ where: { editionId } });
    await tx.withheldSection.createMany({ data: Object.entries(withheld).map(([sectionId, basis]) => ({ editionId, sectionId, basis })) });
    await record(tx, { actor, action: 'recordSecrecyReview', subjectType: 'edition', subjectId: editionId, editionId, data: { before: entered(edition), after: { ...fields, reviewedOn, withheld } } }, at);
    return { editionId };
  });
}

/** As the log keeps it. */
function entered({ secrecyReview, withheld }: EditionRecord) {
  if (!secrecyReview) return null;
  const { basis, handler, head, reviewedOn } = secrecyReview;
  return { basis, handler, head, reviewedOn: dateText(reviewedOn), withheld: Object.fromEntries(withheld.map((one) => [one.sectionId, one.basis])) };
}
