import type { Actor, Role } from '@/lib/access/actor';
import type { EditionAction, EditionSubject } from '@/lib/access/can';
import type { EditionState } from '@/lib/workflow/states';

export const OWN = 'department-a';
export const OTHER = 'department-b';

/** A person with one role, in department A where the role belongs to a department. */
export function person(role: Role, userId = `${role}-1`): Actor {
  const departmentId = role === 'DRAFTER' || role === 'APPROVER' ? OWN : null;
  return { userId, name: userId, memberships: [{ role, departmentId }] };
}

/** An edition of a department, submitted and signed off by people whom no test plays. */
export const edition = (state: EditionState, departmentId = OWN): EditionSubject => ({ departmentId, state, submittedById: 'somebody', signedOffById: 'somebody-else' });

const ALL: readonly EditionState[] = ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'];
const SEEN_BY_BUREAU = ALL.slice(2);
const EDITABLE: readonly EditionState[] = ['DRAFT', 'RETURNED'];

/** The permissions written out: for each role and action, the states in which the role may. Absent means never. */
export const PERMITTED: Record<Role, Partial<Record<EditionAction, readonly EditionState[]>>> = {
  DRAFTER: { readEdition: ALL, editContent: EDITABLE, replyToComment: ALL, markCommentDone: EDITABLE, submitForSignOff: ALL, recall: ALL },
  APPROVER: { readEdition: ALL, replyToComment: ALL, sendBack: ALL, signOff: ALL },
  REVIEWER: {
    readEdition: SEEN_BY_BUREAU,
    comment: ['IN_REVIEW'],
    replyToComment: SEEN_BY_BUREAU,
    startReview: SEEN_BY_BUREAU,
    returnToDepartment: SEEN_BY_BUREAU,
    approve: SEEN_BY_BUREAU,
    reopenReview: SEEN_BY_BUREAU,
  },
  PUBLISHER: { readEdition: SEEN_BY_BUREAU, publish: SEEN_BY_BUREAU },
  ADMIN: {},
};
