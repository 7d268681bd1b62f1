import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { assigned, reviewerAfter, whyNotAssigned } from '@/lib/review/assignment';
import { stepsToReturn, whyNotApprovable, whyNotApproved, whyNotReturned } from '@/lib/review/bulk-steps';
import type { bulkApproveInput } from '../../commands/bulk-approve';
import type { bulkAssignInput } from '../../commands/bulk-assign';
import type { bulkReturnInput } from '../../commands/bulk-return';
import type { SeenEdition } from '../../commands/bulk-input';
import type { remindDepartmentsInput } from '../../commands/remind-departments';
import { db } from '../../db';
import { approvalFacts } from '../../editions/approval-facts';
import { type EditionRecord, findEditions, subjectOf } from '../../editions/edition-record';
import { NOT_LISTED, planReminders } from '../../editions/reminded-department';
import { openReviewsIn, requireAssignable } from '../../editions/review-assignment';
import { unlikeSeen } from '../../editions/seen-edition';
import { NotFound } from '../../refusal';

/** What a bulk action would do to one: to an edition or a department, by the id that the action gets. */
export interface PreviewRow {
  id: string;
  will: boolean;
  /** What will happen, or why nothing will. */
  message: string;
}

const answer = (id: string, reasons: readonly string[], will: string): PreviewRow => (reasons.length > 0 ? { id, will: false, message: reasons.join('') } : { id, will: true, message: will });

export function previewReturn(actor: Actor, { editions }: Pick<z.infer<typeof bulkReturnInput>, 'editions'>): Promise<PreviewRow[]> {
  return previewEditions(actor, editions, (known) =>
    known.map((edition) => answer(edition.id, whyNotReturned(actor, subjectOf(edition)), stepsToReturn(edition.state).length > 1 ? '先受理，再退回部门。' : '退回部门。')),
  );
}

export function previewApprove(actor: Actor, { editions }: Pick<z.infer<typeof bulkApproveInput>, 'editions'>): Promise<PreviewRow[]> {
  return previewEditions(actor, editions, async (known) => {
    const facts = await approvalFacts(db, known.filter((edition) => whyNotApprovable(actor, subjectOf(edition)).length === 0));
    return known.map((edition) => {
      const counted = facts.get(edition.id);
      return answer(edition.id, counted ? whyNotApproved(actor, counted) : whyNotApprovable(actor, subjectOf(edition)), '审核通过，等待公开。');
    });
  });
}

/** In the order in which they were chosen; `ask` is about those that are as this person saw them. */
async function previewEditions(actor: Actor, seen: readonly SeenEdition[], ask: (editions: readonly EditionRecord[]) => PreviewRow[] | Promise<PreviewRow[]>): Promise<PreviewRow[]> {
  if (!can(actor, 'seeReviewQueue')) throw new NotFound();
  const found = new Map((await findEditions(db, seen.map(({ editionId }) => editionId))).map((edition) => [edition.id, edition]));
  const rows = new Map<string, PreviewRow>();
  for (const { editionId, expectedState } of seen) {
    const unlike = unlikeSeen(found.get(editionId), actor, expectedState);
    if (unlike) rows.set(editionId, answer(editionId, [unlike.message], ''));
  }
  for (const row of await ask([...found.values()].filter(({ id }) => !rows.has(id)))) rows.set(row.id, row);
  return seen.map(({ editionId }) => rows.get(editionId)!);
}

export async function previewAssign(actor: Actor, { cycleId, departments, change }: Omit<z.infer<typeof bulkAssignInput>, 'bulkId'>): Promise<PreviewRow[]> {
  if (!can(actor, 'assignReview')) throw new NotFound();
  await requireAssignable(db, change);
  const departmentIds = departments.map((one) => one.departmentId);
  const duties = await db.cycleDepartment.findMany({ where: { cycleId, departmentId: { in: departmentIds } }, select: { departmentId: true, reviewerId: true, divisionId: true, exemptBasis: true } });
  const reviews = await openReviewsIn(db, cycleId, departmentIds);
  const names = await namesOf([...duties, ...reviews.values()], change);
  return departments.map(({ departmentId, ...seen }) => {
    const duty = duties.find((one) => one.departmentId === departmentId);
    if (!duty) return answer(departmentId, ['该部门不在应公开清单中。'], '');
    const after = assigned(duty, change);
    const moved = (what: string, from: string | null, to: string | null) => (from === to ? [] : [`${what}：${names(from)} → ${names(to)}`]);
    const open = reviews.get(departmentId) ?? null;
    const reviewer = open && reviewerAfter(open, duty, change);
    const along = open === null || reviewer === open.reviewerId ? [] : [reviewer === null ? `审核中的稿件一并移出${names(open.reviewerId)}名下` : `审核中的稿件一并移交${open.reviewerId === null ? '' : `（现由${names(open.reviewerId)}审核）`}`];
    return answer(departmentId, whyNotAssigned({ ...duty, exempt: duty.exemptBasis !== null }, seen, change, open), `${[...moved('审核人', duty.reviewerId, after.reviewerId), ...moved('对口科室', duty.divisionId, after.divisionId), ...along].join('；')}。`);
  });
}

type Ids = { reviewerId?: string | null; divisionId?: string | null };

async function namesOf(duties: readonly Ids[], change: Ids): Promise<(id: string | null) => string> {
  const ids = [...duties, change].flatMap(({ reviewerId, divisionId }) => [reviewerId, divisionId]).filter((id) => typeof id === 'string');
  const [users, divisions] = await Promise.all([
    db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    db.division.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ]);
  const names = new Map([...users, ...divisions].map(({ id, name }) => [id, name]));
  return (id) => (id === null ? '未指派' : (names.get(id) ?? '已删除'));
}

export async function previewReminders(actor: Actor, { cycleId, departmentIds, note }: Omit<z.infer<typeof remindDepartmentsInput>, 'bulkId'>, at = new Date()): Promise<PreviewRow[]> {
  if (!can(actor, 'remindDepartments')) throw new NotFound();
  const plans = await planReminders(db, { cycleId, departmentIds, note }, at);
  return [...new Set(departmentIds)].map((departmentId) => {
    const plan = plans.get(departmentId);
    return plan ? answer(departmentId, plan.reasons, `通知 ${plan.userIds.length} 人：${plan.notice.title}。${plan.notice.body}`) : answer(departmentId, [NOT_LISTED], '');
  });
}
