import type { ActionResult } from '@/lib/server/action';
import {
  bulkApproveAction,
  bulkAssignAction,
  bulkReturnAction,
  previewApproveAction,
  previewAssignAction,
  previewRemindersAction,
  previewReturnAction,
  remindDepartmentsAction,
} from '@/lib/server/actions/bulk';
import type { BulkAction } from '@/lib/review/bulk-actions';
import type { BulkDepartment } from '@/lib/server/queries/workspace/list-bulk-departments';
import { BUREAU_STATES, STATE_NAMES } from '@/lib/workflow/states';

/** What is entered beside the choice of departments. */
export interface BulkForm {
  reason: string;
  /** "" leaves it as it is, NOBODY takes it away. */
  reviewerId: string;
  divisionId: string;
  note: string;
}

export const NOBODY = 'nobody';

/** What became of one department, or would. */
export interface BulkLine {
  departmentId: string;
  ok: boolean;
  message: string;
}

/** The two halves of a bulk action, each for a few departments at a time. */
export interface BulkRun {
  preview: (departments: readonly BulkDepartment[]) => Promise<ActionResult<BulkLine[]>>;
  act: (departments: readonly BulkDepartment[]) => Promise<ActionResult<BulkLine[]>>;
}

interface Answer {
  id: string;
  message: string;
}

export function bulkRun(action: BulkAction, at: { cycleId: string; bulkId: string }, form: BulkForm): BulkRun {
  switch (action) {
    case 'return': {
      const input = (departments: readonly BulkDepartment[]) => ({ bulkId: at.bulkId, reason: form.reason, editions: seenEditions(departments) });
      return onEditions(
        (departments) => previewReturnAction(input(departments)),
        (departments) => bulkReturnAction(input(departments)),
      );
    }
    case 'approve': {
      const input = (departments: readonly BulkDepartment[]) => ({ bulkId: at.bulkId, editions: seenEditions(departments) });
      return onEditions(
        (departments) => previewApproveAction(input(departments)),
        (departments) => bulkApproveAction(input(departments)),
      );
    }
    case 'assign': {
      const change = { reviewerId: chosen(form.reviewerId), divisionId: chosen(form.divisionId) };
      const input = (departments: readonly BulkDepartment[]) => ({ ...at, change, departments: departments.map((one) => ({ departmentId: one.department.id, reviewerId: one.reviewer?.id ?? null, divisionId: one.division?.id ?? null })) });
      return { preview: async (departments) => lines(await previewAssignAction(input(departments))), act: async (departments) => lines(await bulkAssignAction(input(departments))) };
    }
    case 'remind': {
      const input = (departments: readonly BulkDepartment[]) => ({ ...at, departmentIds: departments.map((one) => one.department.id), note: form.note.trim() || undefined });
      return { preview: async (departments) => lines(await previewRemindersAction(input(departments))), act: async (departments) => lines(await remindDepartmentsAction(input(departments))) };
    }
  }
}

/** There is an edition that the bureau can read. */
export const isWithBureau = ({ edition }: BulkDepartment): boolean => edition !== null && BUREAU_STATES.includes(edition.state);

const chosen = (id: string): string | null | undefined => (id === '' ? undefined : id === NOBODY ? null : id);

const seenEditions = (departments: readonly BulkDepartment[]) => departments.map(({ edition }) => ({ editionId: edition!.id, expectedState: edition!.state }));

type Asked = (departments: readonly BulkDepartment[]) => Promise<ActionResult<(Answer & { will?: boolean; done?: boolean })[]>>;

/** Steps of editions: where the bureau has none, that is told without asking the server. */
function onEditions(preview: Asked, act: Asked): BulkRun {
  const ask = (send: Asked) => async (departments: readonly BulkDepartment[]): Promise<ActionResult<BulkLine[]>> => {
    const withEdition = departments.filter(isWithBureau);
    const without = departments.filter((one) => !isWithBureau(one)).map(({ department, edition }): BulkLine => ({ departmentId: department.id, ok: false, message: edition ? `现在是“${STATE_NAMES[edition.state]}”，部门还没有报送。` : '没有正在办理的报送稿。' }));
    if (withEdition.length === 0) return { ok: true, data: without };
    const departmentOf = new Map(withEdition.map(({ edition, department }) => [edition!.id, department.id]));
    const result = lines(await send(withEdition), (id) => departmentOf.get(id)!);
    return result.ok ? { ok: true, data: [...result.data, ...without] } : result;
  };
  return { preview: ask(preview), act: ask(act) };
}

function lines(result: ActionResult<(Answer & { will?: boolean; done?: boolean })[]>, departmentOf = (id: string) => id): ActionResult<BulkLine[]> {
  if (!result.ok) return result;
  return { ok: true, data: result.data.map(({ id, message, will, done }) => ({ departmentId: departmentOf(id), ok: (will ?? done)!, message })) };
}
