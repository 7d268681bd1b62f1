import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { OPEN_STATES } from '@/lib/workflow/states';
import { db } from '../../db';
import { dueDate } from '../../due-date';
import { cycleRefSelect, departmentRefSelect } from './edition-refs';
import type { AdminCycleDetail } from './types';

/** A year's list of who must publish, with how far each department is; null for others than administrators. */
export async function getCycle(actor: Actor, cycleId: string): Promise<AdminCycleDetail | null> {
  if (!can(actor, 'administer')) return null;
  const cycle = await db.cycle.findUnique({
    where: { id: cycleId },
    select: {
      ...cycleRefSelect,
      departments: { orderBy: { department: { code: 'asc' } }, select: { approvedOn: true, dueOn: true, department: { select: departmentRefSelect } } },
      disclosures: { select: { departmentId: true, editions: { where: { state: { in: [...OPEN_STATES, 'PUBLISHED'] } }, select: { state: true } } } },
    },
  });
  if (!cycle) return null;
  const { departments, disclosures, ...ref } = cycle;
  const others = await db.department.findMany({
    where: { closedAt: null, duties: { none: { cycleId } } },
    orderBy: { code: 'asc' },
    select: departmentRefSelect,
  });
  const rows = departments.map(({ department, ...dates }) => {
    const disclosure = disclosures.find((one) => one.departmentId === department.id);
    const states = disclosure?.editions.map((edition) => edition.state) ?? [];
    return {
      department,
      due: dueDate(dates),
      state: states.find((state) => state !== 'PUBLISHED') ?? states[0] ?? null,
      published: states.includes('PUBLISHED'),
      removable: !disclosure,
    };
  });
  return { ...ref, rows, others };
}
