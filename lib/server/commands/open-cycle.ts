import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { periodName } from '@/lib/disclosure/period';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { dueDateOf } from '../due-date';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const openCycleInput = z.object({
  fiscalYear: z.number({ error: '请填写年度。' }).int('年度应为四位整数，例如 2021。').min(2000, '年度应在 2000 至 2100 之间。').max(2100, '年度应在 2000 至 2100 之间。'),
  kind: z.enum(['BUDGET', 'FINAL_ACCOUNTS']),
  templateVersion: z.string().refine((version) => allTemplates().some((template) => template.version === version), '没有这个版本的模板。'),
  /** Takes the list of who must publish from another year, with its approval dates moved by the years between. */
  copyFromCycleId: z.string().max(64).optional(),
}).refine(({ kind, templateVersion }) => allTemplates().every((template) => template.version !== templateVersion || template.kind === kind), '所选的模板属于另一种公开（预算或决算），请重新选择。');

export async function openCycle(actor: Actor, input: z.infer<typeof openCycleInput>, clock: Clock = systemClock): Promise<{ cycleId: string }> {
  requireAdministrator(actor);
  const { copyFromCycleId, ...fields } = input;
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const { id: cycleId } = await tx.cycle.create({ data: { ...fields, openedAt: at }, select: { id: true } });
      if (copyFromCycleId) {
        const from = await tx.cycle.findUnique({
          where: { id: copyFromCycleId },
          select: { fiscalYear: true, departments: { where: { department: { closedAt: null } }, select: { departmentId: true, approvedOn: true } } },
        });
        if (!from) throw new NotFound();
        const years = fields.fiscalYear - from.fiscalYear;
        await tx.cycleDepartment.createMany({
          data: from.departments.map(({ departmentId, approvedOn }) => ({ cycleId, departmentId, ...datesOf(yearsLater(approvedOn, years)) })),
        });
      }
      await record(tx, { actor, action: 'openCycle', subjectType: 'cycle', subjectId: cycleId, data: input }, at);
      return { cycleId };
    }),
    `${periodName(fields)}的年度已经建立，请在年度列表中打开。`,
  );
}

const datesOf = (approvedOn: Date) => ({ approvedOn, dueOn: dueDateOf(approvedOn) });

/** The same day of another year, as a first guess for the administrator to correct; 29 February becomes 1 March. */
const yearsLater = (date: Date, years: number): Date => new Date(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()));
