import type { Workbook } from 'exceljs';
import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { derivedGridFigure, gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AmountField, GridField, ScalarField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { amountValue, cellText, plainWanyuan } from './cell-values';
import { choiceList } from './choice-lists';
import { COLUMN_MARKS, rowMark, sheetMark, writtenMemo } from './form-marks';
import { formOverColumns, sumOverRows } from './formulas';
import { linearForm, valueOf as valueOfForm, type Figures } from './linear-form';
import { fitRow, mark, openSheet, printTo, put, type Frame } from './sheet-frame';
import { placeOf, type GridPlan } from './sheet-plan';
import { cellStyle, columnStyle, columnWidth, STYLES } from './styles';
import { valueOf } from './write-rows-sheet';

type Grid = Record<string, Record<string, unknown>>;

interface GridSheet {
  plan: GridPlan;
  value: Grid;
  context: DisclosureContext;
  rowOf: (key: string) => number;
}

/** A sheet of fixed rows and columns. Gives how many rows it has. */
export function writeGridSheet(workbook: Workbook, plan: GridPlan, context: DisclosureContext): number {
  const { field } = plan;
  const columns = Object.entries(field.columns).map(([key, column]) => ({ key, heading: column.label, width: columnWidth(column, false), style: columnStyle(column) }));
  const label = { key: COLUMN_MARKS.label, heading: '项目', width: 36 };
  const frame = openSheet(workbook, context, { name: plan.name, title: plan.title, mark: sheetMark('grid', placeOf(plan)), columns: [label, ...columns], frozen: 1, frozenRows: 0, ...(plan.unit && { unit: plan.unit }) });
  const keys = Object.keys(field.rows);
  const value = (context.content[plan.section.id] as Record<string, unknown>)[plan.key] as Grid;
  const grid: GridSheet = { plan, value, context, rowOf: (key) => frame.firstRow + keys.indexOf(key) };
  keys.forEach((key) => writeRow(frame, grid, key));
  for (const [key, column] of Object.entries(field.columns)) choiceList(frame.sheet, frame.columnOf(key), frame.firstRow, column);
  printTo(frame, frame.firstRow + keys.length - 1);
  return keys.length;
}

function writeRow({ sheet, columnOf }: Frame, grid: GridSheet, key: string): void {
  const { plan, value, context, rowOf } = grid;
  const row = plan.field.rows[key]!;
  mark(sheet, rowOf(key), rowMark(key));
  put(sheet, rowOf(key), columnOf(COLUMN_MARKS.label), row.label, row.sumOf && !row.detail ? STYLES.total : row.detail ? STYLES.detail : STYLES.label);
  const own = gridCells(plan.field, key);
  const follows: Record<string, string> = {};
  for (const [column, field] of Object.entries(plan.field.columns)) {
    const held = value?.[key]?.[column];
    if (field.kind === 'amount' && !(own[column] && isEntered(held))) {
      const amount = hasCell(plan.field, key, column) ? gridAmount(plan.field, value, key, column, context) : null;
      if (own[column] === undefined || derivedGridFigure(plan.field, value, key, column, context)) follows[column] = amount === null ? '' : plainWanyuan(amount);
      writeAmount(sheet, grid, key, column, amount, follows[column] !== undefined, columnOf);
    } else if (own[column]) put(sheet, rowOf(key), columnOf(column), valueOf(field, held as string), cellStyle({ field, follows: false, bold: false, indent: 0 }));
    else put(sheet, rowOf(key), columnOf(column), null, STYLES.closed);
  }
  fitRow({ sheet }, rowOf(key));
  if (Object.keys(follows).length > 0) sheet.getRow(rowOf(key)).getCell(2).value = cellText(writtenMemo({ follows }));
}

const isEntered = (held: unknown): boolean => held !== undefined && held !== null && held !== '';
const hasCell = (field: GridField, row: string, column: string): boolean => field.columns[column]!.onRows?.includes(row) ?? true;

function writeAmount(sheet: Frame['sheet'], grid: GridSheet, row: string, column: string, amount: Fen | null, follows: boolean, columnOf: Frame['columnOf']): void {
  const field: ScalarField = grid.plan.field.columns[column]!;
  if (!hasCell(grid.plan.field, row, column)) return void put(sheet, grid.rowOf(row), columnOf(column), null, STYLES.closed);
  const formula = follows ? formulaOf(grid, row, column, amount, columnOf) : null;
  const style = cellStyle({ field, follows, bold: grid.plan.field.rows[row]!.sumOf !== undefined && !grid.plan.field.rows[row]!.detail, indent: 0 });
  put(sheet, grid.rowOf(row), columnOf(column), formula === null ? amountValue(amount) : { formula, result: amountValue(amount) ?? '' }, style);
}

/** What the cell follows from within the grid, as a formula that shows the same; null for what follows from other tables. */
function formulaOf(grid: GridSheet, row: string, column: string, amount: Fen | null, columnOf: Frame['columnOf']): string | null {
  return acrossColumns(grid, row, column, amount, columnOf) ?? downRows(grid, row, column, amount, columnOf);
}

function acrossColumns({ plan: { field }, value, context, rowOf }: GridSheet, row: string, column: string, amount: Fen | null, columnOf: Frame['columnOf']): string | null {
  const { compute } = field.columns[column] as AmountField;
  if (!compute && !field.derive) return null;
  const others = Object.keys(field.columns).filter((key) => key !== column && field.columns[key]!.kind === 'amount' && hasCell(field, row, key));
  const evaluate = (figures: Figures): Fen | null => (compute ? compute(figures, context) : (field.derive!({ row, column }, { ...value, [row]: { ...value[row], ...figures } }, context)?.amount ?? null));
  const form = linearForm(others, evaluate);
  const shown = Object.fromEntries(others.map((key) => [key, gridAmount(field, value, row, key, context)]));
  return form && valueOfForm(form, shown) === amount ? formOverColumns(form, rowOf(row), columnOf) : null;
}

function downRows({ plan: { field }, value, context, rowOf }: GridSheet, row: string, column: string, amount: Fen | null, columnOf: Frame['columnOf']): string | null {
  const parts = field.rows[row]!.sumOf;
  if (!parts || sumOfPresent(parts.map((part) => gridAmount(field, value, part, column, context))) !== amount) return null;
  return sumOverRows(columnOf(column), parts.map(rowOf));
}
