import { COLUMN_NAMES, type ListColumn } from './columns';
import { type Directory, type DirectoryDepartment, divisionWords, reviewerWords, unitWords } from './directory';
import { changedFields, type DutyField, type ListedDuty } from './listed-duty';
import type { ListLine } from './read-cycle-list';

export interface LineChange {
  label: string;
  before: string;
  after: string;
}

const COLUMN_OF: Record<DutyField, ListColumn> = { approvedOn: 'approvedOn', reviewerId: 'reviewer', divisionId: 'division', exemptBasis: 'exemptBasis', unitIds: 'units' };

/** What a line says of one thing, as it stands in a file; empty for nothing. */
export function dutyWords(field: DutyField, duty: ListedDuty, department: DirectoryDepartment, directory: Directory): string {
  switch (field) {
    case 'approvedOn':
      return duty.approvedOn;
    case 'reviewerId':
      return reviewerWords(duty.reviewerId, directory);
    case 'divisionId':
      return divisionWords(duty.divisionId, directory);
    case 'exemptBasis':
      return duty.exemptBasis ?? '';
    case 'unitIds':
      return unitWords(duty.unitIds, department);
  }
}

/** What a line changes, in words; of a department that is added, all that it says. */
export function lineChanges({ department, before, after }: ListLine, directory: Directory): LineChange[] {
  const fields = before ? changedFields(before, after) : (Object.keys(COLUMN_OF) as DutyField[]);
  return fields.flatMap((field) => {
    const words = (duty: ListedDuty | null) => (duty ? dutyWords(field, duty, department, directory) : '');
    const change = { label: COLUMN_NAMES[COLUMN_OF[field]], before: words(before), after: words(after) };
    return change.before === change.after ? [] : [change];
  });
}
