import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { lockComment } from '../editions/comment-record';
import { subjectOf } from '../editions/edition-record';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const markCommentDoneInput = z.object({ commentId: z.string().max(64), done: z.boolean() });

/** The department says that it has dealt with a comment, or takes that back. */
export async function markCommentDone(actor: Actor, input: z.infer<typeof markCommentDoneInput>, clock: Clock = systemClock): Promise<{ done: boolean }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { edition, id, doneAt } = await lockComment(tx, actor, input.commentId);
    if (!can(actor, 'markCommentDone', subjectOf(edition))) throw new Refusal('只有经办人可以在修改期间标记意见是否已处理。');
    // Said twice by two colleagues, it is true once.
    if ((doneAt !== null) === input.done) return { done: input.done };
    await tx.reviewComment.update({
      where: { id },
      data: input.done ? { doneAt: at, doneById: actor.userId } : { doneAt: null, doneById: null },
      select: { id: true },
    });
    const action = input.done ? 'markCommentDone' : 'reopenComment';
    await record(tx, { actor, action, subjectType: 'comment', subjectId: id, editionId: edition.id }, at);
    return { done: input.done };
  });
}
