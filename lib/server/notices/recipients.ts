import type { Role } from '@/lib/access/actor';
import { dayOf } from '@/lib/document/dates';
import type { Tx } from '../db';
import { reviewerOf } from '../editions/review-assignment';

type DepartmentRole = Extract<Role, 'DRAFTER' | 'APPROVER'>;
type BureauRole = Exclude<Role, DepartmentRole>;

/** Only memberships that count today, of people who can sign in. */
const current = { endedAt: null, user: { disabledAt: null } } as const;

/** The department's people, and whoever acts for one of them on leave. */
export async function departmentStaff(tx: Tx, departmentId: string, at: Date, roles: readonly DepartmentRole[] = ['DRAFTER', 'APPROVER']): Promise<string[]> {
  return withDelegates(tx, await holders(tx, { departmentId, role: { in: [...roles] } }), departmentId, at);
}

/** Everybody of the bureau in a role, and whoever acts for one of them on leave. */
export async function bureauStaff(tx: Tx, role: BureauRole, at: Date): Promise<string[]> {
  return withDelegates(tx, await holders(tx, { departmentId: null, role }), null, at);
}

/** Whom the review of an edition concerns: its reviewer, else the one assigned on the cycle's list, else all reviewers. */
export async function reviewersOf(tx: Tx, edition: Parameters<typeof reviewerOf>[1], at: Date): Promise<string[]> {
  const reviewerId = await reviewerOf(tx, edition);
  return reviewerId === null ? bureauStaff(tx, 'REVIEWER', at) : withDelegates(tx, [reviewerId], null, at);
}

/** Nobody is told of what they did themselves. */
export const except = (userIds: readonly string[], actor: { userId: string } | null): string[] => userIds.filter((userId) => userId !== actor?.userId);

async function holders(tx: Tx, where: { departmentId: string | null; role: Role | { in: Role[] } }): Promise<string[]> {
  const memberships = await tx.membership.findMany({ where: { ...where, ...current }, select: { userId: true } });
  return [...new Set(memberships.map((membership) => membership.userId))];
}

/**
 * The law's day is China's: a delegation holds from the first to the last day, both included, as long as whoever stands
 * in is of the same house (the department's id, null for the bureau).
 */
async function withDelegates(tx: Tx, userIds: readonly string[], house: string | null, at: Date): Promise<string[]> {
  const today = new Date(dayOf(at));
  const delegations = await tx.delegation.findMany({
    where: { fromUserId: { in: [...userIds] }, endedAt: null, startsOn: { lte: today }, endsOn: { gte: today }, to: { disabledAt: null, memberships: { some: { departmentId: house, role: { not: 'ADMIN' }, endedAt: null } } } },
    select: { toUserId: true },
  });
  return [...new Set([...userIds, ...delegations.map((delegation) => delegation.toUserId)])];
}
