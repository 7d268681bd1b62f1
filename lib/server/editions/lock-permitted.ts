import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { countedFor } from '@/lib/review/step-facts';
import { type EditionFacts, failureReasons } from '@/lib/workflow/available-actions';
import { STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import { TRANSITIONS, type WorkflowAction } from '@/lib/workflow/transitions';
import type { Tx } from '../db';
import { NotFound, overtaken, Refusal } from '../refusal';
import { missingCoReviews } from './co-reviews';
import { editionFacts, plannedNumber } from './edition-facts';
import { type EditionRecord, lockEdition, secrecyStateOf, subjectOf } from './edition-record';

/**
 * The edition, locked, if this person may do this to it now; throws otherwise. The screen's buttons ask the same
 * functions. Findings are counted under the lock, so nothing can be saved between the checks and the step.
 */
export async function lockPermitted(
  tx: Tx,
  actor: Actor,
  { editionId, action, expectedState }: { editionId: string; action: WorkflowAction; expectedState: EditionState },
): Promise<EditionRecord> {
  const edition = await lockEdition(tx, editionId);
  if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
  if (edition.state !== expectedState) throw overtaken(STATE_NAMES[edition.state]);
  const { label } = TRANSITIONS[action];
  if (!can(actor, action, subjectOf(edition))) throw new Refusal(`您不能对该稿执行“${label}”：没有相应的角色，或者该稿由您本人提交或审签。`);
  const reasons = failureReasons(action, await factsFor(tx, edition, action));
  if (reasons.length > 0) throw new Refusal(reasons);
  return edition;
}

async function factsFor(tx: Tx, edition: EditionRecord, action: WorkflowAction): Promise<EditionFacts> {
  const counted = countedFor(action);
  if (counted === 'all') return editionFacts(tx, edition);
  const openCoReviews = counted === 'coReviews' ? await missingCoReviews(tx, edition) : [];
  const planned = counted === 'planned' ? await plannedNumber(tx, edition) : null;
  return { ...subjectOf(edition), blockingFindings: 0, openWarnings: 0, openComments: 0, openCoReviews, secrecy: secrecyStateOf(edition), plannedNumber: planned };
}
