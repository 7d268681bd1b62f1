import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { sectionOf } from '@/lib/disclosure/templates/templates';
import { sheetMapping, signatureOf, type SheetMapping } from '@/lib/exchange/mapping/sheet-mapping';
import { record } from '../audit';
import { db } from '../db';
import { importReading, lockImport, templateOfResult } from '../imports/import-record';
import { importToRecognise, recognisedAnew, requireUntouched } from '../imports/recognise-anew';
import { rememberMapping } from '../imports/sheet-mappings';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const mapSheetsInput = z.object({
  importId: z.string().max(64),
  mappings: z.array(z.object({ signature: z.string().min(1).max(1_000), mapping: sheetMapping })).min(1, '请至少对应一张工作表。').max(100),
});

/** What sheets and columns of a department's budget system are, remembered for its next import; this one is recognised anew. */
export async function mapSheets(actor: Actor, { importId, mappings }: z.infer<typeof mapSheetsInput>, clock: Clock = systemClock): Promise<void> {
  const seen = await importToRecognise(actor, importId);
  const { departmentId } = seen;
  if (departmentId === null || !can(actor, 'importDocument', { departmentId })) throw new NotFound();
  const { source, result } = await importReading(db, importId);
  const signatures = new Set(source!.blocks.flatMap((block) => (block.kind === 'table' ? (signatureOf(block) ?? []) : [])));
  if (mappings.some(({ signature }) => !signatures.has(signature))) throw new NotFound('工作簿里没有这张工作表，请刷新页面后再操作。');
  for (const { mapping } of mappings) requireColumns(templateOfResult(result!), mapping);
  const at = clock();
  await inTransaction(async (tx) => {
    for (const one of mappings) await rememberMapping(tx, { departmentId, ...one, userId: actor.userId }, at);
    await record(tx, { actor, action: 'rememberMapping', subjectType: 'department', subjectId: departmentId, data: { importId, signatures: mappings.map(({ signature }) => signature) } }, at);
  });
  const anew = await recognisedAnew(seen, { fiscalYear: seen.fiscalYear, department: seen.department });
  await inTransaction(async (tx) => {
    requireUntouched(await lockImport(tx, actor, importId));
    await tx.import.update({ where: { id: importId }, data: { ...anew, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'mapSheets', subjectType: 'import', subjectId: importId }, at);
  });
}

function requireColumns(template: Parameters<typeof sectionOf>[0], { target, columns }: SheetMapping): void {
  if (!target) return;
  const field = sectionOf(template, target.sectionId)?.fields[target.field];
  if (field?.kind !== 'table') throw new Refusal('所选的表不能按列对应，请选择一张按行填报的表。');
  const chosen = Object.values(columns).filter((column) => column !== null);
  if (chosen.some((column) => !Object.hasOwn(field.columns, column))) throw new NotFound('所选的列不在这张表中，请刷新页面后再操作。');
  const twice = chosen.find((column, index) => chosen.indexOf(column) !== index);
  if (twice) throw new Refusal(`“${field.columns[twice]!.label}”对应了两列，请只保留一列。`);
}
