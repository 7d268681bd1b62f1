import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { lockImport } from '../imports/import-record';
import { importToRecognise, recognisedAnew, requireUntouched } from '../imports/recognise-anew';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { importYear } from './create-import';

export const setImportYearInput = z.object({ importId: z.string().max(64), fiscalYear: importYear });

/** A person says of which year the document is; it is recognised anew with that year's template. */
export async function setImportYear(actor: Actor, { importId, fiscalYear }: z.infer<typeof setImportYearInput>, clock: Clock = systemClock): Promise<void> {
  const seen = await importToRecognise(actor, importId);
  // The bureau's documents get department and year together.
  if (seen.batchId !== null) throw new NotFound();
  const anew = await recognisedAnew(seen, { fiscalYear, department: seen.department });
  const at = clock();
  await inTransaction(async (tx) => {
    const row = await lockImport(tx, actor, importId);
    requireUntouched(row);
    await tx.import.update({ where: { id: importId }, data: { ...anew, fiscalYear, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'setImportYear', subjectType: 'import', subjectId: importId, data: { before: { fiscalYear: row.fiscalYear }, after: { fiscalYear } } }, at);
  });
}
