export type Role = 'DRAFTER' | 'APPROVER' | 'REVIEWER' | 'PUBLISHER' | 'ADMIN';

/** Where a request came from, as the audit log keeps it. */
export interface Origin {
  /** Null where it can't be told. */
  ip: string | null;
  userAgent: string;
}

export interface Principal {
  userId: string;
  name: string;
}

export interface HeldMembership {
  role: Role;
  departmentId: string | null;
  /** A reviewer may belong to a division (科室), by its id. */
  divisionId?: string | null;
  /** Of somebody on leave, for whom the actor stands in; not set for the actor's own. */
  onBehalfOf?: Principal;
}

export interface Actor {
  userId: string;
  name: string;
  memberships: readonly HeldMembership[];
  /** Of the present request; none for a tool or a job of the server's own. */
  origin?: Origin;
}

export const ROLE_NAMES: Record<Role, string> = {
  DRAFTER: '部门经办人',
  APPROVER: '部门负责人',
  REVIEWER: '财政局审核人',
  PUBLISHER: '财政局发布人',
  ADMIN: '系统管理员',
};

export const isDepartmentRole = (role: Role): boolean => role === 'DRAFTER' || role === 'APPROVER';

export function hasBureauRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.memberships.some((membership) => membership.departmentId === null && roles.includes(membership.role));
}

export function hasDepartmentRole(actor: Actor, departmentId: string, ...roles: Role[]): boolean {
  return actor.memberships.some((membership) => membership.departmentId === departmentId && roles.includes(membership.role));
}
