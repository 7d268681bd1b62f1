import type { EditionState } from '@/lib/workflow/states';

/** Who reviews a department in a cycle, and which division is in charge of it; by id, null where nobody is. */
export interface Assignment {
  reviewerId: string | null;
  divisionId: string | null;
}

/** What an assignment changes; what isn't given stays. */
export type AssignmentChange = Partial<Assignment>;

/** An edition that still has to pass a reviewer, and who took it up; null where nobody did. */
export interface OpenReview {
  state: EditionState;
  reviewerId: string | null;
}

export const assigned = (before: Assignment, change: AssignmentChange): Assignment => ({
  reviewerId: change.reviewerId === undefined ? before.reviewerId : change.reviewerId,
  divisionId: change.divisionId === undefined ? before.divisionId : change.divisionId,
});

/** States that an edition reaches only by having been taken up. */
const TAKEN_UP: readonly EditionState[] = ['IN_REVIEW', 'RETURNED'];

/**
 * Who has the review after an assignment: whoever is assigned takes over what was taken up before. Where nobody is
 * assigned any more, only what was that person's becomes nobody's.
 */
export function reviewerAfter({ state, reviewerId }: OpenReview, before: Pick<Assignment, 'reviewerId'>, change: AssignmentChange): string | null {
  if (change.reviewerId === undefined) return reviewerId;
  if (change.reviewerId === null) return reviewerId === before.reviewerId ? null : reviewerId;
  return reviewerId !== null || TAKEN_UP.includes(state) ? change.reviewerId : null;
}

const sameAssignment = (a: Assignment, b: Assignment): boolean => a.reviewerId === b.reviewerId && a.divisionId === b.divisionId;

/** Why a department's assignment isn't changed; `seen` is what the person chose it by, `open` its edition on the way. Empty when it is. */
export function whyNotAssigned(duty: Assignment & { exempt: boolean }, seen: Assignment, change: AssignmentChange, open: OpenReview | null): string[] {
  if (duty.exempt) return ['该部门免于公开，不需要指派。'];
  if (!sameAssignment(duty, seen)) return ['刚刚被其他人改派，没有覆盖。请刷新页面后再操作。'];
  const same = sameAssignment(duty, assigned(duty, change)) && (open === null || reviewerAfter(open, duty, change) === open.reviewerId);
  return same ? ['已经是这样指派的，没有改动。'] : [];
}
