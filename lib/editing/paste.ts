import type { AmountUnit } from '@/lib/amount/amount';
import { gridCells, emptyRow, isEmptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { GridField, ScalarField, TableField } from '@/lib/disclosure/field';
import { readCell } from './cell-text';

type Cells = Record<string, unknown>;
type Row = { id: string } & Cells;

export interface PasteReport {
  /** Cells taken over, those kept as typed included. */
  taken: number;
  addedRows: number;
  /** Cells whose text wasn't understood and stands as it was pasted. */
  misread: { where: string; message: string }[];
  /** Cells not taken: computed, read-only or outside the table, each kind told once. */
  skipped: string[];
  /** The block began with the table's own headings, which were left out. */
  headingRows: number;
}

const emptyReport = (): PasteReport => ({ taken: 0, addedRows: 0, misread: [], skipped: [], headingRows: 0 });

const isComputed = (field: ScalarField) => field.kind === 'amount' && field.compute !== undefined;
const bare = (text: string) => text.normalize('NFKC').replace(/\s|\(.*\)|单位[:：].*$/g, '');

/** 元 where a heading says so: "预算金额（元）". */
function unitOf(heading: string): AmountUnit | undefined {
  return /(万元|元)\)?$/.exec(heading.normalize('NFKC').replace(/\s/g, ''))?.[1] as AmountUnit | undefined;
}

/** Is this row of the block the table's own heading? At least half of its words name the columns that they stand over. */
function isHeading(row: readonly string[], columns: readonly ScalarField[]): boolean {
  const named = row.filter((text, index) => bare(text) !== '' && columns[index] !== undefined && (bare(columns[index].label) === bare(text) || bare(text).endsWith(bare(columns[index].label))));
  const filled = row.filter((text) => text.trim() !== '');
  return named.length > 0 && named.length * 2 >= filled.length;
}

/** Lines that only sum up what stands above them: the table has its own running total. */
const isTotal = (row: readonly string[]) => row.slice(0, 3).some((text) => /^(合计|总计|小计)$/.test(bare(text)));

/**
 * Puts a block into a table from the given cell on, to the right and down, adding rows as needed. Columns count as they
 * are shown, computed ones included, since that is how the block was cut out.
 */
export function pasteIntoTable(
  field: Pick<TableField, 'columns'>,
  rows: readonly Row[],
  at: { row: number; column: string },
  block: readonly (readonly string[])[],
  newId: () => string,
): { rows: Row[]; report: PasteReport } {
  const report = emptyReport();
  const keys = Object.keys(field.columns);
  const targets = keys.slice(keys.indexOf(at.column));
  const columns = targets.map((key) => field.columns[key]!);
  const headings = block.length > 1 && isHeading(block[0]!, columns) ? block[0]! : [];
  report.headingRows = headings.length > 0 ? 1 : 0;
  const body = block.slice(report.headingRows).filter((line) => line.some((text) => text.trim() !== ''));
  const taken = body.filter((line) => !(body.length > 1 && isTotal(line)));
  if (taken.length < body.length) report.skipped.push('合计行自动计算，没有粘贴');
  const next = [...rows];
  taken.forEach((line, offset) => {
    const index = at.row + offset;
    if (!next[index]) {
      next.push(emptyRow(field.columns, newId()));
      report.addedRows += 1;
    }
    next[index] = { ...next[index]!, ...cellsOf(line, targets, columns, headings, `第 ${index + 1} 行`, report) };
  });
  if (taken.some((line) => line.length > targets.length)) report.skipped.push('超出表格右边的列没有粘贴');
  return { rows: next.filter((row, index) => index < rows.length || !isEmptyRow(field.columns, row)), report };
}

function cellsOf(line: readonly string[], keys: readonly string[], columns: readonly ScalarField[], headings: readonly string[], where: string, report: PasteReport): Cells {
  const cells: Cells = {};
  keys.slice(0, line.length).forEach((key, index) => {
    const column = columns[index]!;
    if (isComputed(column)) return once(report.skipped, `“${column.label}”自动计算，没有粘贴`);
    cells[key] = take(column, line[index]!, unitOf(headings[index] ?? ''), `${where} ${column.label}`, report);
  });
  return cells;
}

function take(field: ScalarField, text: string, unit: AmountUnit | undefined, where: string, report: PasteReport): unknown {
  const read = readCell(field, text, unit);
  report.taken += 1;
  if (read.message) report.misread.push({ where, message: read.message });
  return read.value;
}

function once(list: string[], message: string): void {
  if (!list.includes(message)) list.push(message);
}

/** The same for fixed rows and columns: what would fall outside, on sums or on published figures of last year is left out. */
export function pasteIntoGrid(
  field: GridField,
  value: Record<string, Cells>,
  at: { row: string; column: string },
  block: readonly (readonly string[])[],
  isReadOnly: (row: string, column: string) => boolean,
): { value: Record<string, Cells>; report: PasteReport } {
  const report = emptyReport();
  const [rowKeys, columnKeys] = [Object.keys(field.rows), Object.keys(field.columns)];
  const targetRows = rowKeys.slice(rowKeys.indexOf(at.row));
  const targetColumns = columnKeys.slice(columnKeys.indexOf(at.column));
  const next = { ...value };
  block.slice(0, targetRows.length).forEach((line, rowOffset) => {
    const row = targetRows[rowOffset]!;
    const own = gridCells(field, row);
    line.slice(0, targetColumns.length).forEach((text, offset) => {
      const column = targetColumns[offset]!;
      const definition = own[column];
      if (!definition) return text.trim() === '' ? undefined : once(report.skipped, '自动计算的格没有粘贴');
      if (isReadOnly(row, column)) return once(report.skipped, `“${definition.label}”取自上年公开稿，没有粘贴`);
      next[row] = { ...next[row], [column]: take(definition, text, undefined, `${field.rows[row]!.label} ${definition.label}`, report) };
    });
  });
  if (block.length > targetRows.length) report.skipped.push('超出表格下边的行没有粘贴');
  if (block.some((line) => line.length > targetColumns.length)) report.skipped.push('超出表格右边的列没有粘贴');
  return { value: next, report };
}

/** What happened, in a sentence. */
export function pasteSummary(report: PasteReport): string {
  const parts = [`已粘贴 ${report.taken} 个单元格`];
  if (report.addedRows > 0) parts.push(`新增 ${report.addedRows} 行`);
  if (report.headingRows > 0) parts.push('表头没有粘贴');
  parts.push(...report.skipped);
  const misread = report.misread.length > 0 ? `；有 ${report.misread.length} 个没有读懂，已按原文保留，请核对` : '';
  return `${parts.join('，')}${misread}。`;
}
