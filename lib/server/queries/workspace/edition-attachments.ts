import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { findEdition, subjectOf } from '../../editions/edition-record';
import type { AttachmentView } from './import-types';

/** The files that stand with an edition, in the order in which they were added. Empty where it isn't this person's to see. */
export async function editionAttachments(actor: Actor, editionId: string): Promise<AttachmentView[]> {
  const edition = await findEdition(db, editionId);
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) return [];
  const attachments = await db.attachment.findMany({
    where: { editionId, removedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, addedAt: true, addedById: true, file: { select: { name: true, size: true, mediaType: true, sha256: true } } },
  });
  const people = await db.user.findMany({ where: { id: { in: attachments.map((attachment) => attachment.addedById) } }, select: { id: true, name: true } });
  const removable = can(actor, 'removeAttachment', subjectOf(edition));
  return attachments.map(({ id, kind, addedAt, addedById, file }) => ({
    id,
    kind,
    file,
    addedAt: addedAt.toISOString(),
    addedBy: people.find((person) => person.id === addedById)?.name ?? '',
    href: `/api/attachments/${id}`,
    removable,
  }));
}
