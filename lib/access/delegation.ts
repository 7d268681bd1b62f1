import type { Actor, HeldMembership, Principal, Role } from './actor';

/** The longest leave for which somebody may stand in; whoever is away longer hands the role over. */
export const LONGEST_DELEGATION_DAYS = 92;

/** Days as yyyy-MM-dd of China's calendar, both included. */
export interface Period {
  startsOn: string;
  endsOn: string;
}

type Lent = Pick<HeldMembership, 'role' | 'departmentId'>;

/** An administrator's role isn't lent: it lets one give roles to oneself. */
export const isLent = (role: Role): boolean => role !== 'ADMIN';

/** Whoever stands in belongs to the same house: to the same department, or to the bureau. */
export function mayStandIn(principal: readonly Lent[], candidate: readonly Lent[]): boolean {
  const lent = principal.filter(({ role }) => isLent(role));
  return lent.length > 0 && lent.every(({ departmentId }) => candidate.some((held) => held.departmentId === departmentId && isLent(held.role)));
}

export const overlap = (a: Period, b: Period): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

export type DelegationState = 'planned' | 'current' | 'over';

export function delegationState({ startsOn, endsOn, endedAt }: Period & { endedAt: string | null }, today: string): DelegationState {
  if (endedAt !== null || endsOn < today) return 'over';
  return startsOn > today ? 'planned' : 'current';
}

/** For whom somebody stands in now, each once. */
export function principalsOf(actor: Pick<Actor, 'memberships'>): Principal[] {
  const found = new Map(actor.memberships.flatMap(({ onBehalfOf }) => (onBehalfOf ? [[onBehalfOf.userId, onBehalfOf] as const] : [])));
  return [...found.values()];
}

/** Those whose work is this person's to do: themselves and whom they stand in for. */
export const ownersOf = (actor: Pick<Actor, 'userId' | 'memberships'>): string[] => [actor.userId, ...principalsOf(actor).map(({ userId }) => userId)];

/** In a department's business its own roles count and the bureau's, not what somebody is in another department. */
export const letsIn = (roles: readonly Role[], departmentId: string | null) => (held: HeldMembership): boolean =>
  roles.includes(held.role) && (departmentId === null || held.departmentId === null || held.departmentId === departmentId);

/** By whose membership somebody does what one of these lets them do: null where such a one is their own, or nobody lends them one. */
export function lenderOf(actor: Pick<Actor, 'memberships'>, lets: (held: HeldMembership) => boolean): Principal | null {
  const held = actor.memberships.filter(lets);
  return held.some(({ onBehalfOf }) => !onBehalfOf) ? null : (held[0]?.onBehalfOf ?? null);
}
