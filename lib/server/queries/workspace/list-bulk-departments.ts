import type { Actor } from '@/lib/access/actor';
import { bulkActionsOf, type BulkAction, type DepartmentStanding } from '@/lib/review/bulk-actions';
import { grouped } from '@/lib/review/grouped';
import { STANDING_STATES, standingOf } from '@/lib/review/standing';
import { db } from '../../db';
import { dueDate } from '../../due-date';
import { chosenCycle } from './bulk-cycle';
import { departmentRefSelect, editionRef, editionRefSelect } from './edition-refs';
import { type StandardCommentRef, standardCommentsInUse } from './list-standard-comments';
import type { CycleRef, DepartmentRef, DueDate, EditionRef } from './types';

interface Named {
  id: string;
  name: string;
}

/** A department on a cycle's list, as bulk actions choose it. */
export interface BulkDepartment extends DepartmentStanding {
  department: DepartmentRef;
  due: DueDate;
  /** As the list says. */
  reviewer: Named | null;
  /** Who took up what is on its way, and still reviews. */
  takenBy: Named | null;
  division: Named | null;
  /** On its way; null where there is none. */
  edition: EditionRef | null;
  openComments: number;
  /** Nothing of it is public any more. */
  withdrawn: boolean;
}

export interface BulkScreen {
  actions: BulkAction[];
  cycles: CycleRef[];
  cycle: CycleRef;
  departments: BulkDepartment[];
  /** Who can be assigned. */
  reviewers: Named[];
  divisions: Named[];
  /** Return reasons that reviewers keep. */
  standardComments: StandardCommentRef[];
}

/** The departments of a cycle (the newest open one without a choice) with what bulk actions need; null where this person has none of them. */
export async function listBulkDepartments(actor: Actor, cycleId?: string): Promise<BulkScreen | null> {
  const actions = bulkActionsOf(actor);
  const chosen = actions.length > 0 ? await chosenCycle(cycleId) : null;
  if (!chosen) return null;
  const { id } = chosen.cycle;
  const [duties, editions, reviewers, divisions, standardComments] = await Promise.all([
    db.cycleDepartment.findMany({
      where: { cycleId: id },
      orderBy: { department: { code: 'asc' } },
      select: { approvedOn: true, dueOn: true, exemptBasis: true, department: { select: departmentRefSelect }, reviewer: { select: { id: true, name: true } }, division: { select: { id: true, name: true } } },
    }),
    db.edition.findMany({
      where: { disclosure: { cycleId: id }, state: { in: STANDING_STATES } },
      select: { ...editionRefSelect, reviewerId: true, disclosure: { select: { departmentId: true } }, _count: { select: { submissions: true, comments: { where: { parentId: null, doneAt: null } } } } },
    }),
    db.user.findMany({ where: { disabledAt: null, memberships: { some: { role: 'REVIEWER', endedAt: null } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    db.division.findMany({ where: { closedAt: null }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    standardCommentsInUse(),
  ]);
  const byDepartment = grouped(editions, (edition) => edition.disclosure.departmentId);
  const departments = duties.map(({ department, exemptBasis, reviewer, division, ...dates }): BulkDepartment => {
    const { open, published, withdrawn, state } = standingOf(byDepartment.get(department.id) ?? []);
    return {
      department,
      due: dueDate(dates),
      reviewer,
      takenBy: reviewers.find(({ id: userId }) => userId === open?.reviewerId) ?? null,
      division,
      edition: open ? editionRef(open) : null,
      openComments: open?._count.comments ?? 0,
      exempt: exemptBasis !== null,
      state,
      published,
      withdrawn,
      submitted: (open?._count.submissions ?? 0) > 0,
    };
  });
  return { actions, ...chosen, departments, reviewers, divisions, standardComments };
}
