import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { departmentRefSelect } from './edition-refs';
import type { AdminDepartment } from './types';

export async function listDepartments(actor: Actor): Promise<AdminDepartment[]> {
  if (!can(actor, 'administer')) return [];
  const departments = await db.department.findMany({
    orderBy: { code: 'asc' },
    select: {
      ...departmentRefSelect,
      kind: true,
      entryUnit: true,
      closedAt: true,
      units: { orderBy: { code: 'asc' }, select: { id: true, code: true, name: true, closedAt: true } },
      memberships: { where: { endedAt: null, user: { disabledAt: null } }, select: { userId: true }, distinct: ['userId'] },
      _count: { select: { disclosures: { where: { editions: { some: { state: 'PUBLISHED' } } } } } },
    },
  });
  return departments.map(({ memberships, units, _count, closedAt, ...department }) => ({
    ...department,
    closedAt: closedAt?.toISOString() ?? null,
    units: units.map((unit) => ({ ...unit, closedAt: unit.closedAt?.toISOString() ?? null })),
    staff: memberships.length,
    publications: _count.disclosures,
  }));
}
