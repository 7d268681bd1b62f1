/** Who reviews a department in a cycle, and which division is in charge of it; by id, null where nobody is. */
export interface Assignment {
  reviewerId: string | null;
  divisionId: string | null;
}

/** What an assignment changes; what isn't given stays. */
export type AssignmentChange = Partial<Assignment>;

export const assigned = (before: Assignment, change: AssignmentChange): Assignment => ({
  reviewerId: change.reviewerId === undefined ? before.reviewerId : change.reviewerId,
  divisionId: change.divisionId === undefined ? before.divisionId : change.divisionId,
});

const sameAssignment = (a: Assignment, b: Assignment): boolean => a.reviewerId === b.reviewerId && a.divisionId === b.divisionId;

/** Why a department's assignment isn't changed; `seen` is what the person chose it by. Empty when it is. */
export function whyNotAssigned(duty: Assignment & { exempt: boolean }, seen: Assignment, change: AssignmentChange): string[] {
  if (duty.exempt) return ['该部门免于公开，不需要指派。'];
  if (!sameAssignment(duty, seen)) return ['刚刚被其他人改派，没有覆盖。请刷新页面后再操作。'];
  return sameAssignment(duty, assigned(duty, change)) ? ['已经是这样指派的，没有改动。'] : [];
}
