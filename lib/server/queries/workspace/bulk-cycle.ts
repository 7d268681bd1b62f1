import { db } from '../../db';
import { cycleRefSelect } from './edition-refs';
import type { CycleRef } from './types';

/** All cycles, the newest first, and the chosen one of them (the newest without a choice); null for one that there isn't. */
export async function chosenCycle(cycleId: string | undefined): Promise<{ cycles: CycleRef[]; cycle: CycleRef } | null> {
  const cycles = await db.cycle.findMany({ orderBy: [{ fiscalYear: 'desc' }, { kind: 'asc' }], select: cycleRefSelect });
  const cycle = cycleId === undefined ? cycles[0] : cycles.find((one) => one.id === cycleId);
  return cycle ? { cycles, cycle } : null;
}
