import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const removeCycleDepartmentInput = z.object({ cycleId: z.string().max(64), departmentId: z.string().max(64) });

/** Takes a department off a year's list, as long as it hasn't begun. */
export async function removeCycleDepartment(actor: Actor, input: z.infer<typeof removeCycleDepartmentInput>, clock: Clock = systemClock): Promise<{ departmentId: string }> {
  requireAdministrator(actor);
  const { cycleId, departmentId } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    // The same lock as startDraft takes: the department can't begin between the question and the removal.
    await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
    const begun = await tx.disclosure.count({ where: { cycleId, departmentId } });
    if (begun > 0) throw new Refusal('该部门在这一年度已经开始填报，不能从清单中移除。');
    const key = { cycleId_departmentId: { cycleId, departmentId } };
    const before = await tx.cycleDepartment.findUnique({ where: key, select: { approvedOn: true } });
    if (!before) throw new NotFound();
    await tx.cycleDepartment.delete({ where: key, select: { cycleId: true } });
    await record(tx, { actor, action: 'removeCycleDepartment', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, before: { approvedOn: before.approvedOn.toISOString().slice(0, 10) } } }, at);
    return { departmentId };
  });
}
