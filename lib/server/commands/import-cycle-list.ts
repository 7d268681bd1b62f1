import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { ListLine } from '@/lib/exchange/cycle-list/read-cycle-list';
import { requireAdministrator, unlessTaken } from '../administration';
import { type AuditedEvent, recordAll } from '../audit';
import { dutyChange, writeDuty } from '../cycle-list/duty-rows';
import type { LoadedList } from '../cycle-list/load-list';
import { cycleListFileInput, readListFile } from '../cycle-list/read-list-file';
import type { Tx } from '../db';
import { lockOpenReview, moveOpenReview } from '../editions/review-assignment';
import { NotFound, Refusal } from '../refusal';
import { readSpreadsheet } from '../spreadsheet-file';
import { storableText } from '../storable';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const importCycleListInput = cycleListFileInput.extend({
  /** As the preview gave it. */
  seen: z.string().max(64),
});

const OVERTAKEN = '清单或者人员、科室、单位刚刚有改动，没有导入。请重新选择文件，核对后再导入。';

/** Takes over a list of who must publish, read anew from the file: all of it or, with one mistake in it, nothing. */
export async function importCycleList(actor: Actor, input: z.infer<typeof importCycleListInput>, clock: Clock = systemClock): Promise<{ added: number; changed: number }> {
  requireAdministrator(actor);
  const { cycleId, file, seen } = input;
  const sheets = await readSpreadsheet(file);
  const sha256 = createHash('sha256').update(Buffer.from(await file.arrayBuffer())).digest('hex');
  const at = clock();
  const work = inTransaction(async (tx) => {
    await lockList(tx, cycleId);
    const { reading, directory, seen: now } = await readListFile(tx, cycleId, sheets);
    if (reading.problems.length > 0) throw new Refusal(reading.problems.slice(0, 20).map(({ row, message }) => (row === null ? message : `第 ${row} 行：${message}`)));
    if (now !== seen) throw new Refusal(OVERTAKEN);
    const lines = reading.lines.filter(({ kind }) => kind !== 'same');
    if (lines.length === 0) throw new Refusal('文件与现有清单相同，没有需要导入的内容。');
    const moved: AuditedEvent[] = [];
    for (const { department, before, after } of lines) {
      const key = { cycleId, departmentId: department.id };
      await writeDuty(tx, key, before, after);
      if (before && before.reviewerId !== after.reviewerId) moved.push(...(await moveOpenReview(tx, actor, await lockOpenReview(tx, key), before, { reviewerId: after.reviewerId })));
    }
    const [added, changed] = [countOf(lines, 'added'), countOf(lines, 'changed')];
    const data = { fileName: storableText(file.name).slice(-200), sha256, count: reading.lines.length, added, changed };
    const about = { actor, subjectType: 'cycle' as const, subjectId: cycleId };
    await recordAll(tx, [{ ...about, action: 'importCycleList', data }, ...changesOf(lines, directory).map((change) => ({ ...about, action: 'putCycleDepartment', data: change })), ...moved], at);
    return { added, changed };
  }, 60_000);
  return unlessTaken(work, OVERTAKEN);
}

/** Nobody begins, is exempted or put on the list between the reading and the writing. */
async function lockList(tx: Tx, cycleId: string): Promise<void> {
  const cycles = await tx.$queryRaw<unknown[]>`SELECT id FROM cycle WHERE id = ${cycleId} FOR UPDATE`;
  if (cycles.length === 0) throw new NotFound();
  await tx.$queryRaw`SELECT department_id FROM cycle_department WHERE cycle_id = ${cycleId} ORDER BY department_id FOR UPDATE`;
  await tx.$queryRaw`SELECT e.id FROM edition e JOIN disclosure d ON d.id = e.disclosure_id WHERE d.cycle_id = ${cycleId} ORDER BY e.id FOR UPDATE OF e`;
}

const countOf = (lines: readonly ListLine[], kind: ListLine['kind']) => lines.filter((line) => line.kind === kind).length;

/** Of each department what stood before and after, as if it had been changed by hand. */
function changesOf(lines: readonly ListLine[], { departments }: LoadedList['directory']): NonNullable<AuditedEvent['data']>[] {
  const codes = new Map(departments.flatMap(({ units }) => units.map(({ id, code }): [string, string] => [id, code])));
  return lines.map(({ department, before, after }) => ({ departmentId: department.id, ...dutyChange(before, after, codes) }));
}
