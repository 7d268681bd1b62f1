import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { periodName } from '@/lib/disclosure/period';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { copyCycleList } from '../cycle-list/copy-list';
import { dayInChina } from '../due-date';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const openCycleInput = z
  .object({
    fiscalYear: z.number({ error: '请填写年度。' }).int('年度应为四位整数，例如 2021。').min(2000, '年度应在 2000 至 2100 之间。').max(2100, '年度应在 2000 至 2100 之间。'),
    kind: z.enum(['BUDGET', 'FINAL_ACCOUNTS']),
    templateVersion: z.string().refine((version) => allTemplates().some((template) => template.version === version), '没有这个版本的模板。'),
    /** Takes the list of who must publish from another cycle: reviewers, divisions, exemptions and units with it. */
    copyFromCycleId: z.string().max(64).optional(),
    /** One approval date for the copied list; without it each department's is moved by the years between, if that makes sense (see copyCycleList). */
    approvedOn: z.iso.date('批复日期应为日期，例如 2020-02-20。').optional(),
  })
  .refine(({ kind, templateVersion }) => allTemplates().every((template) => template.version !== templateVersion || template.kind === kind), '所选的模板属于另一种公开（预算或决算），请重新选择。');

export async function openCycle(actor: Actor, input: z.infer<typeof openCycleInput>, clock: Clock = systemClock): Promise<{ cycleId: string }> {
  requireAdministrator(actor);
  const { copyFromCycleId, approvedOn, ...fields } = input;
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const { id: cycleId } = await tx.cycle.create({ data: { ...fields, openedAt: at }, select: { id: true } });
      if (copyFromCycleId) await copyCycleList(tx, { from: copyFromCycleId, to: cycleId, approvedOn, today: dayInChina(at) });
      await record(tx, { actor, action: 'openCycle', subjectType: 'cycle', subjectId: cycleId, data: input }, at);
      return { cycleId };
    }),
    `${periodName(fields)}的年度已经建立，请在年度列表中打开。`,
  );
}
