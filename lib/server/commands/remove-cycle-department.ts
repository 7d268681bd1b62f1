import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { dutyData, listedDuty, lockDuty } from '../cycle-list/duty-rows';
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
    await lockDuty(tx, { cycleId, departmentId });
    const begun = await tx.disclosure.count({ where: { cycleId, departmentId } });
    if (begun > 0) throw new Refusal('该部门在这一年度已经开始填报，不能从清单中移除。');
    const duty = await listedDuty(tx, { cycleId, departmentId });
    if (!duty) throw new NotFound();
    const { before } = await dutyData(tx, duty, null);
    await tx.cycleUnit.deleteMany({ where: { cycleId, unit: { departmentId } } });
    await tx.cycleDepartment.delete({ where: { cycleId_departmentId: { cycleId, departmentId } }, select: { cycleId: true } });
    await record(tx, { actor, action: 'removeCycleDepartment', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, before } }, at);
    return { departmentId };
  });
}
