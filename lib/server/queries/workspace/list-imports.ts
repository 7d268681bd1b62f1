import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { findEdition, subjectOf } from '../../editions/edition-record';
import { importSelect } from '../../imports/import-record';
import { importSummaries } from './import-summaries';
import type { ImportSummary } from './import-types';

const MOST = 50;

/** Documents that were taken over into an edition, newest first; what found no place in it stays visible there. */
export async function importsOfEdition(actor: Actor, editionId: string): Promise<ImportSummary[]> {
  const edition = await findEdition(db, editionId);
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) return [];
  return importSummaries(await db.import.findMany({ where: { editionId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST, select: importSelect }));
}

/** The department's documents that wait for decisions or could not be read, newest first. */
export async function openImports(actor: Actor, departmentId: string): Promise<ImportSummary[]> {
  if (!can(actor, 'importDocument', { departmentId })) return [];
  return importSummaries(
    await db.import.findMany({ where: { departmentId, batchId: null, state: { in: ['READY', 'REFUSED'] } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST, select: importSelect }),
  );
}
