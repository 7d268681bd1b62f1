import { COLUMN_NAMES, findColumns, type FoundColumns, type ListColumn } from './columns';
import type { Directory, DirectoryDepartment } from './directory';
import { findDepartment } from './find-department';
import { changedFields, type ListedDuty } from './listed-duty';
import { type Read, readDay, readDivision, readExemption, readReviewer, readUnits } from './read-cells';

/** A line of the file that was understood. */
export interface ListLine {
  /** In the file, counted from 1. */
  row: number;
  department: DirectoryDepartment;
  kind: 'added' | 'changed' | 'same';
  /** As the list says it now; null where the department isn't on it. */
  before: ListedDuty | null;
  after: ListedDuty;
}

/** What keeps the file from being taken over. */
export interface ListProblem {
  /** Null for the file as a whole. */
  row: number | null;
  message: string;
}

export interface ListReading {
  lines: ListLine[];
  problems: ListProblem[];
  /** Departments that are on the list but not in the file: they stay as they are. */
  notInFile: DirectoryDepartment[];
}

type Rows = readonly (readonly string[])[];

/**
 * Reads the sheet of a file that has the headings; of several the first. A column that the file lacks leaves what
 * stands; an empty cell of one that it has means that there is nothing. `listed` is the list as it is, by department.
 */
export function readCycleList(sheets: readonly { rows: Rows }[], directory: Directory, listed: ReadonlyMap<string, ListedDuty>): ListReading {
  const sheet = sheets.find((one) => findColumns(one.rows));
  if (!sheet) return failed(`没有找到表头。请保留一行表头，写明“${COLUMN_NAMES.code}”和“${COLUMN_NAMES.approvedOn}”等列名；可以先导出清单，在导出的文件上修改。`);
  const columns = findColumns(sheet.rows)!;
  const lines = new Map<string, ListLine>();
  const problems: ListProblem[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= columns.row || cells.every((cell) => cell.trim() === '')) continue;
    const row = index + 1;
    const read = readLine(row, cells, columns, directory, listed);
    if (Array.isArray(read)) problems.push(...read.map((message) => ({ row, message })));
    else if (lines.has(read.department.id)) problems.push({ row, message: `${read.department.name}与第 ${lines.get(read.department.id)!.row} 行重复，请只保留一行。` });
    else lines.set(read.department.id, read);
  }
  if (lines.size === 0 && problems.length === 0) return failed('表头下面没有部门。');
  const notInFile = directory.departments.filter(({ id }) => listed.has(id) && !lines.has(id));
  return { lines: [...lines.values()], problems, notInFile };
}

const failed = (message: string): ListReading => ({ lines: [], problems: [{ row: null, message }], notInFile: [] });

/** The line, or everything that is wrong with it. */
function readLine(row: number, cells: readonly string[], { at }: FoundColumns, directory: Directory, listed: ReadonlyMap<string, ListedDuty>): ListLine | string[] {
  const cell = (column: ListColumn): string => (at[column] === undefined ? '' : (cells[at[column]] ?? '').trim());
  const found = findDepartment(cell('code'), cell('name'), directory);
  if ('problem' in found) return [found.problem];
  const department = found.value;
  const before = listed.get(department.id) ?? null;
  if (department.closed && !before) return [`${department.name}已停用，不能列入应公开清单。`];

  const problems: string[] = [];
  const taken = <T>(column: ListColumn, present: T, read: (text: string) => Read<T>): T => {
    if (at[column] === undefined) return present;
    const result = read(cell(column));
    if ('value' in result) return result.value;
    problems.push(result.problem);
    return present;
  };
  const after: ListedDuty = {
    approvedOn: taken('approvedOn', before?.approvedOn ?? '', (text) => (text === '' ? { problem: `${department.name}没有批复日期，请填写。` } : readDay(text))),
    reviewerId: taken('reviewer', before?.reviewerId ?? null, (text) => readReviewer(text, directory, before?.reviewerId ?? null)),
    divisionId: taken('division', before?.divisionId ?? null, (text) => readDivision(text, directory, before?.divisionId ?? null)),
    exemptBasis: taken('exemptBasis', before?.exemptBasis ?? null, (text) => readExemption(text, department, before?.exemptBasis ?? null)),
    unitIds: taken<readonly string[]>('units', before?.unitIds ?? [], (text) => readUnits(text, department, before?.unitIds ?? [])),
  };
  if (at.approvedOn === undefined && !before) problems.push(`${department.name}还不在清单中，列入须有“${COLUMN_NAMES.approvedOn}”一列。`);
  if (problems.length > 0) return problems;
  return { row, department, kind: kindOf(before, after), before, after };
}

const kindOf = (before: ListedDuty | null, after: ListedDuty): ListLine['kind'] => (before === null ? 'added' : changedFields(before, after).length > 0 ? 'changed' : 'same');
