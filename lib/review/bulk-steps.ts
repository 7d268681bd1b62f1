import { type Actor, hasBureauRole } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import { type EditionFacts, failureReasons } from '@/lib/workflow/available-actions';
import { type EditionState, STATE_NAMES } from '@/lib/workflow/states';
import type { MoveAction } from '@/lib/workflow/transitions';

/** Why `can` refuses a step of the review. */
const refusal = (actor: Actor): string => (hasBureauRole(actor, 'REVIEWER') ? '该稿由您本人或者您所代的人提交或审签，须由其他审核人办理。' : '退回和通过由财政局审核人办理，您没有审核人的角色。');

/**
 * The steps that return an edition from its state; none where the bureau hasn't got it to return. What nobody has taken up
 * yet is taken up and returned: a mistake that many share is seen before anybody reads the rest.
 */
export function stepsToReturn(state: EditionState): readonly MoveAction[] {
  if (state === 'SUBMITTED') return ['startReview', 'returnToDepartment'];
  return state === 'IN_REVIEW' ? ['returnToDepartment'] : [];
}

/** Why this person can't return the edition together with others; empty when they can. */
export function whyNotReturned(actor: Actor, edition: EditionSubject): string[] {
  const steps = stepsToReturn(edition.state);
  if (steps.length === 0) return [`现在是“${STATE_NAMES[edition.state]}”，没有可以退回的报送稿。`];
  return steps.every((step) => can(actor, step, { ...edition, state: step === 'startReview' ? 'SUBMITTED' : 'IN_REVIEW' })) ? [] : [refusal(actor)];
}

/** Why an approval doesn't come into question, whatever stands in the edition; empty when it does. */
export function whyNotApprovable(actor: Actor, edition: EditionSubject): string[] {
  if (edition.state === 'SUBMITTED') return ['还没有开始审核。请打开该稿审核后再通过。'];
  if (edition.state !== 'IN_REVIEW') return [`现在是“${STATE_NAMES[edition.state]}”，不在审核中。`];
  return can(actor, 'approve', edition) ? [] : [refusal(actor)];
}

/**
 * Why this person can't approve the edition together with others; empty when they can. Beside what keeps a single approval
 * back, nothing may be left open in it: nobody looks at each once more.
 */
export function whyNotApproved(actor: Actor, edition: EditionFacts): string[] {
  const refused = whyNotApprovable(actor, edition);
  if (refused.length > 0) return refused;
  const reasons = failureReasons('approve', edition);
  if (edition.blockingFindings > 0) reasons.push(`还有 ${edition.blockingFindings} 处缺项或错误。`);
  if (edition.openWarnings > 0) reasons.push(`还有 ${edition.openWarnings} 处疑点部门没有答复。`);
  if (edition.openComments > 0) reasons.push(`还有 ${edition.openComments} 条审核意见没有处理。`);
  return reasons;
}
