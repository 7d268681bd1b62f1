import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject, mayCoReviewFor } from '@/lib/access/can';
import { type Acceptance, openWarnings } from '@/lib/checks/acceptance';
import { readCheckRecord } from '@/lib/checks/check-record';
import type { CheckResult, CheckSettings } from '@/lib/checks/rule';
import { allRules } from '@/lib/checks/rules';
import { blockingCount } from '@/lib/checks/run-checks';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { openCoReviews } from '@/lib/review/co-review';
import { availableActions } from '@/lib/workflow/available-actions';
import { EDITABLE_STATES, type EditionState, PUBLIC_STATES } from '@/lib/workflow/states';
import { db } from '../../db';
import { dateText, dueDate } from '../../due-date';
import { CO_REVIEW_STATES, editionCoReviews } from '../../editions/co-reviews';
import { plannedNumber } from '../../editions/edition-facts';
import { checkEdition } from '../../editions/edition-checks';
import { contentOfRows, type DraftRow, draftContext, draftRows } from '../../editions/edition-content';
import { contentChangedAt, type EditionRecord, findEdition, secrecyStateOf, subjectOf } from '../../editions/edition-record';
import { contextOfSnapshot, readSnapshot } from '../../editions/snapshot';
import { editionComments } from './edition-comments';
import { editionHistory } from './edition-history';
import { editionRef } from './edition-refs';
import { type SavedSection, sectionViews } from './section-views';
import type { EditionView } from './types';
import { waitingFor } from './waiting-for';

/** One edition with all that its screens show; null where it isn't this person's to see. */
export async function getEdition(actor: Actor, editionId: string): Promise<EditionView | null> {
  const edition = await findEdition(db, editionId);
  if (!edition) return null;
  const subject = subjectOf(edition);
  if (!can(actor, 'readEdition', subject)) return null;

  const { department, cycle } = edition.disclosure;
  const template = templateOf(edition.templateVersion);
  const submissions = await lastSubmissions(editionId);
  const rows = await draftRows(db, editionId);
  const context = await contextFor(actor, edition, subject, rows, submissions);
  const [checks, comments, history, saved, due, reviewer] = await Promise.all([
    checksFor(actor, edition, context, submissions),
    editionComments(editionId, department),
    editionHistory(editionId),
    savedSections(rows),
    db.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: cycle.id, departmentId: department.id } }, select: { approvedOn: true, dueOn: true, exemptBasis: true } }),
    edition.reviewerId ? db.user.findUnique({ where: { id: edition.reviewerId }, select: { name: true } }) : null,
  ]);
  const coReviews = can(actor, 'seeReviewQueue') && CO_REVIEW_STATES.includes(edition.state) ? await editionCoReviews(db, edition) : [];
  const planned = edition.state === 'PUBLISHED' ? await plannedNumber(db, edition) : null;
  const { findings, acceptances } = checks;
  const openComments = comments.filter((comment) => comment.doneAt === null).length;

  return {
    edition: { ...editionRef(edition), correctionNote: edition.correctionNote },
    department,
    cycle,
    // A correction comes after the first publication, to which the due date belongs.
    due: due && edition.number === 1 ? dueDate(due) : null,
    context,
    sections: sectionViews(template, context.content, saved, checks, comments, edition.correctionNote !== null),
    comments,
    ...checks,
    actions: availableActions(actor, { ...subject, blockingFindings: blockingCount(findings), openWarnings: openWarnings(findings, acceptances).length, openComments, openCoReviews: openCoReviews(edition.state === 'IN_REVIEW' ? coReviews : [], (sectionId) => sectionOf(template, sectionId)!.shortTitle), secrecy: secrecyStateOf(edition), exemptBasis: due?.exemptBasis ?? null, plannedNumber: planned }),
    coReviews: coReviews.map((review) => ({ ...review, mine: can(actor, 'coReview', subject) && mayCoReviewFor(actor, review.division.id, subject) })),
    contentChangedAt: contentChangedAt(edition)?.toISOString() ?? null,
    secrecyReview: secrecyReviewOf(edition),
    withheld: withheldOf(edition),
    permissions: {
      recordSecrecyReview: can(actor, 'recordSecrecyReview', subject),
      editContent: can(actor, 'editContent', subject),
      comment: can(actor, 'comment', subject),
      replyToComment: can(actor, 'replyToComment', subject),
      markCommentDone: can(actor, 'markCommentDone', subject),
    },
    history,
    contentAtReturn: contentAtReturn(edition, submissions),
    corrected: edition.correctionNote === null ? null : await correctedContent(edition),
    waitingFor: waitingFor(edition.state, reviewer?.name),
  };
}

const withheldOf = ({ withheld }: EditionRecord) => Object.fromEntries(withheld.map((one) => [one.sectionId, one.basis]));

