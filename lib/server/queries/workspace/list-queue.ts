import type { EditionState } from '@/lib/workflow/states';
import { db } from '../../db';
import { dueDate } from '../../due-date';
import { cycleRefSelect, departmentRefSelect, editionRef, editionRefSelect } from './edition-refs';
import type { QueueRow } from './types';

/** Editions in these states for the bureau's lists, the most urgent first. The caller has asked `can`. */
export async function listQueue(states: readonly EditionState[]): Promise<QueueRow[]> {
  const editions = await db.edition.findMany({
    where: { state: { in: [...states] } },
    select: {
      ...editionRefSelect,
      reviewerId: true,
      disclosure: {
        select: {
          department: { select: departmentRefSelect },
          cycle: { select: { ...cycleRefSelect, departments: { select: { departmentId: true, approvedOn: true, dueOn: true } } } },
        },
      },
      _count: { select: { submissions: true, comments: { where: { parentId: null, doneAt: null } } } },
    },
  });
  const reviewers = await db.user.findMany({ where: { id: { in: editions.flatMap((edition) => edition.reviewerId ?? []) } }, select: { id: true, name: true } });

  const rows = editions.map((edition): QueueRow => {
    const { department, cycle: { departments, ...cycle } } = edition.disclosure;
    const duty = departments.find((one) => one.departmentId === department.id);
    return {
      edition: editionRef(edition),
      department,
      cycle,
      // A correction comes after the first publication, to which the due date belongs.
      due: duty && edition.number === 1 ? dueDate(duty) : null,
      submissions: edition._count.submissions,
      waitingSince: edition.stateChangedAt.toISOString(),
      reviewer: reviewers.find((reviewer) => reviewer.id === edition.reviewerId)?.name ?? null,
      openComments: edition._count.comments,
    };
  });
  return rows.sort((a, b) => (a.due?.dueOn ?? '9999').localeCompare(b.due?.dueOn ?? '9999') || a.waitingSince.localeCompare(b.waitingSince));
}
