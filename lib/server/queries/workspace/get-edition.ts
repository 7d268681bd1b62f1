import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import { blockingCount, runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { availableActions } from '@/lib/workflow/available-actions';
import { EDITABLE_STATES, PUBLIC_STATES } from '@/lib/workflow/states';
import { db } from '../../db';
import { dueDate } from '../../due-date';
import { type DraftRow, draftContext, draftRows } from '../../editions/edition-content';
import { type EditionRecord, findEdition, subjectOf } from '../../editions/edition-record';
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
  const [comments, history, saved, due, reviewer] = await Promise.all([
    editionComments(editionId, department),
    editionHistory(editionId),
    savedSections(rows),
    db.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: cycle.id, departmentId: department.id } }, select: { approvedOn: true, dueOn: true } }),
    edition.reviewerId ? db.user.findUnique({ where: { id: edition.reviewerId }, select: { name: true } }) : null,
  ]);
  const findings = runChecks(template, context);
  const openComments = comments.filter((comment) => comment.doneAt === null).length;

  return {
    edition: { ...editionRef(edition), correctionNote: edition.correctionNote },
    department,
    cycle,
    due: due && dueDate(due),
    context,
    sections: sectionViews(template, context.content, saved, findings, comments),
    comments,
    findings,
    actions: availableActions(actor, { ...subject, blockingFindings: blockingCount(findings), openComments }),
    permissions: {
      editContent: can(actor, 'editContent', subject),
      comment: can(actor, 'comment', subject),
      replyToComment: can(actor, 'replyToComment', subject),
      markCommentDone: can(actor, 'markCommentDone', subject),
    },
    history,
    contentAtReturn: contentAtReturn(edition, submissions),
    waitingFor: waitingFor(edition.state, reviewer?.name),
  };
}

type Submissions = { content: unknown }[];

/** The last two, newest first. */
function lastSubmissions(editionId: string): Promise<Submissions> {
  return db.submission.findMany({ where: { editionId }, orderBy: { number: 'desc' }, take: 2, select: { content: true } });
}

async function contextFor(actor: Actor, edition: EditionRecord, subject: EditionSubject, rows: DraftRow[], submissions: Submissions): Promise<DisclosureContext> {
  if (PUBLIC_STATES.includes(edition.state)) {
    const { snapshot } = await db.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { snapshot: true } });
    return contextOfSnapshot(readSnapshot(snapshot!));
  }
  const context = await draftContext(db, edition, rows);
  const submitted = submissions[0];
  // What the department is changing again is its own affair until it submits: the bureau reads what it returned.
  const ofBureau = EDITABLE_STATES.includes(edition.state) && !can(actor, 'readDepartment', subject);
  return ofBureau && submitted ? { ...context, content: submitted.content as DisclosureContent } : context;
}

/** Before it is submitted again, the last submission is the one that came back; afterwards the one before it. */
function contentAtReturn(edition: EditionRecord, submissions: Submissions): DisclosureContent | null {
  const withDepartment = EDITABLE_STATES.includes(edition.state) || edition.state === 'SIGN_OFF';
  const returned = submissions[withDepartment ? 0 : 1];
  return returned ? (returned.content as DisclosureContent) : null;
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
