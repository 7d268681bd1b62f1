import type { EditionState } from './states';

/** The workflow, whole: each action, from which states it goes where, who may do it, and whether it needs a reason. */
export const TRANSITIONS = {
  submitForSignOff: { label: '提交部门审签', from: ['DRAFT', 'RETURNED'], to: 'SIGN_OFF', by: 'DRAFTER', reason: false },
  recall: { label: '撤回修改', from: ['SIGN_OFF'], to: 'DRAFT', by: 'DRAFTER', reason: false },
  sendBack: { label: '退回经办人', from: ['SIGN_OFF'], to: 'DRAFT', by: 'APPROVER', reason: true },
  signOff: { label: '审签并报送财政局', from: ['SIGN_OFF'], to: 'SUBMITTED', by: 'APPROVER', reason: false },
  startReview: { label: '开始审核', from: ['SUBMITTED'], to: 'IN_REVIEW', by: 'REVIEWER', reason: false },
  returnToDepartment: { label: '退回部门', from: ['IN_REVIEW'], to: 'RETURNED', by: 'REVIEWER', reason: true },
  approve: { label: '审核通过', from: ['IN_REVIEW'], to: 'APPROVED', by: 'REVIEWER', reason: false },
  reopenReview: { label: '撤销通过', from: ['APPROVED'], to: 'IN_REVIEW', by: 'REVIEWER', reason: true },
  schedule: { label: '列入公开计划', from: ['APPROVED'], to: 'SCHEDULED', by: 'PUBLISHER', reason: false },
  unschedule: { label: '移出公开计划', from: ['SCHEDULED'], to: 'APPROVED', by: 'PUBLISHER', reason: true },
  publish: { label: '公开', from: ['APPROVED', 'SCHEDULED'], to: 'PUBLISHED', by: 'PUBLISHER', reason: false },
  withdraw: { label: '撤回公开', from: ['PUBLISHED'], to: 'WITHDRAWN', by: 'PUBLISHER', reason: true },
} as const satisfies Record<string, Transition>;

export interface Transition {
  label: string;
  from: readonly EditionState[];
  to: EditionState;
  by: 'DRAFTER' | 'APPROVER' | 'REVIEWER' | 'PUBLISHER';
  /** The actor must say why; it goes into the edition's history. */
  reason: boolean;
}

export type WorkflowAction = keyof typeof TRANSITIONS;
export const WORKFLOW_ACTIONS = Object.keys(TRANSITIONS) as WorkflowAction[];

/** Steps that write more than a state, each with a command of its own; all others are moves. */
const OWN_COMMAND = ['schedule', 'unschedule', 'publish', 'withdraw'] as const satisfies readonly WorkflowAction[];
export type MoveAction = Exclude<WorkflowAction, (typeof OWN_COMMAND)[number]>;
export const MOVES = WORKFLOW_ACTIONS.filter((action): action is MoveAction => !(OWN_COMMAND as readonly string[]).includes(action));

/** The state after an action, or null where the action does not start from this state. */
export function nextState(action: WorkflowAction, state: EditionState): EditionState | null {
  const transition: Transition = TRANSITIONS[action];
  return transition.from.includes(state) ? transition.to : null;
}
