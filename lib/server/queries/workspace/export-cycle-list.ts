import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type Period, periodName } from '@/lib/disclosure/period';
import { listRows } from '@/lib/exchange/cycle-list/list-rows';
import { loadList } from '../../cycle-list/load-list';
import { db } from '../../db';
import { dateText, dueDateOf } from '../../due-date';

export interface CycleListFile {
  /** "2020年部门预算应公开清单" */
  title: string;
  /** Headings first. */
  rows: string[][];
}

/** A cycle's list in the shape in which it can be imported; null for others than administrators. */
export async function exportCycleList(actor: Actor, cycleId: string): Promise<CycleListFile | null> {
  if (!can(actor, 'administer')) return null;
  const cycle: Period | null = await db.cycle.findUnique({ where: { id: cycleId }, select: { fiscalYear: true, kind: true } });
  if (!cycle) return null;
  const { directory, listed } = await loadList(db, cycleId);
  const dueOn = (approvedOn: string) => dateText(dueDateOf(new Date(`${approvedOn}T00:00:00Z`)));
  return { title: `${periodName(cycle)}应公开清单`, rows: listRows(directory, listed, dueOn) };
}
