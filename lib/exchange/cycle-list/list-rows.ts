import { COLUMN_NAMES, LIST_COLUMNS } from './columns';
import { type Directory, type DirectoryDepartment, unitWords } from './directory';
import { dutyWords } from './line-changes';
import type { ListedDuty } from './listed-duty';

/**
 * A cycle's list as the rows of a file that can be edited and imported again, under its headings. A list without
 * anybody gives the departments in use with all their units but without dates, as a form to fill in.
 */
export function listRows(directory: Directory, listed: ReadonlyMap<string, ListedDuty>, dueOn: (approvedOn: string) => string): string[][] {
  const shown = directory.departments.filter(({ id, closed }) => (listed.size === 0 ? !closed : listed.has(id)));
  const rows = shown.map((department) => {
    const duty = listed.get(department.id);
    const fixed = [department.code, department.name];
    if (!duty) return [...fixed, '', '', '', '', '', unitWords(unitsInUse(department), department)];
    const words = (field: Parameters<typeof dutyWords>[0]) => dutyWords(field, duty, department, directory);
    return [...fixed, duty.approvedOn, dueOn(duty.approvedOn), words('reviewerId'), words('divisionId'), words('exemptBasis'), words('unitIds')];
  });
  return [LIST_COLUMNS.map((column) => COLUMN_NAMES[column]), ...rows];
}

const unitsInUse = ({ units }: DirectoryDepartment) => units.flatMap(({ id, closed }) => (closed ? [] : [id]));
