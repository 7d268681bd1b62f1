import { byPeriod, type Period, periodName, samePeriod } from '@/lib/disclosure/period';
import type { QueueRow } from '@/lib/server/queries/workspace/types';

export interface WaitingGroup {
  /** "2026年部门预算" */
  title: string;
  rows: QueueRow[];
}

/** What can be published together: the editions of one cycle each, the latest cycle first. */
export function waitingGroups(rows: readonly QueueRow[]): WaitingGroup[] {
  const periods: Period[] = [];
  for (const { cycle } of rows) if (!periods.some((one) => samePeriod(one, cycle))) periods.push({ fiscalYear: cycle.fiscalYear, kind: cycle.kind });
  return periods
    .sort((a, b) => byPeriod(b, a))
    .map((period) => ({ title: periodName(period), rows: rows.filter(({ cycle }) => samePeriod(cycle, period)) }));
}
