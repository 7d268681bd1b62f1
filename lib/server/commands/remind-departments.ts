import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { type BulkOutcome, inBulk } from '../bulk';
import { planReminder } from '../editions/reminded-department';
import { notify } from '../notices/notify';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { bulkId, departmentIds } from './bulk-input';

export const remindDepartmentsInput = z.object({
  bulkId,
  cycleId: z.string().max(64),
  departmentIds,
  /** The bureau's own words beside the standing text. */
  note: z.string().trim().max(300, '附言最多 300 字。').optional(),
});

type Input = z.infer<typeof remindDepartmentsInput>;

/** Tells the people of each of these departments, once a day, that the bureau waits for their disclosure. */
export async function remindDepartments(actor: Actor, input: Input, clock: Clock = systemClock): Promise<BulkOutcome[]> {
  if (!can(actor, 'remindDepartments')) throw new NotFound();
  return inBulk(input.departmentIds, (departmentId) => remindOne(actor, departmentId, input, clock()));
}

function remindOne(actor: Actor, departmentId: string, { bulkId: id, cycleId, note }: Input, at: Date): Promise<string> {
  return inTransaction(async (tx) => {
    // Of two who remind at the same moment the second finds everybody told.
    await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
    const { reasons, userIds, notice } = await planReminder(tx, { cycleId, departmentId, note: note?.trim() || undefined }, at);
    if (reasons.length > 0) throw new Refusal(reasons);
    await notify(tx, { userIds, ...notice }, at);
    await record(tx, { actor, action: 'remindDepartment', subjectType: 'department', subjectId: departmentId, ...(note && { reason: note }), data: { cycleId, count: userIds.length, bulkId: id } }, at);
    return `已通知 ${userIds.length} 人。`;
  });
}
