import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { recordAll } from '../audit';
import { dutyChange, listedDuties } from '../cycle-list/duty-rows';
import { dueDateOf } from '../due-date';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setApprovalDatesInput = z.object({ cycleId: z.string().max(64), approvedOn: z.iso.date('请填写批复日期，例如 2020-02-20。') });

/** One approval date for everybody on a year's list: most cities approve all budgets on one day. */
export async function setApprovalDates(actor: Actor, { cycleId, approvedOn }: z.infer<typeof setApprovalDatesInput>, clock: Clock = systemClock): Promise<{ changed: number }> {
  requireAdministrator(actor);
  const at = clock();
  const day = new Date(`${approvedOn}T00:00:00Z`);
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT department_id FROM cycle_department WHERE cycle_id = ${cycleId} ORDER BY department_id FOR UPDATE`;
    const others = [...(await listedDuties(tx, cycleId))].filter(([, duty]) => duty.approvedOn !== approvedOn);
    if (others.length === 0) throw new Refusal('清单中没有需要改动批复日期的部门。');
    await tx.cycleDepartment.updateMany({ where: { cycleId, departmentId: { in: others.map(([id]) => id) } }, data: { approvedOn: day, dueOn: dueDateOf(day) } });
    const events = others.map(([departmentId, before]) => ({
      actor,
      action: 'putCycleDepartment',
      subjectType: 'cycle' as const,
      subjectId: cycleId,
      data: { departmentId, ...dutyChange(before, { ...before, approvedOn }, new Map()) },
    }));
    await recordAll(tx, events, at);
    return { changed: others.length };
  });
}
