import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { cycleRefSelect } from './edition-refs';
import type { AdminCycle } from './types';

type Counts = Pick<AdminCycle, 'departments' | 'published' | 'exempt'>;

const NOBODY: Counts = { departments: 0, published: 0, exempt: 0 };

/** Newest first; none for others than administrators. */
export async function listCycles(actor: Actor): Promise<AdminCycle[]> {
  if (!can(actor, 'administer')) return [];
  const [cycles, counts] = await Promise.all([db.cycle.findMany({ orderBy: [{ fiscalYear: 'desc' }, { kind: 'asc' }], select: { ...cycleRefSelect, openedAt: true, closedAt: true } }), countsByCycle()]);
  return cycles.map(({ openedAt, closedAt, ...cycle }) => ({ ...cycle, openedAt: openedAt.toISOString(), closed: closedAt !== null, ...(counts.get(cycle.id) ?? NOBODY) }));
}

async function countsByCycle(): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<(Counts & { cycle_id: string })[]>`
    SELECT l.cycle_id,
      count(*) FILTER (WHERE l.exempt_basis IS NULL)::int AS departments,
      count(*) FILTER (WHERE l.exempt_basis IS NOT NULL)::int AS exempt,
      count(*) FILTER (WHERE l.exempt_basis IS NULL AND EXISTS (
        SELECT FROM disclosure d JOIN edition e ON e.disclosure_id = d.id AND e.state = 'PUBLISHED'
        WHERE d.cycle_id = l.cycle_id AND d.department_id = l.department_id
      ))::int AS published
    FROM cycle_department l GROUP BY l.cycle_id`;
  return new Map(rows.map(({ cycle_id: id, ...counts }) => [id, counts]));
}
