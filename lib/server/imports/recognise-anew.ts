import type { Actor } from '@/lib/access/actor';
import { db } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { NotFound, Refusal } from '../refusal';
import { findImport, importReading, mayImport, type ImportRow } from './import-record';
import { recogniseSource, type RecogniseHints } from './recognise-source';
import { readingData } from './take-in';

/** An import to be recognised anew, looked at before the transaction that will lock it. */
export async function importToRecognise(actor: Actor, importId: string): Promise<ImportRow> {
  const row = await findImport(db, importId);
  if (!row || !mayImport(actor, row)) throw new NotFound();
  requireUntouched(row);
  return row;
}

/** Nothing of it was taken over yet: what people already use isn't recognised otherwise behind their backs. */
export function requireUntouched(row: ImportRow): void {
  if (row.state === 'APPLIED') throw new Refusal('文件的内容已经采用，不能再改变识别的依据。如需重新识别，请重新上传。');
  if (row.state !== 'READY') throw new Refusal('这份文件没有读成，或者已经放弃，请重新上传。');
}

/** The document as recognised with these hints, as fields of the import; what was decided of the old result says nothing of the new one. */
export async function recognisedAnew(row: ImportRow, hints: RecogniseHints): Promise<Prisma.ImportUncheckedUpdateInput> {
  const { source, result } = await importReading(db, row.id);
  if (source!.format === 'json') {
    if (hints.fiscalYear === result!.fiscalYear?.value) return {};
    throw new Refusal(`数据文件写明是${result!.fiscalYear?.value}年的，不能改为别的年度。`);
  }
  const read = await recogniseSource(source!, hints);
  if (!read.result) throw new Refusal(read.refusal);
  return { ...readingData(read.source, read.result), decisions: {} };
}
