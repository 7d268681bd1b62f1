import { doubtsAt, openWarnings, placeOf } from '../../../lib/checks/acceptance';
import type { DisclosureContent } from '../../../lib/disclosure/context';
import { type Period, periodName } from '../../../lib/disclosure/period';
import type { EditionState } from '../../../lib/workflow/states';
import type { MoveAction } from '../../../lib/workflow/transitions';
import { acceptFinding } from '../../../lib/server/commands/accept-finding';
import { addComment } from '../../../lib/server/commands/add-comment';
import { carryOver } from '../../../lib/server/commands/carry-over';
import { markCommentDone } from '../../../lib/server/commands/mark-comment-done';
import { moveEdition } from '../../../lib/server/commands/move-edition';
import { publishEdition } from '../../../lib/server/commands/publish-edition';
import { recordSecrecyReview } from '../../../lib/server/commands/record-secrecy-review';
import { replyToComment } from '../../../lib/server/commands/reply-to-comment';
import { saveSection } from '../../../lib/server/commands/save-section';
import { startCorrection } from '../../../lib/server/commands/start-correction';
import { startDraft } from '../../../lib/server/commands/start-draft';
import { db } from '../../../lib/server/db';
import { contentChangedAt, findEdition } from '../../../lib/server/editions/edition-record';
import { getEdition } from '../../../lib/server/queries/workspace/get-edition';
import type { Clock } from '../../../lib/server/transaction';
import type { DepartmentKey } from '../accounts';
import { secrecyOffice } from './secrecy-office';
import { reasonFor } from './reasons';
import type { Stage } from './stage';
import { chinaTime, type Step } from './timeline';

const MINUTE = 60_000;
const ANSWERED_BEFORE = 4 * MINUTE;
const REVIEWED_BEFORE = 2 * MINUTE;

/** The edition that a story is about; filled in while the story runs. */
interface Told {
  editionId: string;
  state: EditionState;
  revisions: Record<string, number>;
  comments: Record<string, string>;
}

/**
 * One edition's way through the workflow, told step by step and run through the portal's own commands. Times are
 * China's. People are user names; the department's first drafter and its approver act where nobody is named.
 */
export class Story {
  readonly steps: Step[] = [];
  private readonly told: Told = { editionId: '', state: 'DRAFT', revisions: {}, comments: {} };
  private readonly period: Period;
  private readonly drafter: string;
  private readonly approver: string;

  constructor(
    private readonly stage: Stage,
    readonly department: DepartmentKey,
    period: Period | number,
  ) {
    this.period = typeof period === 'number' ? { fiscalYear: period, kind: 'BUDGET' } : period;
    this.drafter = `${department}1`;
    this.approver = `${department}-fuze`;
  }

  private then(at: string, run: (clock: Clock) => Promise<void>): this {
    this.steps.push({ at: chinaTime(at), run });
    return this;
  }

  private move(at: string, action: MoveAction, by: string, reason?: string): this {
    return this.then(at, async (clock) => {
      const { editionId, state } = this.told;
      this.told.state = (await moveEdition(this.stage.actor(by), { editionId, action, expectedState: state, reason }, clock)).state;
    });
  }

  start(at: string): this {
    return this.then(at, async (clock) => {
      const input = { cycleId: this.stage.cycleId(this.period), departmentId: this.stage.departmentId(this.department) };
      this.told.editionId = (await startDraft(this.stage.actor(this.drafter), input, clock)).editionId;
    });
  }

  /** Begins the correction of what another story published. */
  correct(at: string, published: Story, note: string): this {
    return this.then(at, async (clock) => {
      const disclosureId = await this.stage.disclosureId(published.told.editionId);
      this.told.editionId = (await startCorrection(this.stage.actor(this.drafter), { disclosureId, note }, clock)).editionId;
    });
  }

  carryOver(at: string, sectionIds: string[], by = this.drafter): this {
    return this.then(at, async (clock) => {
      const taken = await carryOver(this.stage.actor(by), { editionId: this.told.editionId, sectionIds }, clock);
      for (const sectionId of taken.sectionIds) this.told.revisions[sectionId] = this.revision(sectionId) + 1;
    });
  }

