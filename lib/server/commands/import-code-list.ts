import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { CODE_LIST_NAMES, ownCodeList } from '@/lib/classification/code-book';
import { compareCodeLists, readCodeList } from '@/lib/classification/import-list';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { codeListKind, readEntries } from '../editions/code-book';
import { Refusal } from '../refusal';
import { readSpreadsheet } from '../spreadsheet-file';
import { storableText } from '../storable';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const codeListYear = z.number({ error: '年度应为四位整数，例如 2021。' }).int('年度应为四位整数，例如 2021。').min(2000, '年度应在 2000 至 2100 之间。').max(2100, '年度应在 2000 至 2100 之间。');

export const codeListFileInput = z.object({
  kind: codeListKind,
  fiscalYear: codeListYear,
  file: z.instanceof(File, { error: '请选择文件。' }),
});

export const importCodeListInput = codeListFileInput.extend({
  /** When the list that the preview was compared with was imported; null for the portal's own. */
  replaces: z.iso.datetime().nullable(),
});

/** Takes over a year's official list, read anew from the file: what a preview showed is not believed. */
export async function importCodeList(actor: Actor, input: z.infer<typeof importCodeListInput>, clock: Clock = systemClock): Promise<{ count: number }> {
  requireAdministrator(actor);
  const { kind, fiscalYear, file, replaces } = input;
  const { entries, problems } = readCodeList(kind, await readSpreadsheet(file));
  const stops = problems.filter((problem) => problem.stops);
  if (stops.length > 0) throw new Refusal(stops.slice(0, 20).map(({ row, message }) => (row === null ? message : `第 ${row} 行：${message}`)));
  const sha256 = createHash('sha256').update(Buffer.from(await file.arrayBuffer())).digest('hex');
  const at = clock();
  const overtaken = `${fiscalYear}年的${CODE_LIST_NAMES[kind]}刚刚被其他人改动，没有导入。请刷新页面，重新核对后再导入。`;
  return unlessTaken(
    inTransaction(async (tx) => {
      const known = await tx.codeList.findUnique({ where: { kind_fiscalYear: { kind, fiscalYear } }, select: { importedAt: true, entries: true } });
      if ((known?.importedAt.toISOString() ?? null) !== replaces) throw new Refusal(overtaken);
      const row = { entries: entries.map(({ code, name }) => ({ code, name })), fileName: storableText(file.name).slice(-200), importedById: actor.userId, importedAt: at };
      if (!known) await tx.codeList.create({ data: { kind, fiscalYear, ...row }, select: { kind: true } });
      else {
        const { count } = await tx.codeList.updateMany({ where: { kind, fiscalYear, importedAt: known.importedAt }, data: row });
        if (count === 0) throw new Refusal(overtaken);
      }
      const { added, renamed, removed } = compareCodeLists(known ? readEntries(known.entries) : ownCodeList(kind, fiscalYear), entries);
      const data = { kind, fiscalYear, fileName: row.fileName, sha256, count: entries.length, added: added.length, renamed: renamed.length, removed: removed.length };
      await record(tx, { actor, action: 'importCodeList', subjectType: 'codeList', subjectId: `${kind}/${fiscalYear}`, data }, at);
      return { count: entries.length };
    }),
    overtaken,
  );
}
