import { type Actor, isDepartmentRole, ROLE_NAMES, type Role } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { delegationState, type DelegationState, isLent, mayStandIn, type Period } from '@/lib/access/delegation';
import { dayOf } from '@/lib/document/dates';
import { db } from '../../db';
import { dateText } from '../../due-date';

export interface DelegationRow extends Period {
  id: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  state: DelegationState;
}

export interface Delegations {
  /** Those that hold or will hold, the first to begin first. */
  given: DelegationRow[];
  received: DelegationRow[];
  /** Over, the last to end first; the latest few. */
  past: DelegationRow[];
  /** Who may stand in, by what they are. */
  candidates: { id: string; name: string; roles: string }[];
}

const PAST = 5;
const membershipSelect = { where: { endedAt: null }, select: { role: true, departmentId: true, department: { select: { shortName: true } } } } as const;

/** The delegations of a person: their own, or anybody's for an administrator; null for others. */
export async function listDelegations(actor: Actor, userId: string, now = new Date()): Promise<Delegations | null> {
  if (actor.userId !== userId && !can(actor, 'administer')) return null;
  const [rows, own] = await Promise.all([
    db.delegation.findMany({
      where: { OR: [{ fromUserId: userId }, { toUserId: userId }] },
      orderBy: { startsOn: 'asc' },
      select: { id: true, startsOn: true, endsOn: true, endedAt: true, from: { select: { id: true, name: true } }, to: { select: { id: true, name: true } } },
    }),
    db.membership.findMany({ ...membershipSelect, where: { userId, endedAt: null } }),
  ]);
  const today = dayOf(now);
  const all = rows.map(({ startsOn, endsOn, endedAt, ...row }): DelegationRow => {
    const period = { startsOn: dateText(startsOn), endsOn: dateText(endsOn) };
    return { ...row, ...period, state: delegationState({ ...period, endedAt: endedAt?.toISOString() ?? null }, today) };
  });
  const open = all.filter(({ state }) => state !== 'over');
  return {
    given: open.filter(({ from }) => from.id === userId),
    received: open.filter(({ to }) => to.id === userId),
    past: all.filter(({ state }) => state === 'over').sort((a, b) => b.endsOn.localeCompare(a.endsOn)).slice(0, PAST),
    candidates: own.some(({ role }) => isLent(role)) ? await candidatesFor(userId, own) : [],
  };
}

async function candidatesFor(userId: string, own: readonly { role: Role; departmentId: string | null }[]): Promise<Delegations['candidates']> {
  const house = own.find(({ role }) => isLent(role))!.departmentId;
  const people = await db.user.findMany({
    where: { id: { not: userId }, disabledAt: null, memberships: { some: { departmentId: house, endedAt: null } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, memberships: membershipSelect },
  });
  return people
    .filter(({ memberships }) => mayStandIn(own, memberships))
    .map(({ id, name, memberships }) => ({ id, name, roles: memberships.map(({ role, department }) => (isDepartmentRole(role) ? `${department!.shortName}${ROLE_NAMES[role].replace('部门', '')}` : ROLE_NAMES[role])).join('、') }));
}
