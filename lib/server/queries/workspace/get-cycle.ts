import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { type Directory, reviewerWords } from '@/lib/exchange/cycle-list/directory';
import type { ListedDuty } from '@/lib/exchange/cycle-list/listed-duty';
import type { BoardRow } from '@/lib/progress/board';
import { whyNotExempt } from '@/lib/progress/exemption';
import { loadList } from '../../cycle-list/load-list';
import { db } from '../../db';
import { getProgressBoard, type ProgressBoard } from './progress-board';
import type { DepartmentRef } from './types';

export interface Named {
  id: string;
  name: string;
}

/** A department on the list: where it stands, as the board says, and what its line says. `reviewer` is who is assigned. */
export interface CycleRow extends BoardRow {
  /** Units that are on the list, or could be put there. */
  units: (Named & { code: string; listed: boolean })[];
  /** It hasn't begun. */
  removable: boolean;
  /** Why it can't be exempted now; empty when it can. */
  whyNotExempt: string[];
}

export interface AdminCycleDetail {
  cycle: ProgressBoard['cycle'];
  rows: CycleRow[];
  /** Departments that could be put on the list. */
  others: DepartmentRef[];
  /** Who and what can be assigned. */
  reviewers: Named[];
  divisions: Named[];
}

/** A cycle's list with how far each department is; null for others than administrators. */
export async function getCycle(actor: Actor, cycleId: string): Promise<AdminCycleDetail | null> {
  if (!can(actor, 'administer')) return null;
  const board = await getProgressBoard(actor, cycleId);
  if (!board) return null;
  const { directory, listed } = await loadList(db, cycleId);
  const begun = await db.disclosure.findMany({ where: { cycleId }, select: { departmentId: true } });
  const hasBegun = new Set(begun.map(({ departmentId }) => departmentId));
  return {
    cycle: board.cycle,
    rows: board.rows.flatMap((row) => {
      const duty = listed.get(row.department.id);
      return duty ? [rowOf(row, duty, directory, hasBegun.has(row.department.id))] : [];
    }),
    others: directory.departments.filter(({ id, closed }) => !closed && !listed.has(id)).map(({ id, code, name, shortName }) => ({ id, code, name, shortName })),
    reviewers: directory.reviewers.filter(({ available }) => available).map(({ id }) => ({ id, name: reviewerWords(id, directory) })),
    divisions: directory.divisions.filter(({ available }) => available).map(({ id, name }) => ({ id, name })),
  };
}

function rowOf(row: BoardRow, { reviewerId, unitIds }: ListedDuty, directory: Directory, begun: boolean): CycleRow {
  const { units, states } = directory.departments.find(({ id }) => id === row.department.id)!;
  return {
    ...row,
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerWords(reviewerId, directory) },
    units: units.filter(({ id, closed }) => !closed || unitIds.includes(id)).map(({ id, code, name }) => ({ id, code, name, listed: unitIds.includes(id) })),
    removable: !begun,
    whyNotExempt: whyNotExempt(states),
  };
}
