import { db } from '../../db';
import { cycleRefSelect } from './edition-refs';
import type { CycleRef } from './types';

/** Which of the cycles, newest first, is meant: the one that was asked for, else the newest that is open, else the newest. */
export const cycleMeant = <Cycle extends { id: string; closedAt: Date | null }>(cycles: readonly Cycle[], cycleId: string | undefined): Cycle | undefined =>
  cycleId === undefined ? (cycles.find(({ closedAt }) => closedAt === null) ?? cycles[0]) : cycles.find(({ id }) => id === cycleId);

/** All cycles, the newest first, and the one of them that is meant; null for one that there isn't. */
export async function chosenCycle(cycleId: string | undefined): Promise<{ cycles: CycleRef[]; cycle: CycleRef } | null> {
  const found = await db.cycle.findMany({ orderBy: [{ fiscalYear: 'desc' }, { kind: 'asc' }], select: { ...cycleRefSelect, closedAt: true } });
  const meant = cycleMeant(found, cycleId);
  const cycles = found.map(({ closedAt: _, ...cycle }) => cycle);
  return meant ? { cycles, cycle: cycles.find(({ id }) => id === meant.id)! } : null;
}
