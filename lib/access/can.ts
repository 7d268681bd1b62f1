import { BUREAU_STATES, EDITABLE_STATES, PUBLIC_STATES, type EditionState } from '@/lib/workflow/states';
import { TRANSITIONS, WORKFLOW_ACTIONS, type WorkflowAction } from '@/lib/workflow/transitions';
import { hasBureauRole, hasDepartmentRole, isDepartmentRole, type Actor, type HeldMembership, type Role } from './actor';

/** What a permission is asked about: an edition of a department, or (for the bureau's own business) nothing. */
export interface EditionSubject {
  departmentId: string;
  state: EditionState;
  submittedById: string | null;
  signedOffById: string | null;
  /** ARCHIVE: taken over by the bureau from a document published before the portal existed. */
  origin?: 'PORTAL' | 'ARCHIVE';
}
export interface DepartmentSubject {
  departmentId: string;
}

export const EDITION_ACTIONS = ['readEdition', 'editContent', 'comment', 'replyToComment', 'markCommentDone', 'addAttachment', 'removeAttachment', 'recordSecrecyReview', 'recordLook', 'coReview', ...WORKFLOW_ACTIONS] as const;
export const DEPARTMENT_ACTIONS = ['startDraft', 'startCorrection', 'readDepartment', 'setEntryUnit', 'importDocument'] as const;
export const BUREAU_ACTIONS = ['seeReviewQueue', 'seePublishing', 'administer', 'manageArchive', 'assignReview', 'remindDepartments', 'seeProgress', 'keepStandardComments'] as const;

export type EditionAction = (typeof EDITION_ACTIONS)[number];
export type DepartmentAction = (typeof DEPARTMENT_ACTIONS)[number];
export type BureauAction = (typeof BUREAU_ACTIONS)[number];

/**
 * May this person do this? State belongs to the workflow except where it decides who may see or write: a draft is the
 * department's own until it has been submitted to the bureau. Unknown actions are refused.
 */
export function can(actor: Actor, action: EditionAction, subject: EditionSubject): boolean;
export function can(actor: Actor, action: DepartmentAction, subject: DepartmentSubject): boolean;
export function can(actor: Actor, action: BureauAction): boolean;
export function can(actor: Actor, action: EditionAction | DepartmentAction | BureauAction, subject?: EditionSubject | DepartmentSubject): boolean {
  switch (action) {
    case 'seeReviewQueue':
      return hasBureauRole(actor, 'REVIEWER', 'PUBLISHER');
    case 'seePublishing':
      return hasBureauRole(actor, 'PUBLISHER');
    case 'seeProgress':
      return hasBureauRole(actor, 'REVIEWER', 'PUBLISHER', 'ADMIN');
    case 'administer':
      return hasBureauRole(actor, 'ADMIN');
    case 'manageArchive':
      return hasBureauRole(actor, 'PUBLISHER', 'ADMIN');
    // Reviewers share the departments out among themselves; an administrator does it where nobody reviews yet.
    case 'assignReview':
      return hasBureauRole(actor, 'REVIEWER', 'ADMIN');
    case 'keepStandardComments':
      return hasBureauRole(actor, 'REVIEWER', 'ADMIN');
    case 'remindDepartments':
      return hasBureauRole(actor, 'REVIEWER', 'PUBLISHER');
  }
  if (!subject) return false;
  switch (action) {
    case 'readDepartment':
      return hasDepartmentRole(actor, subject.departmentId, 'DRAFTER', 'APPROVER');
    case 'startDraft':
    case 'startCorrection':
    case 'setEntryUnit':
    case 'importDocument':
      return hasDepartmentRole(actor, subject.departmentId, 'DRAFTER');
  }
  return 'state' in subject && canOnEdition(actor, action, subject);
}