  /** Saves the sections given, some minutes apart. */
  write(at: string, content: DisclosureContent, by = this.drafter): this {
    Object.entries(content).forEach(([sectionId, section], index) => {
      const time = new Date(chinaTime(at).getTime() + index * 9 * MINUTE);
      this.steps.push({ at: time, run: (clock) => this.save(sectionId, section as Record<string, unknown>, by, clock) });
    });
    return this;
  }

  private async save(sectionId: string, content: Record<string, unknown>, by: string, clock: Clock): Promise<void> {
    const input = { editionId: this.told.editionId, sectionId, content, revision: this.revision(sectionId) };
    const result = await saveSection(this.stage.actor(by), input, clock);
    if (!result.saved) throw new Error(`${this.department} ${periodName(this.period)} ${sectionId}: saved from a stale revision`);
    this.told.revisions[sectionId] = result.revision;
  }

  private revision(sectionId: string): number {
    return this.told.revisions[sectionId] ?? 0;
  }

  /** Some minutes before, whoever submits answers what the checks still doubt and notes down the secrecy review of what it is now. */
  submit(at: string, by = this.drafter): this {
    const before = new Date(chinaTime(at).getTime() - ANSWERED_BEFORE);
    this.steps.push({ at: before, run: (clock) => this.answerDoubts(by, clock) });
    this.steps.push({ at: new Date(chinaTime(at).getTime() - REVIEWED_BEFORE), run: (clock) => this.reviewSecrecy(at.slice(0, 10), clock) });
    return this.move(at, 'submitForSignOff', by);
  }

  private async answerDoubts(by: string, clock: Clock): Promise<void> {
    const actor = this.stage.actor(by);
    const { editionId } = this.told;
    const { findings, acceptances } = (await getEdition(actor, editionId))!;
    const answered = new Set<string>();
    for (const finding of openWarnings(findings, acceptances)) {
      const place = placeOf(finding);
      const key = JSON.stringify(place);
      if (answered.has(key)) continue;
      answered.add(key);
      await acceptFinding(actor, { editionId, ...place, message: doubtsAt(findings, place), reason: reasonFor(finding.id) }, clock);
    }
  }

  private async reviewSecrecy(reviewedOn: string, clock: Clock): Promise<void> {
    const { editionId } = this.told;
    const actor = this.stage.actor(this.drafter);
    const changedAt = contentChangedAt((await findEdition(db, editionId))!);
    await recordSecrecyReview(actor, { editionId, contentChangedAt: changedAt?.toISOString() ?? null, ...secrecyOffice(this.department), reviewedOn }, clock);
  }

  sendBack(at: string, reason: string): this {
    return this.move(at, 'sendBack', this.approver, reason);
  }

  signOff(at: string): this {
    return this.move(at, 'signOff', this.approver);
  }

  review(at: string, reviewer: string): this {
    return this.move(at, 'startReview', reviewer);
  }

  approve(at: string, reviewer: string): this {
    return this.move(at, 'approve', reviewer);
  }

  giveBack(at: string, reviewer: string, reason: string): this {
    return this.move(at, 'returnToDepartment', reviewer, reason);
  }

  publish(at: string): this {
    return this.then(at, async (clock) => {
      const { editionId, state } = this.told;
      await publishEdition(this.stage.actor('fabu'), { editionId, expectedState: state }, clock);
      this.told.state = 'PUBLISHED';
    });
  }

  /** `name` is how later steps of the story speak of the comment. */
  comment(at: string, reviewer: string, name: string, on: { sectionId: string; path: string }, body: string): this {
    return this.then(at, async (clock) => {
      const { commentId } = await addComment(this.stage.actor(reviewer), { editionId: this.told.editionId, ...on, body }, clock);
      this.told.comments[name] = commentId;
    });
  }

  reply(at: string, name: string, body: string, by = this.drafter): this {
    return this.then(at, async (clock) => {
      await replyToComment(this.stage.actor(by), { commentId: this.commentId(name), body }, clock);
    });
  }

  done(at: string, name: string, by = this.drafter): this {
    return this.then(at, async (clock) => {
      await markCommentDone(this.stage.actor(by), { commentId: this.commentId(name), done: true }, clock);
    });
  }

  private commentId(name: string): string {
    const id = this.told.comments[name];
    if (!id) throw new Error(`${this.department} ${periodName(this.period)}: no comment "${name}" yet`);
    return id;
  }
}
