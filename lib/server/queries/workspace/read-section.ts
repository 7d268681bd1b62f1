import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { findEdition, subjectOf } from '../../editions/edition-record';
import { type StoredSection, storedSection } from '../../editions/stored-section';

/** A section as saved last; for the department only, since the bureau reads what was submitted. */
export async function readSection(actor: Actor, { editionId, sectionId }: { editionId: string; sectionId: string }): Promise<StoredSection | null> {
  const edition = await findEdition(db, editionId);
  if (!edition) return null;
  const { departmentId } = subjectOf(edition);
  return can(actor, 'readDepartment', { departmentId }) ? storedSection(editionId, sectionId) : null;
}
