import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const removeAttachmentInput = z.object({ attachmentId: z.string().max(64) });

/** Takes a file off an edition that isn't published yet. The file itself is kept, with who removed it and when. */
export async function removeAttachment(actor: Actor, { attachmentId }: z.infer<typeof removeAttachmentInput>, clock: Clock = systemClock): Promise<void> {
  const at = clock();
  await inTransaction(async (tx) => {
    const attachment = await tx.attachment.findUnique({ where: { id: attachmentId }, select: { editionId: true, file: { select: { name: true, sha256: true } } } });
    const edition = attachment && (await lockEdition(tx, attachment.editionId));
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'removeAttachment', subjectOf(edition))) throw new Refusal(edition.publishedAt ? '附件已经随公开稿公开，不能删除。如需更换，请发起更正。' : '您现在不能删除该稿的附件。');
    const { count } = await tx.attachment.updateMany({ where: { id: attachmentId, removedAt: null }, data: { removedAt: at, removedById: actor.userId } });
    if (count === 0) throw new Refusal('该附件已经删除，请刷新页面。');
    await record(tx, { actor, action: 'removeAttachment', subjectType: 'edition', subjectId: edition.id, editionId: edition.id, data: { attachmentId, ...attachment.file } }, at);
  });
}