function canOnEdition(actor: Actor, action: string, edition: EditionSubject): boolean {
  const inDepartment = hasDepartmentRole(actor, edition.departmentId, 'DRAFTER', 'APPROVER');
  const bureauSees = BUREAU_STATES.includes(edition.state);
  switch (action) {
    case 'readEdition':
      return inDepartment || (bureauSees && hasBureauRole(actor, 'REVIEWER', 'PUBLISHER'));
    case 'editContent':
      return EDITABLE_STATES.includes(edition.state) && hasDepartmentRole(actor, edition.departmentId, 'DRAFTER');
    case 'comment':
      return edition.state === 'IN_REVIEW' && hasBureauRole(actor, 'REVIEWER');
    // What a reviewer last saw of a section, for their own marks.
    case 'recordLook':
      return bureauSees && hasBureauRole(actor, 'REVIEWER');
    // 会审: for the sections of one's division, see mayCoReviewFor.
    case 'coReview':
      return (edition.state === 'SUBMITTED' || edition.state === 'IN_REVIEW') && mayAs(actor, 'REVIEWER', 'approve', edition);
    case 'replyToComment':
      return inDepartment || (bureauSees && hasBureauRole(actor, 'REVIEWER'));
    case 'addAttachment':
      if (edition.origin === 'ARCHIVE' && PUBLIC_STATES.includes(edition.state)) return hasBureauRole(actor, 'PUBLISHER', 'ADMIN');
      return EDITABLE_STATES.includes(edition.state) && hasDepartmentRole(actor, edition.departmentId, 'DRAFTER');
    // Before the head signs off.
    case 'recordSecrecyReview':
      return (EDITABLE_STATES.includes(edition.state) || edition.state === 'SIGN_OFF') && inDepartment;
    // What was published with an edition stays with it.
    case 'removeAttachment':
    case 'markCommentDone':
      return EDITABLE_STATES.includes(edition.state) && hasDepartmentRole(actor, edition.departmentId, 'DRAFTER');
  }
  if (!(WORKFLOW_ACTIONS as readonly string[]).includes(action)) return false;
  const { by } = TRANSITIONS[action as WorkflowAction];
  return (bureauSees || isDepartmentRole(by)) && mayAs(actor, by, action as WorkflowAction, edition);
}

/** In a role of their own or one they stand in for; what either of the two did themselves they don't pass. */
function mayAs(actor: Actor, role: Role, action: WorkflowAction, edition: EditionSubject): boolean {
  const departmentId = isDepartmentRole(role) ? edition.departmentId : null;
  return actor.memberships.some((held) => held.role === role && held.departmentId === departmentId && !actsOnOwnWork(personsOf(actor, held), action, edition));
}

const personsOf = (actor: Actor, held: HeldMembership): string[] => (held.onBehalfOf ? [actor.userId, held.onBehalfOf.userId] : [actor.userId]);

/** Whether this person is of that division, or stands in for somebody who is. */
export const belongsTo = (actor: Actor, divisionId: string): boolean => actor.memberships.some((held) => isOf(held, divisionId));

const isOf = (held: HeldMembership, divisionId: string): boolean => held.role === 'REVIEWER' && held.divisionId === divisionId;

/** The memberships by which this person signs off sections of an edition for that division. Four eyes are asked of each: another one of theirs, in which they had no hand, doesn't count. */
export const reviewsFor = (actor: Actor, divisionId: string, edition: EditionSubject) => (held: HeldMembership): boolean => isOf(held, divisionId) && !actsOnOwnWork(personsOf(actor, held), 'approve', edition);

/** Whether this person signs off sections of an edition for that division, while `coReview` is possible at all. */
export const mayCoReviewFor = (actor: Actor, divisionId: string, edition: EditionSubject): boolean => actor.memberships.some(reviewsFor(actor, divisionId, edition));

const PASSED_BY_OTHERS: readonly WorkflowAction[] = ['startReview', 'returnToDepartment', 'approve', 'schedule', 'publish'];

/** Nobody approves what they submitted themselves, under whichever of their roles, nor does whoever stands in for them. */
function actsOnOwnWork(persons: readonly string[], action: WorkflowAction, { submittedById, signedOffById }: EditionSubject): boolean {
  const isOne = (userId: string | null) => userId !== null && persons.includes(userId);
  if (action === 'signOff' || action === 'sendBack') return isOne(submittedById) && action === 'signOff';
  return PASSED_BY_OTHERS.includes(action) && (isOne(submittedById) || isOne(signedOffById));
}
