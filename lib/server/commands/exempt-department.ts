import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { exemptBasis, whyNotExempt } from '@/lib/progress/exemption';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { dutyData, listedDuty, lockDuty, writeDuty } from '../cycle-list/duty-rows';
import { lockStates } from '../cycle-list/lock-states';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const exemptDepartmentInput = z.object({ cycleId: z.string().max(64), departmentId: z.string().max(64), basis: exemptBasis });

/** A department that stays on the list but publishes nothing in this cycle (涉密), or does so on another basis than was said. */
export async function exemptDepartment(actor: Actor, input: z.infer<typeof exemptDepartmentInput>, clock: Clock = systemClock): Promise<{ departmentId: string }> {
  requireAdministrator(actor);
  const { cycleId, departmentId, basis } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await lockDuty(tx, input);
    const before = await listedDuty(tx, input);
    if (!before) throw new NotFound('该部门不在应公开清单中。');
    if (before.exemptBasis === basis) throw new Refusal('该部门已经以同样的依据免于公开，没有改动。');
    const reasons = whyNotExempt(await lockStates(tx, cycleId, departmentId));
    if (reasons.length > 0) throw new Refusal(reasons);
    const after = { ...before, exemptBasis: basis };
    await writeDuty(tx, input, before, after);
    await record(tx, { actor, action: 'exemptDepartment', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, ...(await dutyData(tx, before, after)) } }, at);
    return { departmentId };
  });
}
