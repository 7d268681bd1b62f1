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
  return (await staffByDepartment(tx, [departmentId], at, roles)).get(departmentId)!;
}

/** The same of many departments, asked at once. */
export async function staffByDepartment(tx: Tx, departmentIds: readonly string[], at: Date, roles: readonly DepartmentRole[] = ['DRAFTER', 'APPROVER']): Promise<Map<string, string[]>> {
  const memberships = await tx.membership.findMany({ where: { departmentId: { in: [...departmentIds] }, role: { in: [...roles] }, ...current }, select: { userId: true, departmentId: true } });
  const standIns = await delegatesOf(tx, memberships.map(({ userId }) => userId), at);
  return new Map(departmentIds.map((departmentId) => [departmentId, withDelegates(memberships.filter((held) => held.departmentId === departmentId).map(({ userId }) => userId), departmentId, standIns)]));
}

/** Everybody of the bureau in a role, and whoever acts for one of them on leave. */
export async function bureauStaff(tx: Tx, role: BureauRole, at: Date): Promise<string[]> {
  const memberships = await tx.membership.findMany({ where: { departmentId: null, role, ...current }, select: { userId: true } });
  const userIds = memberships.map(({ userId }) => userId);
  return withDelegates(userIds, null, await delegatesOf(tx, userIds, at));
}

/** Whom the review of an edition concerns: its reviewer, else the one assigned on the cycle's list, else all reviewers. */
export async function reviewersOf(tx: Tx, edition: Parameters<typeof reviewerOf>[1], at: Date): Promise<string[]> {
  const reviewerId = await reviewerOf(tx, edition);
  return reviewerId === null ? bureauStaff(tx, 'REVIEWER', at) : withDelegates([reviewerId], null, await delegatesOf(tx, [reviewerId], at));
}

/** Nobody is told of what they did themselves. */
export const except = (userIds: readonly string[], actor: { userId: string } | null): string[] => userIds.filter((userId) => userId !== actor?.userId);

interface Delegate {
  fromUserId: string;
  toUserId: string;
  /** Where they are somebody now: department ids, null for the bureau. */
  houses: (string | null)[];
}

/** The law's day is China's: a delegation holds from the first to the last day, both included. */
async function delegatesOf(tx: Tx, userIds: readonly string[], at: Date): Promise<Delegate[]> {
  const today = new Date(dayOf(at));
  const delegations = await tx.delegation.findMany({
    where: { fromUserId: { in: [...userIds] }, endedAt: null, startsOn: { lte: today }, endsOn: { gte: today }, to: { disabledAt: null } },
    select: { fromUserId: true, toUserId: true, to: { select: { memberships: { where: { role: { not: 'ADMIN' }, endedAt: null }, select: { departmentId: true } } } } },
  });
  return delegations.map(({ to, ...delegation }) => ({ ...delegation, houses: to.memberships.map(({ departmentId }) => departmentId) }));
}

/** These people and whoever stands in for them, as long as that one is of the same house (the department's id, null for the bureau). */
const withDelegates = (userIds: readonly string[], house: string | null, delegates: readonly Delegate[]): string[] => [
  ...new Set([...userIds, ...delegates.filter(({ fromUserId, houses }) => userIds.includes(fromUserId) && houses.includes(house)).map(({ toUserId }) => toUserId)]),
];
