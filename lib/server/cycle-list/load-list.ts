import type { Directory } from '@/lib/exchange/cycle-list/directory';
import type { ListedDuty } from '@/lib/exchange/cycle-list/listed-duty';
import { grouped } from '@/lib/review/grouped';
import type { Db, Tx } from '../db';
import { listedDuties } from './duty-rows';

export interface LoadedList {
  directory: Directory;
  /** By department. */
  listed: Map<string, ListedDuty>;
}

/** A cycle's list with all that it can speak of, in a fixed number of queries. */
export async function loadList(client: Db | Tx, cycleId: string): Promise<LoadedList> {
  const listed = await listedDuties(client, cycleId);
  const departments = await client.department.findMany({
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, shortName: true, closedAt: true, units: { orderBy: { code: 'asc' }, select: { id: true, code: true, name: true, closedAt: true } } },
  });
  const editions = await client.edition.findMany({ where: { disclosure: { cycleId } }, select: { state: true, disclosure: { select: { departmentId: true } } } });
  const reviewers = await client.user.findMany({
    where: { OR: [{ memberships: { some: { role: 'REVIEWER' } } }, { duties: { some: { cycleId } } }] },
    orderBy: { username: 'asc' },
    select: { id: true, username: true, name: true, disabledAt: true, memberships: { where: { role: 'REVIEWER', endedAt: null }, select: { id: true } } },
  });
  const divisions = await client.division.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, closedAt: true } });
  const states = grouped(editions, ({ disclosure }) => disclosure.departmentId);
  const directory: Directory = {
    departments: departments.map(({ closedAt, units, ...department }) => ({
      ...department,
      closed: closedAt !== null,
      units: units.map(({ closedAt: unitClosed, ...unit }) => ({ ...unit, closed: unitClosed !== null })),
      states: (states.get(department.id) ?? []).map(({ state }) => state),
    })),
    reviewers: reviewers.map(({ disabledAt, memberships, ...user }) => ({ ...user, available: disabledAt === null && memberships.length > 0 })),
    divisions: divisions.map(({ closedAt, ...division }) => ({ ...division, available: closedAt === null })),
  };
  return { directory, listed };
}
