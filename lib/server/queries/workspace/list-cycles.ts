import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { cycleRefSelect } from './edition-refs';
import type { AdminCycle } from './types';

export async function listCycles(actor: Actor): Promise<AdminCycle[]> {
  if (!can(actor, 'administer')) return [];
  const cycles = await db.cycle.findMany({
    orderBy: [{ fiscalYear: 'desc' }, { kind: 'asc' }],
    select: { ...cycleRefSelect, openedAt: true, _count: { select: { departments: true, disclosures: { where: { editions: { some: { state: 'PUBLISHED' } } } } } } },
  });
  return cycles.map(({ _count, openedAt, ...cycle }) => ({ ...cycle, openedAt: openedAt.toISOString(), departments: _count.departments, published: _count.disclosures }));
}
