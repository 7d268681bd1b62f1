import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { dutyData, listedDuty, lockDuty, writeDuty } from '../cycle-list/duty-rows';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const endExemptionInput = z.object({ cycleId: z.string().max(64), departmentId: z.string().max(64) });

/** The department must publish after all, by the due date that its line says. */
export async function endExemption(actor: Actor, input: z.infer<typeof endExemptionInput>, clock: Clock = systemClock): Promise<{ departmentId: string }> {
  requireAdministrator(actor);
  const { cycleId, departmentId } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await lockDuty(tx, input);
    const before = await listedDuty(tx, input);
    if (!before) throw new NotFound('该部门不在应公开清单中。');
    if (before.exemptBasis === null) throw new Refusal('该部门没有免于公开，不需要取消。请刷新页面。');
    const after = { ...before, exemptBasis: null };
    await writeDuty(tx, input, before, after);
    await record(tx, { actor, action: 'endExemption', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, ...(await dutyData(tx, before, after)) } }, at);
    return { departmentId };
  });
}
