import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { codeListKind, readEntries } from '../editions/code-book';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { codeListYear } from './import-code-list';

export const removeCodeListInput = z.object({ kind: codeListKind, fiscalYear: codeListYear });

/** The year goes by the portal's own list again. */
export async function removeCodeList(actor: Actor, input: z.infer<typeof removeCodeListInput>, clock: Clock = systemClock): Promise<{ kind: string }> {
  requireAdministrator(actor);
  const { kind, fiscalYear } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    const known = await tx.codeList.findUnique({ where: { kind_fiscalYear: { kind, fiscalYear } }, select: { fileName: true, importedAt: true, entries: true } });
    const { count } = await tx.codeList.deleteMany({ where: { kind, fiscalYear } });
    if (!known || count === 0) throw new NotFound('这一年度没有导入过这个名录，没有需要删除的内容。请刷新页面查看。');
    const data = { kind, fiscalYear, fileName: known.fileName, importedAt: known.importedAt.toISOString(), count: readEntries(known.entries).length };
    await record(tx, { actor, action: 'removeCodeList', subjectType: 'codeList', subjectId: `${kind}/${fiscalYear}`, data }, at);
    return { kind };
  });
}
