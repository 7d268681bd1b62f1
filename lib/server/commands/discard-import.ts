import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { lockImport } from '../imports/import-record';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const discardImportInput = z.object({ importId: z.string().max(64) });

/** Puts an import away. What was taken over before stays in the draft, and the import with it. */
export async function discardImport(actor: Actor, { importId }: z.infer<typeof discardImportInput>, clock: Clock = systemClock): Promise<void> {
  const at = clock();
  await inTransaction(async (tx) => {
    const row = await lockImport(tx, actor, importId);
    if (row.state === 'DISCARDED') throw new Refusal('这次导入已经放弃，请刷新页面。');
    if (row.state === 'APPLIED') throw new Refusal('这份文件的内容已经采用，导入记录要保留，不能放弃。');
    await tx.import.update({ where: { id: importId }, data: { state: 'DISCARDED', decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'discardImport', subjectType: 'import', subjectId: importId, data: { name: row.file.name } }, at);
  });
}
