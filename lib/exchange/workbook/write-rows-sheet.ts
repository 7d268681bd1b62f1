import type { Workbook } from 'exceljs';
import type { Fen } from '@/lib/amount/amount';
import { columnTotal, effectiveRows, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { ScalarField, TableField } from '@/lib/disclosure/field';
import { choiceList, nameList } from './choice-lists';
import { amountValue, cellText, decimalValue, plainWanyuan } from './cell-values';
import { COLUMN_MARKS, ROW_MARKS, sheetMark, writtenMemo, type RowMemo } from './form-marks';
import { cellAddress } from './formulas';
import { rowsLines, type Line } from './rows-lines';
import { lineFormula, totalFormula, type RowsGrid } from './rows-formulas';
import { fitRow, mark, openSheet, printTo, put, type Frame, type FrameColumn } from './sheet-frame';
import { quotedSheet } from './sheet-names';
import { placeOf, type RowsPlan } from './sheet-plan';
import { cellStyle, columnStyle, columnWidth, LITERAL, looksLikeFormula, STYLES } from './styles';

/** A sheet of rows: 合计 first, where new rows at the end don't push it down, then every row. Gives how many rows it has. */
export function writeRowsSheet(workbook: Workbook, plan: RowsPlan, context: DisclosureContext): number {
  const lines = rowsLines(plan, context);
  const hasTotal = Object.values(plan.columns).some((column) => column.kind === 'amount' && column.total);
  const names = plan.field.kind === 'table' && plan.field.tree ? 2 : 1;
  const frame = openSheet(workbook, context, { name: plan.name, title: plan.title, mark: sheetMark('rows', placeOf(plan)), columns: columnsOf(plan), frozen: names, frozenRows: hasTotal ? 1 : 0, ...(plan.unit && { unit: plan.unit }) });
  const first = frame.firstRow + (hasTotal ? 1 : 0);
  const grid: RowsGrid = { plan, lines, startRow: first, rowOf: new Map(lines.map((line, index) => [line, first + 1 + index])), columnOf: frame.columnOf };
  if (hasTotal) writeTotal(frame, grid, context);
  writeStart(frame, grid, context);
  lines.forEach((line) => writeLine(frame, grid, line));
  offerChoices(frame, plan, first + 1);
  printTo(frame, first + lines.length);
  return lines.filter(({ mark: own }) => own !== ROW_MARKS.level).length;
}

function columnsOf({ field, columns, nameColumn, parent }: RowsPlan): FrameColumn[] {
  const groupOf = (key: string) => (field.kind === 'table' ? field.groups?.find((group) => group.columns.includes(key))?.label : undefined);
  const own = Object.entries(columns).map(([key, column]): FrameColumn => {
    const group = groupOf(key);
    return { key, heading: column.label, width: columnWidth(column, key === nameColumn), style: columnStyle(column), ...(group !== undefined && { group }) };
  });
  if (!parent) return own;
  return [{ key: COLUMN_MARKS.parent, heading: '', width: 8, hidden: true }, { key: COLUMN_MARKS.parentName, heading: `所属${parent.field.kind === 'records' ? parent.field.itemLabel : parent.field.label}`, width: 28, style: columnStyle(parent.columns[parent.nameColumn]!) }, ...own];
}

/** The thin row where sums begin; where there are no rows, it says so instead. */
function writeStart({ sheet, firstColumn, lastColumn }: Frame, { plan, lines, startRow }: RowsGrid, { fiscalYear }: DisclosureContext): void {
  mark(sheet, startRow, ROW_MARKS.start);
  const sentence = 'emptySentence' in plan.field ? plan.field.emptySentence : undefined;
  if (lines.length === 0 && sentence) {
    if (lastColumn > firstColumn) sheet.mergeCells(startRow, firstColumn, startRow, lastColumn);
    put(sheet, startRow, firstColumn, sentence.replace('本年度', `${fiscalYear}年`), STYLES.note);
  } else sheet.getRow(startRow).height = 3;
}

function writeTotal({ sheet, firstRow, columnOf }: Frame, grid: RowsGrid, context: DisclosureContext): void {
  mark(sheet, firstRow, ROW_MARKS.total);
  const { plan } = grid;
  for (const [key, field] of Object.entries(plan.columns)) {
    const style = cellStyle({ field, follows: true, bold: true, indent: 0 });
    const isSummed = field.kind === 'amount' && field.total === true;
    const total = isSummed ? totalOf(plan, key, context) : null;
    put(sheet, firstRow, columnOf(key), isSummed ? formulaOr(totalFormula(grid, key, total), total) : key === plan.nameColumn ? '合计' : null, style);
  }
}

function totalOf(plan: RowsPlan, key: string, context: DisclosureContext): Fen | null {
  const rows = ((context.content[plan.section.id] as Record<string, unknown>)[plan.path[0]!] ?? []) as TableRow[];
  if (plan.field.kind !== 'table' || plan.parent) return null;
  return columnTotal(plan.field as TableField, effectiveRows(plan.field as TableField, rows, context), key, context);
}

const formulaOr = (formula: string | null, amount: Fen | null) => (formula === null ? amountValue(amount) : { formula, result: amountValue(amount) ?? '' });

function writeLine({ sheet, columnOf }: Frame, grid: RowsGrid, line: Line): void {
  const row = grid.rowOf.get(line)!;
  mark(sheet, row, line.mark);
  const memo = memoOf(line);
  if (memo !== '') sheet.getRow(row).getCell(2).value = memo;
  if (line.parent) writeParent(sheet, columnOf, grid.plan.parent!, line.parent, row);
  const bold = line.node !== null && line.depth === 0;
  for (const [key, field] of Object.entries(grid.plan.columns)) {
    const { value, follows } = line.cells[key]!;
    const column = columnOf(key);
    const isWord = typeof value === 'string' && looksLikeFormula(value);
    const style = isWord && !follows ? LITERAL : cellStyle({ field, follows, bold, indent: key === grid.plan.nameColumn ? line.depth : 0 });
    const formula = follows && field.kind === 'amount' ? lineFormula(grid, line, key) : null;
    put(sheet, row, column, formula === null ? valueOf(field, value) : { formula, result: amountValue(value) ?? '' }, style);
  }
  fitRow({ sheet }, row);
}

export function valueOf(field: ScalarField, value: Fen | string | null): number | string | null {
  if (field.kind === 'amount') return amountValue(value);
  const text = String(value ?? '');
  return field.kind === 'number' ? decimalValue(text) : text === '' ? null : cellText(text);
}

function memoOf(line: Line): string {
  const follows = Object.entries(line.cells).filter(([, cell]) => cell.follows).map(([key, { value }]) => [key, typeof value === 'number' ? plainWanyuan(value) : (value ?? '')]);
  const memo: RowMemo = { ...(follows.length > 0 && { follows: Object.fromEntries(follows) }), ...(line.blank && { blank: true }) };
  return cellText(writtenMemo(memo));
}

/** The record's name follows the record; whoever types another name moves the row. */
function writeParent(sheet: Frame['sheet'], columnOf: Frame['columnOf'], parent: RowsPlan, { ids, name }: NonNullable<Line['parent']>, row: number): void {
  const [id, shown] = [columnOf(COLUMN_MARKS.parent), columnOf(COLUMN_MARKS.parentName)];
  sheet.getRow(row).getCell(id).value = cellText(ids);
  const { marks, names } = nameList(parent);
  const formula = `IFERROR(INDEX(${quotedSheet(parent.name)}!${names},MATCH(":"&$${cellAddress(row, id)},${quotedSheet(parent.name)}!${marks},0))&"","")`;
  const field = parent.columns[parent.nameColumn]!;
  put(sheet, row, shown, parent.parent ? cellText(name) : { formula, result: cellText(name) }, cellStyle({ field, follows: true, bold: false, indent: 0 }));
}

function offerChoices({ sheet, columnOf }: Frame, { columns, parent }: RowsPlan, firstRow: number): void {
  for (const [key, field] of Object.entries(columns)) choiceList(sheet, columnOf(key), firstRow, field);
  if (parent) choiceList(sheet, columnOf(COLUMN_MARKS.parentName), firstRow, parent);
}
