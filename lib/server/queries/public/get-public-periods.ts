import { byPeriod, type Period } from '@/lib/disclosure/period';
import { db } from '../../db';

/** Every year's budgets and final accounts that have a page, newest first. */
export async function getPublicPeriods(): Promise<Period[]> {
  const cycles = await db.cycle.findMany({ select: { fiscalYear: true, kind: true } });
  return cycles.sort((a, b) => byPeriod(b, a));
}
