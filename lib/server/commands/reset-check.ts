import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { settingReason } from './set-check';

export const resetCheckInput = z.object({ cycleId: z.string().max(64), ruleId: z.string().max(16), reason: settingReason });

/** A check weighs in this year as the rule says, with the rule's own parameters. */
export async function resetCheck(actor: Actor, input: z.infer<typeof resetCheckInput>, clock: Clock = systemClock): Promise<{ ruleId: string }> {
  requireAdministrator(actor);
  const { cycleId, ruleId, reason } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    const key = { cycleId_ruleId: { cycleId, ruleId } };
    const before = await tx.checkSetting.findUnique({ where: key, select: { severity: true, parameters: true } });
    if (!before) throw new NotFound('这条规则在本年度没有调整过，没有需要恢复的内容。请刷新页面查看。');
    await tx.checkSetting.deleteMany({ where: { cycleId, ruleId } });
    await record(tx, { actor, action: 'resetCheck', subjectType: 'cycle', subjectId: cycleId, reason, data: { ruleId, before } }, at);
    return { ruleId };
  });
}
