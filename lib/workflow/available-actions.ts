import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import { exemptWords } from '@/lib/progress/exemption';
import type { SecrecyState } from './secrecy-review';
import { nextState, TRANSITIONS, WORKFLOW_ACTIONS, type WorkflowAction } from './transitions';

/** What the workflow needs to know of an edition beside its state. */
export interface EditionFacts extends EditionSubject {
  /** Findings and missing fields that block a submission. */
  blockingFindings: number;
  /** Doubtful findings that the department has neither corrected nor answered. */
  openWarnings: number;
  /** Comments of the present review that the department hasn't marked done. */
  openComments: number;
  /** "绩效科尚未会审“…”" for each division that hasn't signed off its sections. */
  openCoReviews: readonly string[];
  /** The department's secrecy review. */
  secrecy: SecrecyState;
  /** Why the department publishes nothing in the cycle (涉密); none for one that must publish. */
  exemptBasis?: string | null;
  /** Number of the disclosure's edition that waits for its release; null where none does. */
  plannedNumber?: number | null;
}

export interface AvailableAction {
  action: WorkflowAction;
  label: string;
  needsReason: boolean;
  /** Why it can't be done now, for the person who wants to; empty when it can. */
  failureReasons: string[];
}

/** Why a permitted action can't be done yet. The command refuses with the same words that the screen shows. */
export function failureReasons(action: WorkflowAction, edition: EditionFacts): string[] {
  if (nextState(action, edition.state) === null) return ['该稿的状态已经改变，请刷新后再操作。'];
  const reasons: string[] = [];
  if (action === 'submitForSignOff' || action === 'signOff') {
    if (edition.exemptBasis) reasons.push(exemptWords(edition.exemptBasis));
    if (edition.blockingFindings > 0) reasons.push(`还有 ${edition.blockingFindings} 处缺项或错误，改正后才能提交。`);
    if (edition.openWarnings > 0) reasons.push(`还有 ${edition.openWarnings} 处疑点没有答复，请逐条改正，或者接受并说明理由。`);
  }
  if (action === 'signOff' && edition.secrecy === 'missing') reasons.push('还没有保密审查记录，请先在“保密审查”中填写审查依据、结论、承办人和负责人。');
  if (action === 'signOff' && edition.secrecy === 'outdated') reasons.push('保密审查之后内容或附件又有修改，请在“保密审查”中对修改后的内容重新确认。');
  // It mostly says the same as what is to be withdrawn, and would go public by itself.
  if (action === 'withdraw' && edition.plannedNumber) reasons.push(`该部门的第 ${edition.plannedNumber} 版更正稿已列入公开计划，到时会自动公开。请先移出公开计划，再撤回公开。`);
  if (action === 'approve') reasons.push(...edition.openCoReviews.map((open) => `${open}。`));
  if (action === 'submitForSignOff' && edition.openComments > 0) {
    reasons.push(`还有 ${edition.openComments} 条审核意见没有处理，请逐条修改或回复，并标为已处理。`);
  }
  return reasons;
}

/** The actions that this person has on this edition in its present state, each with why it can't be done now. */
export function availableActions(actor: Actor, edition: EditionFacts): AvailableAction[] {
  return WORKFLOW_ACTIONS.filter((action) => nextState(action, edition.state) !== null && can(actor, action, edition)).map((action) => ({
    action,
    label: TRANSITIONS[action].label,
    needsReason: TRANSITIONS[action].reason,
    failureReasons: failureReasons(action, edition),
  }));
}
