import type { Actor } from '@/lib/access/actor';
import { type Assignment, type AssignmentChange, type OpenReview, reviewerAfter } from '@/lib/review/assignment';
import type { AuditedEvent } from '../audit';
import type { Db, Tx } from '../db';
import { Refusal } from '../refusal';
import { OPEN_REVIEW } from './open-reviews';

const reviews = { role: 'REVIEWER', endedAt: null, user: { disabledAt: null } } as const;

/** Throws where the reviewer doesn't review (any more) or the division is closed; whoever is assigned must be able to act. */
export async function requireAssignable(client: Db | Tx, { reviewerId, divisionId }: AssignmentChange): Promise<void> {
  if (reviewerId) {
    const count = await client.membership.count({ where: { userId: reviewerId, ...reviews } });
    if (count === 0) throw new Refusal('所选人员现在不是财政局审核人，请另选一位。');
  }
  if (divisionId) {
    const open = await client.division.count({ where: { id: divisionId, closedAt: null } });
    if (open === 0) throw new Refusal('所选科室已经停用，请另选一个。');
  }
}

interface Reviewed {
  reviewerId: string | null;
  disclosure: { department: { id: string }; cycle: { id: string } };
}

/** Who has the review of an edition: whoever took it up, else who is assigned on the list, as long as they review; null where nobody has. */
export async function reviewerOf(client: Db | Tx, { reviewerId, disclosure: { department, cycle } }: Reviewed): Promise<string | null> {
  const duty = await client.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: cycle.id, departmentId: department.id } }, select: { reviewerId: true } });
  const candidates = [reviewerId, duty?.reviewerId].flatMap((id) => id ?? []);
  if (candidates.length === 0) return null;
  const reviewing = await client.membership.findMany({ where: { userId: { in: candidates }, ...reviews }, select: { userId: true } });
  return candidates.find((id) => reviewing.some(({ userId }) => userId === id)) ?? null;
}

/** What of these departments still has to pass a reviewer in the cycle, by department. */
export async function openReviewsIn(client: Db | Tx, cycleId: string, departmentIds: readonly string[]): Promise<Map<string, OpenReview & { id: string }>> {
  const editions = await client.edition.findMany({
    where: { state: { in: OPEN_REVIEW }, disclosure: { cycleId, departmentId: { in: [...departmentIds] } } },
    select: { id: true, state: true, reviewerId: true, disclosure: { select: { departmentId: true } } },
  });
  return new Map(editions.map(({ disclosure, ...edition }) => [disclosure.departmentId, edition]));
}

/** The department's edition that still has to pass a reviewer, kept from being taken up until the transaction ends. */
export async function lockOpenReview(tx: Tx, { cycleId, departmentId }: { cycleId: string; departmentId: string }): Promise<(OpenReview & { id: string }) | null> {
  await tx.$queryRaw`SELECT e.id FROM edition e JOIN disclosure d ON d.id = e.disclosure_id WHERE d.cycle_id = ${cycleId} AND d.department_id = ${departmentId} AND e.state::text = ANY(${OPEN_REVIEW}) FOR UPDATE OF e`;
  return (await openReviewsIn(tx, cycleId, [departmentId])).get(departmentId) ?? null;
}

/**
 * Gives what is in review to whoever has been assigned instead of `before`, so that an assignment is seen where the work
 * is. Returns the event of it for the caller to record with its own; none where nothing moves.
 */
export async function moveOpenReview(tx: Tx, actor: Actor, open: (OpenReview & { id: string }) | null, before: Pick<Assignment, 'reviewerId'>, change: AssignmentChange): Promise<AuditedEvent[]> {
  const reviewerId = open && reviewerAfter(open, before, change);
  if (!open || reviewerId === open.reviewerId) return [];
  await tx.edition.update({ where: { id: open.id }, data: { reviewerId }, select: { id: true } });
  return [{ actor, action: 'assignReview', subjectType: 'edition', subjectId: open.id, editionId: open.id, data: { before: { reviewerId: open.reviewerId }, after: { reviewerId } } }];
}
