/** What a department's line on a cycle's list (应公开清单) says. */
export interface ListedDuty {
  /** 批复 date, yyyy-MM-dd; the due date follows from it. */
  approvedOn: string;
  reviewerId: string | null;
  /** 对口科室 */
  divisionId: string | null;
  /** Why it publishes nothing (涉密); null for a department that must publish. */
  exemptBasis: string | null;
  /** Units that must be in its disclosure, in no order. */
  unitIds: readonly string[];
}

const DUTY_FIELDS = ['approvedOn', 'reviewerId', 'divisionId', 'exemptBasis', 'unitIds'] as const;
export type DutyField = (typeof DUTY_FIELDS)[number];

/** The fields in which two lines differ. */
export const changedFields = (before: ListedDuty, after: ListedDuty): DutyField[] => DUTY_FIELDS.filter((field) => (field === 'unitIds' ? !sameIds(before.unitIds, after.unitIds) : before[field] !== after[field]));

const sameIds = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));
