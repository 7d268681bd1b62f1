import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import type { EditionState } from '@/lib/workflow/states';
import { stepsToReturn } from './bulk-steps';
import { whyNotReminded } from './reminder';

export const BULK_ACTIONS = {
  return: { label: '批量退回', verb: '退回', done: '已退回' },
  approve: { label: '批量通过', verb: '通过', done: '已通过' },
  assign: { label: '指派审核人', verb: '指派', done: '已指派' },
  remind: { label: '催报', verb: '催报', done: '已催报' },
} as const;

export type BulkAction = keyof typeof BULK_ACTIONS;

export const isBulkAction = (value: unknown): value is BulkAction => typeof value === 'string' && Object.hasOwn(BULK_ACTIONS, value);

/** Somebody else's edition in review. */
const IN_REVIEW: EditionSubject = { departmentId: '', state: 'IN_REVIEW', submittedById: null, signedOffById: null };

/** The bulk actions that this person has at all; each department is asked about by itself. */
export function bulkActionsOf(actor: Actor): BulkAction[] {
  const permitted: Record<BulkAction, boolean> = {
    return: can(actor, 'returnToDepartment', IN_REVIEW),
    approve: can(actor, 'approve', IN_REVIEW),
    assign: can(actor, 'assignReview'),
    remind: can(actor, 'remindDepartments'),
  };
  return (Object.keys(BULK_ACTIONS) as BulkAction[]).filter((action) => permitted[action]);
}

/** Where a department stands, as far as lists know it. */
export interface DepartmentStanding {
  exempt: boolean;
  /** See `standingOf`. */
  state: EditionState | null;
  published: boolean;
  /** What is on its way was submitted before. */
  submitted: boolean;
}

/** Whether an action may come into question for a department; the preview tells what speaks against it. */
export function comesIntoQuestion(action: BulkAction, { exempt, state, published, submitted }: DepartmentStanding): boolean {
  switch (action) {
    case 'return':
      return state !== null && stepsToReturn(state).length > 0;
    case 'approve':
      return state === 'IN_REVIEW';
    case 'assign':
      return !exempt;
    case 'remind':
      return whyNotReminded({ exempt, state, published, submitted, staff: 1, toldToday: false }).length === 0;
  }
}
