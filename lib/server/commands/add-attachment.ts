import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import { findEdition, lockEdition, subjectOf, type EditionRecord } from '../editions/edition-record';
import { revalidatePublications } from '../editions/publication-paths';
import { mediaTypeOf, type MediaType } from '../files/media-type';
import { insertFile, placeFile } from '../files/store-file';
import { db } from '../db';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;
const MOST_ATTACHMENTS = 20;

const ATTACHABLE: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'application/ofd',
];

export const addAttachmentInput = z.object({
  editionId: z.string().max(64),
  kind: z.enum(['ORIGINAL', 'SIGNED_SCAN'], '请选择附件的种类：原文件或签章扫描件。'),
  name: z.string().trim().min(1, '文件没有名称。').max(1_000, '文件名过长。'),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, '没有收到文件。'),
});

/** A file that will be published with the edition, checked by its content. */
export async function addAttachment(actor: Actor, input: z.infer<typeof addAttachmentInput>, clock: Clock = systemClock): Promise<{ attachmentId: string }> {
  const { editionId, kind, name, bytes } = input;
  // Asked twice: before megabytes are looked at, and under the lock.
  requireAttachable(actor, await findEdition(db, editionId));
  if (bytes.length === 0) throw new Refusal('文件是空的，请重新选择文件。');
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw new Refusal('文件超过 50 MB，没有保存。请压缩扫描件的分辨率，或拆成几个文件后再上传。');
  const mediaType = await mediaTypeOf(bytes);
  if (!mediaType || !ATTACHABLE.includes(mediaType)) throw new Refusal('文件的内容不是可以公开的附件格式，没有保存。请上传 PDF、JPEG、PNG、DOCX、DOC、XLSX、TXT 或 OFD 文件（不含宏和密码）。');
  const file = await placeFile({ name, bytes, mediaType });
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = requireAttachable(actor, await lockEdition(tx, editionId));
    if ((await tx.attachment.count({ where: { editionId, removedAt: null } })) >= MOST_ATTACHMENTS) throw new Refusal(`每份公开稿最多 ${MOST_ATTACHMENTS} 个附件。请先删除不需要的附件。`);
    const fileId = await insertFile(tx, file, actor, at);
    const { id: attachmentId } = await tx.attachment.create({ data: { editionId, fileId, kind, addedById: actor.userId, addedAt: at }, select: { id: true } });
    const { department, cycle } = edition.disclosure;
    if (edition.publishedAt) await revalidatePublications(tx, [department], cycle);
    await record(tx, { actor, action: 'addAttachment', subjectType: 'edition', subjectId: editionId, editionId, data: { attachmentId, kind, name: file.name, sha256: file.sha256 } }, at);
    return { attachmentId };
  });
}

function requireAttachable(actor: Actor, edition: EditionRecord | null): EditionRecord {
  if (edition && can(actor, 'addAttachment', subjectOf(edition))) return edition;
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
  throw new Refusal(`该稿现在的状态是“${STATE_NAMES[edition.state]}”，或者您没有添加附件的权限，文件没有保存。`);
}
