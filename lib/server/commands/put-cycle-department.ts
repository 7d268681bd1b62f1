import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { dueDateOf } from '../due-date';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const putCycleDepartmentInput = z.object({
  cycleId: z.string().max(64),
  departmentId: z.string().max(64),
  approvedOn: z.iso.date('请填写批复日期，例如 2020-02-20。'),
});

/** Puts a department on a year's list of who must publish, or corrects its approval date; the due date follows from it. */
export async function putCycleDepartment(actor: Actor, input: z.infer<typeof putCycleDepartmentInput>, clock: Clock = systemClock): Promise<{ dueOn: string }> {
  requireAdministrator(actor);
  const { cycleId, departmentId } = input;
  const approvedOn = new Date(`${input.approvedOn}T00:00:00Z`);
  const dates = { approvedOn, dueOn: dueDateOf(approvedOn) };
  const at = clock();
  return inTransaction(async (tx) => {
    // What stood before is on record only if nobody changes it meanwhile.
    await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
    const cycle = await tx.cycle.findUnique({ where: { id: cycleId }, select: { id: true } });
    const department = await tx.department.findUnique({ where: { id: departmentId }, select: { closedAt: true, duties: { where: { cycleId }, select: { approvedOn: true } } } });
    if (!cycle || !department) throw new NotFound();
    if (department.closedAt && department.duties.length === 0) throw new Refusal('该部门已停用，不能列入应公开清单。');
    const before = department.duties[0] ?? null;
    await tx.cycleDepartment.upsert({
      where: { cycleId_departmentId: { cycleId, departmentId } },
      create: { cycleId, departmentId, ...dates },
      update: dates,
      select: { cycleId: true },
    });
    await record(tx, { actor, action: 'putCycleDepartment', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, before: before && { approvedOn: before.approvedOn.toISOString().slice(0, 10) }, after: { approvedOn: input.approvedOn } } }, at);
    return { dueOn: dates.dueOn.toISOString().slice(0, 10) };
  });
}
