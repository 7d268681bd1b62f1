import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Tx } from '../db';
import { NotFound } from '../refusal';
import { type EditionRecord, lockEdition, subjectOf } from './edition-record';

export interface CommentRecord {
  id: string;
  sectionId: string;
  path: string;
  doneAt: Date | null;
  edition: EditionRecord;
}

/** A comment that starts a thread, with its edition locked, if this person may see it. */
export async function lockComment(tx: Tx, actor: Actor, commentId: string): Promise<CommentRecord> {
  const comment = await tx.reviewComment.findUnique({ where: { id: commentId }, select: { editionId: true, parentId: true } });
  if (!comment || comment.parentId !== null) throw new NotFound();
  const edition = await lockEdition(tx, comment.editionId);
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
  const current = await tx.reviewComment.findUniqueOrThrow({ where: { id: commentId }, select: { id: true, sectionId: true, path: true, doneAt: true } });
  return { ...current, edition };
}
