import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { record } from '../audit';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { commentNotices } from '../notices/edition-notices';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const commentBody = z.string().trim().min(1, '请填写意见内容。').max(2_000, '意见最多 2000 字。');

export const addCommentInput = z.object({ editionId: z.string().max(64), sectionId: z.string().max(64), path: z.string().max(300), body: commentBody });

/** A reviewer's remark on a field, a row, or ("" as path) a section as a whole. */
export async function addComment(actor: Actor, input: z.infer<typeof addCommentInput>, clock: Clock = systemClock): Promise<{ commentId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'comment', subjectOf(edition))) throw new Refusal('只有审核人可以在审核期间提出意见。请先开始审核，或刷新页面查看该稿现在的状态。');
    const section = sectionOf(templateOf(edition.templateVersion), input.sectionId);
    const field = input.path.split('/')[0]!;
    if (!section || (field !== '' && !Object.hasOwn(section.fields, field))) throw new NotFound('意见所指的栏目不存在，请刷新页面后重试。');
    const comment = await tx.reviewComment.create({ data: { ...input, authorId: actor.userId, createdAt: at }, select: { id: true } });
    await commentNotices(tx, edition, { id: comment.id, ...input }, actor, at);
    await record(
      tx,
      { actor, action: 'addComment', subjectType: 'comment', subjectId: comment.id, editionId: edition.id, data: { sectionId: input.sectionId, path: input.path, body: input.body } },
      at,
    );
    return { commentId: comment.id };
  });
}
