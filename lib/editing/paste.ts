import type { AmountUnit } from '@/lib/amount/amount';
import { gridCells, emptyRow, isEmptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { GridField, ScalarField, TableField } from '@/lib/disclosure/field';
import { readCell } from './cell-text';
import { bareLabel, headingsOf, namesColumn, unitOf, type Headings } from './pasted-headings';

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

/** Lines that only sum up what stands above them. */
const TOTAL_WORDS = /^(合计|总计|小计)$/u;
const isTotal = (row: readonly string[]) => row.slice(0, 3).some((text) => TOTAL_WORDS.test(bareLabel(text)));

/** The column of the table that a column of the block goes to, and what its figures are in. */
interface Target {
  key: string;
  field: ScalarField;
  unit: AmountUnit;
}

type PastedTable = Pick<TableField, 'columns'> & Partial<Pick<TableField, 'tree' | 'groups'>>;

/**
 * Puts a block into a table from the given cell on, to the right and down, adding rows as needed. Columns count as they
 * are shown, computed ones included, since that is how the block was cut out; where the block brings its headings along,
 * they say which column is which. `unit` is what figures without a word are in.
 */
export function pasteIntoTable(
  field: PastedTable,
  rows: readonly Row[],
  at: { row: number; column: string },
  pasted: readonly (readonly string[])[],
  newId: () => string,
  unit: AmountUnit = '万元',
): { rows: Row[]; report: PasteReport } {
  const report = emptyReport();
  const block = withWholeCodes(pasted, field);
  const headings = headingsOf(block, Object.values(field.columns), field.groups?.map((group) => group.label));
  report.headingRows = headings.rows;
  const targets = targetsOf(field, at.column, block, headings, unit, report);
  const body = block.slice(headings.rows).filter((line) => line.some((text) => text.trim() !== ''));
  // A table of codes holds the total as the clerk's system states it, and checks it; elsewhere it would count twice.
  const taken = field.tree ? body : body.filter((line) => !(body.length > 1 && isTotal(line)));
  if (taken.length < body.length) report.skipped.push('合计行自动计算，没有粘贴');
  const next = [...rows];
  taken.forEach((line, offset) => {
    const index = at.row + offset;
    if (!next[index]) {
      next.push(emptyRow(field.columns, newId()));
      report.addedRows += 1;
    }
    next[index] = { ...next[index]!, ...cellsOf(line, targets, `第 ${index + 1} 行`, report), ...(field.tree && isTotal(line) && { [field.tree.code]: '', [field.tree.name]: '合计' }) };
  });
  if (headings.rows === 0 && taken.some((line) => line.length > targets.length)) report.skipped.push('超出表格右边的列没有粘贴');
  return { rows: next.filter((row, index) => index < rows.length || !isEmptyRow(field.columns, row)), report };
}

/** Statutory tables set 类, 款 and 项 in three columns: together they are the code. */
function withWholeCodes(block: readonly (readonly string[])[], field: PastedTable): readonly (readonly string[])[] {
  if (!field.tree) return block;
  const label = field.columns[field.tree.code]!.label;
  for (const [index, row] of block.slice(0, 6).entries()) {
    const start = row.findIndex((text, position) => bareLabel(text) === '类' && bareLabel(row[position + 1] ?? '') === '款');
    if (start === -1) continue;
    const width = bareLabel(row[start + 2] ?? '') === '项' ? 3 : 2;
    return block.map((line, at) => {
      const parts = line.slice(start, start + width);
      const whole = at === index ? label : at < index ? (parts.find((text) => text.trim() !== '') ?? '') : parts.every((text) => /^\s*\d*\s*$/u.test(text)) ? parts.map((text) => text.trim()).join('') : parts.map((text) => text.trim()).find((text) => text !== '')!;
      return [...line.slice(0, start), whole, ...line.slice(start + width)];
    });
  }
  return block;
}

function targetsOf(field: PastedTable, from: string, block: readonly (readonly string[])[], headings: Headings, unit: AmountUnit, report: PasteReport): (Target | null)[] {
  const keys = Object.keys(field.columns);
  const target = (key: string | undefined, words: readonly string[] = []): Target | null =>
    key === undefined ? null : { key, field: field.columns[key]!, unit: words.map(unitOf).find((one) => one !== undefined) ?? headings.unit ?? unit };
  const inOrder = keys.slice(keys.indexOf(from));
  if (headings.rows === 0) return inOrder.map((key) => target(key));
  const named = keysByHeadings(field, keys, headings);
  // Columns without a known word follow their neighbours where the block has the table's own order.
  const offset = named.findIndex((key) => key !== null);
  const shift = keys.indexOf(named[offset]!) - offset;
  const sameOrder = named.every((key, position) => key === null || keys.indexOf(key) === position + shift);
  return named.map((key, position) => {
    const words = headings.words[position] ?? [];
    const found = key ?? (sameOrder && !named.includes(keys[position + shift]!) ? keys[position + shift] : undefined);
    if (found === undefined && block.slice(headings.rows).some((line) => (line[position] ?? '').trim() !== '')) once(report.skipped, words[0] ? `“${words[0]}”一列在表中没有对应的列，没有粘贴` : '没有表头的列没有粘贴');
    return target(found, words);
  });
}

/** A word that names several columns means the one under the same group, else the first that is left. */
function keysByHeadings(field: PastedTable, keys: readonly string[], headings: Headings): (string | null)[] {
  const taken = new Set<string>();
  const groupOf = (key: string) => field.groups?.find((group) => group.columns.includes(key))?.label;
  const exact = (key: string, word: string) => bareLabel(field.columns[key]!.label) === bareLabel(word);
  const found = headings.words.map((): string | null => null);
  // What is named exactly comes first, so that 合计 isn't taken by 收入合计.
  for (const fits of [exact, (key: string, word: string) => namesColumn(word, field.columns[key]!)]) {
    headings.words.forEach((words, position) => {
      if (found[position] !== null) return;
      const [own = '', ...above] = words;
      const fitting = keys.filter((key) => !taken.has(key) && fits(key, own));
      const chosen = fitting.find((key) => groupOf(key) !== undefined && above.some((word) => bareLabel(word) === bareLabel(groupOf(key)!))) ?? fitting[0];
      if (chosen === undefined) return;
      taken.add(chosen);
      found[position] = chosen;
    });
  }
  return found;
}

function cellsOf(line: readonly string[], targets: readonly (Target | null)[], where: string, report: PasteReport): Cells {
  const cells: Cells = {};
  targets.slice(0, line.length).forEach((target, index) => {
    if (!target) return;
    const { key, field, unit } = target;
    if (isComputed(field)) return once(report.skipped, `“${field.label}”自动计算，没有粘贴`);
    cells[key] = take(field, line[index]!, unit, `${where} ${field.label}`, report);
  });
  return cells;
}

function take(field: ScalarField, text: string, unit: AmountUnit, where: string, report: PasteReport): unknown {
  const read = readCell(field, text, unit);
  report.taken += 1;
  if (read.message) report.misread.push({ where, message: read.message });
  return read.value;
}

function once(list: string[], message: string): void {
  if (!list.includes(message)) list.push(message);
}

/**
 * The same for fixed rows and columns: what would fall outside, on sums or on published figures of last year is left out.
 * A block that names the grid's rows is put where its names say, in whatever order it stands.
 */
export function pasteIntoGrid(
  field: GridField,
  value: Record<string, Cells>,
  at: { row: string; column: string },
  block: readonly (readonly string[])[],
  isReadOnly: (row: string, column: string) => boolean,
  unit: AmountUnit = '万元',
): { value: Record<string, Cells>; report: PasteReport } {
  const report = emptyReport();
  const headings = headingsOf(block, [{ label: '项目' }, ...Object.values(field.columns)]);
  report.headingRows = headings.rows;
  const places = placesByName(field, block.slice(headings.rows), headings, at.column) ?? placesInOrder(field, at, block.slice(headings.rows));
  const next = { ...value };
  for (const { row, column, text, words } of places.inside) {
    const definition = gridCells(field, row)[column];
    if (!definition) {
      if (text.trim() !== '') once(report.skipped, '自动计算的格没有粘贴');
    } else if (isReadOnly(row, column)) once(report.skipped, `“${definition.label}”取自上年公开稿，没有粘贴`);
    else next[row] = { ...next[row], [column]: take(definition, text, words.map(unitOf).find((one) => one !== undefined) ?? headings.unit ?? unit, `${field.rows[row]!.label} ${definition.label}`, report) };
  }
  report.skipped.push(...places.outside);
  return { value: next, report };
}

interface Place {
  row: string;
  column: string;
  text: string;
  /** What stands over it in the block. */
  words: readonly string[];
}

interface Places {
  inside: Place[];
  /** What is left out, in words. */
  outside: string[];
}

function placesInOrder(field: GridField, at: { row: string; column: string }, block: readonly (readonly string[])[]): Places {
  const [rowKeys, columnKeys] = [Object.keys(field.rows), Object.keys(field.columns)];
  const targetRows = rowKeys.slice(rowKeys.indexOf(at.row));
  const targetColumns = columnKeys.slice(columnKeys.indexOf(at.column));
  return {
    inside: block.slice(0, targetRows.length).flatMap((line, rowOffset) => line.slice(0, targetColumns.length).map((text, offset) => ({ row: targetRows[rowOffset]!, column: targetColumns[offset]!, text, words: [] }))),
    outside: [...(block.length > targetRows.length ? ['超出表格下边的行没有粘贴'] : []), ...(block.some((line) => line.length > targetColumns.length) ? ['超出表格右边的列没有粘贴'] : [])],
  };
}

/** Null for a block that doesn't name the rows. Two sides of one statutory table (收入, 支出) stand beside each other, each with its names. */
function placesByName(field: GridField, block: readonly (readonly string[])[], headings: Headings, from: string): Places | null {
  const labels = Object.entries(field.rows).map(([row, { label }]) => [row, bareLabel(label)] as const);
  const columns = Object.keys(field.columns);
  const columnAt = headings.words.map((words) => columns.find((column) => words[0] !== undefined && namesColumn(words[0], field.columns[column]!)) ?? null);
  const byHeading = columnAt.some((column) => column !== null);
  const found = new Set<string>();
  const inside: Place[] = [];
  let unnamed = false;
  for (const line of block) {
    let row: string | null = null;
    let inOrder: string[] = [];
    line.forEach((text, position) => {
      const named = labels.find(([key, label]) => !found.has(key) && label === bareLabel(text));
      if (named) {
        row = named[0];
        found.add(row);
        inOrder = columns.slice(columns.indexOf(from));
        return;
      }
      const column = byHeading ? columnAt[position] : inOrder.shift();
      if (row !== null && column) inside.push({ row, column, text, words: headings.words[position] ?? [] });
    });
    unnamed ||= row === null && line.some((text) => text.trim() !== '');
  }
  return found.size >= Math.min(2, labels.length) ? { inside, outside: unnamed ? ['名称与表中各行都不相同的行没有粘贴'] : [] } : null;
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
