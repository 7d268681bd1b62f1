import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { lockComment } from '../editions/comment-record';
import { subjectOf } from '../editions/edition-record';
import { replyNotices } from '../notices/edition-notices';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { commentBody } from './add-comment';

export const replyToCommentInput = z.object({ commentId: z.string().max(64), body: commentBody });

export async function replyToComment(actor: Actor, input: z.infer<typeof replyToCommentInput>, clock: Clock = systemClock): Promise<{ commentId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { edition, ...parent } = await lockComment(tx, actor, input.commentId);
    if (!can(actor, 'replyToComment', subjectOf(edition))) throw new Refusal('您不能回复这条意见。');
    const reply = await tx.reviewComment.create({
      data: { editionId: edition.id, sectionId: parent.sectionId, path: parent.path, parentId: parent.id, body: input.body, authorId: actor.userId, createdAt: at },
      select: { id: true },
    });
    await replyNotices(tx, edition, { id: reply.id, sectionId: parent.sectionId, body: input.body }, actor, at);
    await record(
      tx,
      { actor, action: 'replyToComment', subjectType: 'comment', subjectId: reply.id, editionId: edition.id, data: { parentId: parent.id, body: input.body } },
      at,
    );
    return { commentId: reply.id };
  });
}
