import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { changedFields, type ListedDuty } from '@/lib/exchange/cycle-list/listed-duty';
import { requireAdministrator } from '../administration';
import { recordAll } from '../audit';
import { dutyData, listedDuty, lockDuty, requireUnits, writeDuty } from '../cycle-list/duty-rows';
import { dateText, dueDateOf } from '../due-date';
import { lockOpenReview, moveOpenReview, requireAssignable } from '../editions/review-assignment';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const putCycleDepartmentInput = z.object({
  cycleId: z.string().max(64),
  departmentId: z.string().max(64),
  approvedOn: z.iso.date('请填写批复日期，例如 2020-02-20。'),
  /** What isn't given stays as it is. */
  reviewerId: z.string().max(64).nullable().optional(),
  divisionId: z.string().max(64).nullable().optional(),
  unitIds: z.array(z.string().max(64)).max(500).optional(),
});

type Input = z.infer<typeof putCycleDepartmentInput>;

/** Puts a department on a year's list of who must publish, or corrects its line there; the due date follows from the approval date. */
export async function putCycleDepartment(actor: Actor, input: Input, clock: Clock = systemClock): Promise<{ dueOn: string }> {
  requireAdministrator(actor);
  const { cycleId, departmentId } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    // Two who put the same department on the list have no line yet to wait at.
    await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId} FOR NO KEY UPDATE`;
    await lockDuty(tx, input);
    const before = await listedDuty(tx, input);
    const cycle = await tx.cycle.findUnique({ where: { id: cycleId }, select: { id: true } });
    const department = await tx.department.findUnique({ where: { id: departmentId }, select: { closedAt: true } });
    if (!cycle || !department) throw new NotFound();
    if (department.closedAt && !before) throw new Refusal('该部门已停用，不能列入应公开清单。');
    const after = changedBy(before, input);
    const changed = before ? changedFields(before, after) : (['reviewerId', 'divisionId', 'unitIds'] as const);
    // Who was assigned before they left stays until somebody else is.
    await requireAssignable(tx, { ...(changed.includes('reviewerId') && { reviewerId: after.reviewerId }), ...(changed.includes('divisionId') && { divisionId: after.divisionId }) });
    if (changed.includes('unitIds')) await requireUnits(tx, input, before, after.unitIds);
    await writeDuty(tx, input, before, after);
    const moved = before && changed.includes('reviewerId') ? await moveOpenReview(tx, actor, await lockOpenReview(tx, input), before, { reviewerId: after.reviewerId }) : [];
    await recordAll(tx, [{ actor, action: 'putCycleDepartment', subjectType: 'cycle', subjectId: cycleId, data: { departmentId, ...(await dutyData(tx, before, after)) } }, ...moved], at);
    return { dueOn: dateText(dueDateOf(new Date(`${after.approvedOn}T00:00:00Z`))) };
  });
}

const changedBy = (before: ListedDuty | null, { approvedOn, reviewerId, divisionId, unitIds }: Input): ListedDuty => ({
  approvedOn,
  reviewerId: reviewerId === undefined ? (before?.reviewerId ?? null) : reviewerId,
  divisionId: divisionId === undefined ? (before?.divisionId ?? null) : divisionId,
  exemptBasis: before?.exemptBasis ?? null,
  unitIds: [...new Set(unitIds ?? before?.unitIds ?? [])],
});
