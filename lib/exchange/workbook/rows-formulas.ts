import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import type { AmountField, ScalarField, TableField } from '@/lib/disclosure/field';
import { columnFrom, cellAddress, formOverColumns, MOST_PARTS, partsOf, sumOfColumn, sumOfLowest, sumOverRows, sumUnderCode } from './formulas';
import { linearForm, valueOf, type LinearForm } from './linear-form';
import { isComputed, TOTAL, type Line } from './rows-lines';
import type { RowsPlan } from './sheet-plan';

/** The rows of a sheet where they stand. */
export interface RowsGrid {
  plan: RowsPlan;
  lines: readonly Line[];
  /** The row that sums begin with. */
  startRow: number;
  rowOf: ReadonlyMap<Line, number>;
  columnOf: (key: string) => number;
}

const shown = (line: Line, key: string): Fen | null => {
  const value = line.cells[key]!.value;
  return typeof value === 'number' ? value : null;
};

/** Does the row carry money of its own? */
const isLowest = (line: Line): boolean => line.node === null;
const lowestLines = ({ lines }: RowsGrid): Line[] => lines.filter(isLowest);

/** The formula of 合计; null where it would show another figure than the portal does. */
export function totalFormula(grid: RowsGrid, key: string, total: Fen | null): string | null {
  if (sumOfPresent(lowestLines(grid).map((line) => shown(line, key))) !== total) return null;
  const amounts = columnFrom(grid.columnOf(key), grid.startRow);
  const tree = treeOf(grid.plan);
  if (!tree) return sumOfColumn(amounts);
  if (isRegular(grid)) return sumOfLowest(columnFrom(grid.columnOf(tree.code), grid.startRow), tree.levels.at(-1)!, amounts);
  return overRows(grid, key, lowestLines(grid));
}

const treeOf = ({ field }: RowsPlan): TableField['tree'] => (field.kind === 'table' ? field.tree : undefined);

const regular = new WeakMap<readonly Line[], boolean>();

/** Have all rows with money the code of the lowest level? Then sums can go by the code and catch new rows. */
function isRegular(grid: RowsGrid): boolean {
  const known = regular.get(grid.lines);
  if (known !== undefined) return known;
  const tree = treeOf(grid.plan)!;
  const codes = grid.lines.map((line) => ({ line, code: String(line.cells[tree.code]!.value ?? '') }));
  const result = codes.every(({ line, code }) => (isLowest(line) ? /^\d+$/u.test(code) && code.length === tree.levels.at(-1) : code.length < tree.levels.at(-1)!));
  regular.set(grid.lines, result);
  return result;
}

function overRows(grid: RowsGrid, key: string, lines: readonly Line[]): string | null {
  const rows = lines.map((line) => grid.rowOf.get(line)!);
  return rows.length === 0 || partsOf(rows) > MOST_PARTS ? null : sumOverRows(grid.columnOf(key), rows);
}

/** The formula of a cell that follows; null where nothing but the figure can be written. */
export function lineFormula(grid: RowsGrid, line: Line, key: string): string | null {
  const field = grid.plan.columns[key] as AmountField;
  if (line.node && !isComputed(field)) return levelFormula(grid, line, key);
  const form = formOf(grid.plan, key);
  const figures = Object.fromEntries(Object.entries(line.cells).map(([one]) => [one, shown(line, one)]));
  return form && valueOf(form, figures) === line.cells[key]!.value ? formOverColumns(form, grid.rowOf.get(line)!, grid.columnOf) : null;
}

function levelFormula(grid: RowsGrid, line: Line, key: string): string | null {
  const row = grid.rowOf.get(line)!;
  const tree = treeOf(grid.plan)!;
  const total = line.cells[key]!.value;
  const below = line.node === TOTAL ? lowestLines(grid) : lowestLines(grid).filter((one) => String(one.cells[tree.code]!.value).startsWith(line.node!.code));
  if (total === null || below.length === 0 || sumOfPresent(below.map((one) => shown(one, key))) !== total) return null;
  const isAbove = line.node !== TOTAL && below.every((one) => grid.rowOf.get(one)! > row);
  return isRegular(grid) && isAbove ? sumUnderCode(line.node!.code, tree.levels.at(-1)!, cellAddress(row, grid.columnOf(tree.code))) : overRows(grid, key, below);
}

const forms = new WeakMap<object, LinearForm | null>();

/** How the column follows from others of its row, asked of the definition once. */
function formOf({ columns }: RowsPlan, key: string): LinearForm | null {
  const field = columns[key] as AmountField;
  const known = forms.get(field);
  if (known !== undefined) return known;
  const form = formOfColumn(columns, key);
  forms.set(field, form);
  return form;
}

/** Rows are asked about by themselves: a table's cells follow from their own row alone. */
const NOWHERE: DisclosureContext = { department: { name: '', shortName: '' }, fiscalYear: 0, templateVersion: '', content: {}, previous: null };

function formOfColumn(columns: Record<string, ScalarField>, key: string): LinearForm | null {
  const { compute, derive } = columns[key] as AmountField;
  const blank = Object.fromEntries(Object.entries(columns).map(([one, column]) => [one, kindOf(column).empty(column)]));
  const others = Object.keys(columns).filter((one) => one !== key && columns[one]!.kind === 'amount');
  const follow = compute ? (row: object) => compute(row, NOWHERE) : derive ? (row: object) => derive(row, NOWHERE).amount : null;
  return follow && linearForm(others, (figures) => follow({ ...blank, ...figures }));
}
