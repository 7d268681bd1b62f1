import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type Assignment, assigned, whyNotAssigned } from '@/lib/review/assignment';
import { recordAll } from '../audit';
import { type BulkOutcome, inBulk } from '../bulk';
import { lockOpenReview, moveOpenReview, requireAssignable } from '../editions/review-assignment';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { bulkId, seenAssignments } from './bulk-input';

export const bulkAssignInput = z
  .object({
    bulkId,
    cycleId: z.string().max(64),
    departments: seenAssignments,
    /** Null for nobody; left as it is where it isn't given. */
    change: z.object({ reviewerId: z.string().max(64).nullable().optional(), divisionId: z.string().max(64).nullable().optional() }),
  })
  .refine(({ change }) => change.reviewerId !== undefined || change.divisionId !== undefined, '请选择审核人或者对口科室。');

type Input = z.infer<typeof bulkAssignInput>;

/** Says for each of these departments who reviews it in the cycle, what is in review already included, or which division is in charge of it. */
export async function bulkAssign(actor: Actor, input: Input, clock: Clock = systemClock): Promise<BulkOutcome[]> {
  if (!can(actor, 'assignReview')) throw new NotFound();
  const seen = new Map(input.departments.map((one) => [one.departmentId, one]));
  return inBulk([...seen.keys()], (departmentId) => assignOne(actor, departmentId, seen.get(departmentId)!, input, clock()));
}

function assignOne(actor: Actor, departmentId: string, seen: Assignment, { bulkId: id, cycleId, change }: Input, at: Date): Promise<string> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
    const where = { cycleId_departmentId: { cycleId, departmentId } };
    const duty = await tx.cycleDepartment.findUnique({ where, select: { reviewerId: true, divisionId: true, exemptBasis: true } });
    if (!duty) throw new NotFound('该部门不在应公开清单中。');
    const { exemptBasis, ...before } = duty;
    const open = await lockOpenReview(tx, { cycleId, departmentId });
    const reasons = whyNotAssigned({ ...before, exempt: exemptBasis !== null }, seen, change, open);
    if (reasons.length > 0) throw new Refusal(reasons);
    await requireAssignable(tx, change);
    const after = assigned(before, change);
    await tx.cycleDepartment.update({ where, data: after, select: { cycleId: true } });
    const moved = await moveOpenReview(tx, actor, open, before, change);
    const events = [{ actor, action: 'assignReview', subjectType: 'cycle' as const, subjectId: cycleId, data: { departmentId, before: { ...before }, after: { ...after } } }, ...moved];
    await recordAll(tx, events.map((event) => ({ ...event, data: { ...event.data, bulkId: id } })), at);
    return moved.length > 0 ? '已指派，审核中的稿件一并移交。' : '已指派。';
  });
}
