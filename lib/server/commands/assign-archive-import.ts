import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { db } from '../db';
import { lockImport } from '../imports/import-record';
import { importToRecognise, recognisedAnew, requireUntouched } from '../imports/recognise-anew';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { importYear } from './create-import';

export const assignArchiveImportInput = z.object({ importId: z.string().max(64), departmentId: z.string().max(64), fiscalYear: importYear });

/** Says whose a document of the archive is and of which year. Another year means another template: it is recognised anew then. */
export async function assignArchiveImport(actor: Actor, input: z.infer<typeof assignArchiveImportInput>, clock: Clock = systemClock): Promise<void> {
  const { importId, departmentId, fiscalYear } = input;
  const seen = await importToRecognise(actor, importId);
  const department = await db.department.findUnique({ where: { id: departmentId }, select: { id: true, name: true } });
  if (seen.batchId === null || !department) throw new NotFound();
  const anew = fiscalYear === seen.fiscalYear ? {} : await recognisedAnew(seen, { fiscalYear, department });
  const at = clock();
  await inTransaction(async (tx) => {
    const row = await lockImport(tx, actor, importId);
    requireUntouched(row);
    await tx.import.update({ where: { id: importId }, data: { ...anew, departmentId, fiscalYear, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'assignArchiveImport', subjectType: 'import', subjectId: importId, data: { before: { departmentId: row.departmentId, fiscalYear: row.fiscalYear }, after: { departmentId, fiscalYear } } }, at);
  });
}
