import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { Rule } from '@/lib/checks/rule';
import { allRules } from '@/lib/checks/rules';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { settingSeverity } from '../editions/check-settings';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const settingReason = z.string().trim().min(5, '理由至少 5 个字，它会记录在案。').max(500, '理由最多 500 字。');

const value = z.number({ error: '参数应为整数。' }).int('参数应为整数。').min(0, '参数不能小于 0。').max(1_000_000_000, '参数不能大于 10 亿。');

export const setCheckInput = z.object({
  cycleId: z.string().max(64),
  ruleId: z.string().max(16),
  /** For all that the rule finds; null leaves it to the rule, which may weigh some findings otherwise. */
  severity: settingSeverity,
  parameters: z.record(z.string().max(40), value),
  reason: settingReason,
});

/** How a check weighs in one year, and with which parameters. What was submitted already keeps what was found then. */
export async function setCheck(actor: Actor, input: z.infer<typeof setCheckInput>, clock: Clock = systemClock): Promise<{ ruleId: string }> {
  requireAdministrator(actor);
  const { cycleId, ruleId, severity, reason } = input;
  const rule = allRules.find((one) => one.id === ruleId);
  if (!rule) throw new NotFound();
  const parameters = ownParameters(rule, input.parameters);
  if (severity === null && Object.keys(parameters).length === 0) throw new Refusal('所填的与规则自身的级别和参数相同，没有改动。要取消已有的调整，请使用“恢复”。');
  const at = clock();
  return inTransaction(async (tx) => {
    const key = { cycleId_ruleId: { cycleId, ruleId } };
    if (!(await tx.cycle.findUnique({ where: { id: cycleId }, select: { id: true } }))) throw new NotFound();
    const before = await tx.checkSetting.findUnique({ where: key, select: { severity: true, parameters: true } });
    const set = { severity, parameters, reason, setById: actor.userId, setAt: at };
    await tx.checkSetting.upsert({ where: key, create: { cycleId, ruleId, ...set }, update: set, select: { ruleId: true } });
    await record(tx, { actor, action: 'setCheck', subjectType: 'cycle', subjectId: cycleId, reason, data: { ruleId, severity, parameters, before } }, at);
    return { ruleId };
  });
}

/** The values that differ from the rule's own. */
function ownParameters(rule: Rule, values: Readonly<Record<string, number>>): Record<string, number> {
  const declared = rule.parameters ?? {};
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) throw new Refusal(`规则 ${rule.id} 没有参数“${unknown.join('、')}”，没有改动。请刷新页面后重试。`);
  return Object.fromEntries(Object.entries(values).filter(([name, given]) => given !== declared[name]!.default));
}
