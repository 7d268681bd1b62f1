import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { lapsedSignOffs } from '@/lib/review/co-review';
import { figuresOf } from '@/lib/review/figures';
import { shownHash } from '@/lib/review/shown-hash';
import { EDITION_STATES, STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import { type MoveAction, MOVES, nextState, TRANSITIONS } from '@/lib/workflow/transitions';
import { type AuditedEvent, record } from '../audit';
import type { Tx } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { currentCheckRecord } from '../editions/edition-checks';
import { draftContext } from '../editions/edition-content';
import type { EditionRecord } from '../editions/edition-record';
import { lockPermitted } from '../editions/lock-permitted';
import { reviewerOf } from '../editions/review-assignment';
import { stepNotices } from '../notices/edition-notices';
import { overtaken, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const moveEditionInput = z.object({
  editionId: z.string().max(64),
  action: z.enum(MOVES),
  expectedState: z.enum(EDITION_STATES),
  reason: z.string().trim().max(2_000, '理由最多 2000 字。').optional(),
});

/** One step of the workflow. `expectedState` is the state that the person saw: of two who act at once, the second is told. */
export async function moveEdition(actor: Actor, input: z.infer<typeof moveEditionInput>, clock: Clock = systemClock): Promise<{ state: EditionState }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockPermitted(tx, actor, input);
    const { state, event } = await takeStep(tx, actor, edition, input, at);
    await record(tx, event, at);
    return { state };
  });
}

interface Step {
  action: MoveAction;
  reason?: string;
  /** Taken up to be returned with many others: it stays whose it was. */
  inPassing?: boolean;
}

/**
 * The step with all that belongs to it, within the caller's transaction, of an edition that is locked and that this person
 * may take this step with. The caller records the event, last of all.
 */
export async function takeStep(tx: Tx, actor: Actor, edition: EditionRecord, step: Step, at: Date): Promise<{ state: EditionState; event: AuditedEvent }> {
  const { action } = step;
  const { id: editionId, state: from } = edition;
  const reason = step.reason?.trim() || undefined;
  if (TRANSITIONS[action].reason && !reason) throw new Refusal(`请写明“${TRANSITIONS[action].label}”的理由，它会记入该稿的办理记录。`);

  const to = nextState(action, from)!;
  const { count } = await tx.edition.updateMany({
    where: { id: editionId, state: from },
    data: { state: to, stateChangedAt: at, ...(await responsibility(tx, actor, edition, step, at)) },
  });
  if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
  if (action === 'signOff') await keepSubmission(tx, edition, actor, at);
  await stepNotices(tx, edition, { action, reason: reason ?? '' }, actor, at);
  return { state: to, event: { actor, action, subjectType: 'edition', subjectId: editionId, editionId, reason, data: { from, to } } };
}

async function responsibility(tx: Tx, actor: Actor, edition: EditionRecord, { action, inPassing = false }: Step, at: Date): Promise<Prisma.EditionUncheckedUpdateManyInput> {
  switch (action) {
    case 'submitForSignOff':
      return { submittedById: actor.userId, signedOffById: null, signedOffAt: null };
    case 'signOff':
      return { signedOffById: actor.userId, signedOffAt: at };
    case 'startReview':
      return { reviewerId: inPassing ? await keptReviewer(tx, actor, edition) : actor.userId };
    case 'returnToDepartment':
    case 'approve':
    case 'reopenReview':
      return { reviewerId: await keptReviewer(tx, actor, edition) };
    default:
      return {};
  }
}

/** Whoever has the review keeps it, also where somebody else acts for once; what nobody has is whose who acts. */
const keptReviewer = async (tx: Tx, actor: Actor, edition: EditionRecord): Promise<string> => (await reviewerOf(tx, edition)) ?? actor.userId;

/** The content as the bureau gets it, the base of "what changed since the return", and what the checks found in it. */
async function keepSubmission(tx: Tx, edition: EditionRecord, actor: Actor, at: Date): Promise<void> {
  const number = (await tx.submission.count({ where: { editionId: edition.id } })) + 1;
  const context = await draftContext(tx, edition);
  await lapseSignOffs(tx, edition.id, context, at);
  const content = context.content as Prisma.InputJsonObject;
  const checkRecord = await currentCheckRecord(tx, edition, context);
  await tx.submission.create({ data: { editionId: edition.id, number, content, submittedAt: at, submittedById: actor.userId, checkRecord, facts: figuresOf(context) }, select: { id: true } });
}

/** What a division signed off has to be signed off anew where it shows something else now, by whichever section's figures. */
async function lapseSignOffs(tx: Tx, editionId: string, context: DisclosureContext, at: Date): Promise<void> {
  const standing = await tx.sectionSignOff.findMany({ where: { editionId, lapsedAt: null }, select: { id: true, sectionId: true } });
  const last = standing.length === 0 ? null : await tx.submission.findFirst({ where: { editionId }, orderBy: { number: 'desc' }, select: { content: true } });
  if (!last) return;
  const [before, after] = [shownIn({ ...context, content: last.content as DisclosureContent }), shownIn(context)];
  const lapsed = lapsedSignOffs(standing, (sectionId) => before.get(sectionId) !== after.get(sectionId));
  await tx.sectionSignOff.updateMany({ where: { id: { in: lapsed.map(({ id }) => id) } }, data: { lapsedAt: at } });
}

const shownIn = (context: DisclosureContext) => new Map(renderSections(templateOf(context.templateVersion), context).map(({ sectionId, nodes }) => [sectionId, shownHash(nodes)]));