function secrecyReviewOf(edition: EditionRecord): EditionView['secrecyReview'] {
  const { secrecyReview } = edition;
  if (!secrecyReview) return null;
  const { basis, handler, head, reviewedOn } = secrecyReview;
  return { basis, handler, head, reviewedOn: dateText(reviewedOn), withheld: withheldOf(edition), outdated: secrecyStateOf(edition) === 'outdated' };
}

type Submissions = { content: unknown; checkRecord: unknown; submittedAt: Date }[];

/** The last two, newest first. */
function lastSubmissions(editionId: string): Promise<Submissions> {
  return db.submission.findMany({ where: { editionId }, orderBy: { number: 'desc' }, take: 2, select: { content: true, checkRecord: true, submittedAt: true } });
}

async function contextFor(actor: Actor, edition: EditionRecord, subject: EditionSubject, rows: DraftRow[], submissions: Submissions): Promise<DisclosureContext> {
  if (PUBLIC_STATES.includes(edition.state)) {
    const { snapshot } = await db.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { snapshot: true } });
    return contextOfSnapshot(readSnapshot(snapshot!));
  }
  const context = await draftContext(db, edition, rows);
  const submitted = submissions[0];
  return readsReturned(actor, subject) && submitted ? { ...context, content: submitted.content as DisclosureContent } : context;
}

/** What the department is changing again is its own affair until it submits: the bureau reads what it returned. */
const readsReturned = (actor: Actor, subject: EditionSubject) => EDITABLE_STATES.includes(subject.state) && !can(actor, 'readDepartment', subject);

const WITH_BUREAU: readonly EditionState[] = ['SUBMITTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'];

type Checks = Pick<EditionView, 'findings' | 'acceptances' | 'checkResult' | 'checkSettings'>;

/** What was kept with what this person reads; a draft, and what was submitted before checks were kept, is checked now. */
async function checksFor(actor: Actor, edition: EditionRecord, context: DisclosureContext, submissions: Submissions): Promise<Checks> {
  const kept = await keptChecks(actor, edition, submissions);
  const record = kept && readCheckRecord(kept.checkRecord);
  if (record) return checksView(record, record.acceptances, record.settings, kept.at);
  const { result, acceptances, settings } = await checkEdition(db, edition, context);
  return checksView(result, acceptances, settings, null);
}

async function keptChecks(actor: Actor, edition: EditionRecord, submissions: Submissions): Promise<{ checkRecord: unknown; at: Date } | null> {
  if (PUBLIC_STATES.includes(edition.state)) {
    const { checkRecord } = await db.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { checkRecord: true } });
    return { checkRecord, at: edition.publishedAt! };
  }
  const [submitted] = submissions;
  const submittedIsRead = WITH_BUREAU.includes(edition.state) || readsReturned(actor, subjectOf(edition));
  return submittedIsRead && submitted ? { checkRecord: submitted.checkRecord, at: submitted.submittedAt } : null;
}

function checksView({ findings, notRun, counts }: CheckResult, acceptances: Acceptance[], checkSettings: CheckSettings, keptAt: Date | null): Checks {
  const titled = notRun.map((one) => ({ ...one, title: allRules.find((rule) => rule.id === one.id)?.title ?? '' }));
  return { findings, acceptances, checkResult: { notRun: titled, counts, keptAt: keptAt?.toISOString() ?? null }, checkSettings };
}

/** Before it is submitted again, the last submission is the one that came back; afterwards the one before it. */
function contentAtReturn(edition: EditionRecord, submissions: Submissions): DisclosureContent | null {
  const withDepartment = EDITABLE_STATES.includes(edition.state) || edition.state === 'SIGN_OFF';
  const returned = submissions[withDepartment ? 0 : 1];
  return returned ? (returned.content as DisclosureContent) : null;
}

/** The last edition before it that was published, whatever has become of it since. */
async function correctedContent({ disclosure, number }: EditionRecord): Promise<DisclosureContent | null> {
  const before = await db.edition.findFirst({ where: { disclosureId: disclosure.id, number: { lt: number }, publishedAt: { not: null } }, orderBy: { number: 'desc' }, select: { id: true, templateVersion: true } });
  return before && contentOfRows(before.templateVersion, await draftRows(db, before.id));
}

async function savedSections(rows: DraftRow[]): Promise<SavedSection[]> {
  const people = await db.user.findMany({ where: { id: { in: rows.flatMap((row) => row.updatedById ?? []) } }, select: { id: true, name: true } });
  return rows.map((row) => ({
    sectionId: row.sectionId,
    revision: row.revision,
    updatedAt: row.updatedAt?.toISOString() ?? null,
    updatedBy: people.find((person) => person.id === row.updatedById)?.name ?? null,
  }));
}
