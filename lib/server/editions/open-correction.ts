import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Tx } from '../db';
import { NotFound, Refusal } from '../refusal';
import { type EditionRecord, lockEdition, subjectOf } from './edition-record';

export const correctionNote = z.string().trim().min(1, '请写明更正原因，它会随更正稿一并公开。').max(1_000, '更正原因最多 1000 字。');

/** A correction that the department has in its hands, locked. */
export async function lockCorrection(tx: Tx, actor: Actor, editionId: string): Promise<EditionRecord> {
  const edition = await lockEdition(tx, editionId);
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
  if (edition.correctionNote === null) throw new Refusal('该稿不是更正稿。');
  if (!can(actor, 'editContent', subjectOf(edition))) throw new Refusal('更正稿已经提交，或者您不是该部门的经办人，现在不能修改。');
  return edition;
}
