import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';

export interface AdminDivision {
  id: string;
  name: string;
  /** Ids of the sections that it reviews in every edition. */
  sections: string[];
  closedAt: string | null;
  people: { id: string; name: string }[];
  /** Departments that it is in charge of, in all cycles. */
  departments: number;
}

/** Those in use first; none for others than administrators. */
export async function listDivisions(actor: Actor): Promise<AdminDivision[]> {
  if (!can(actor, 'administer')) return [];
  const divisions = await db.division.findMany({
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      sections: true,
      closedAt: true,
      memberships: { where: { endedAt: null }, orderBy: { user: { username: 'asc' } }, select: { user: { select: { id: true, name: true } } } },
      duties: { distinct: ['departmentId'], select: { departmentId: true } },
    },
  });
  return divisions.map(({ memberships, duties, closedAt, ...division }) => ({
    ...division,
    closedAt: closedAt?.toISOString() ?? null,
    people: memberships.map(({ user }) => user),
    departments: duties.length,
  }));
}
