import type { DraftAmount, Fen } from '@/lib/amount/amount';
import { codeName } from '@/lib/classification/code-book';
import type { CodeNode } from '@/lib/classification/code-tree';
import { effectiveRows, forestOf, rowAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { ScalarField, TableField } from '@/lib/disclosure/field';
import { withDerivedFigures } from '@/lib/disclosure/section-content';
import { ROW_MARKS, rowMark } from './form-marks';
import type { RowsPlan } from './sheet-plan';

/** A cell as it is shown. `follows`: nobody entered it, it follows from others. */
export interface LineCell {
  value: DraftAmount;
  follows: boolean;
}

/** A row of a sheet of rows. */
export interface Line {
  mark: string;
  cells: Record<string, LineCell>;
  /** It was entered and says nothing. */
  blank: boolean;
  /** The record that it stands in: the ids of the records down to it, and its name. */
  parent: { ids: string; name: string } | null;
  /** The level of a code table, where the row states a sum over other rows. */
  node: CodeNode<TableRow> | null;
  depth: number;
}

type Cells = Record<string, unknown>;

/** The rows of a sheet: those entered in their order, with the levels and rows that follow from them or from other tables. */
export function rowsLines(plan: RowsPlan, context: DisclosureContext): Line[] {
  const content = context.content[plan.section.id] as Cells;
  if (plan.parent) return heldRows(plan, content).map(({ row, parent }) => ({ ...entered(plan, row, row, context), parent }));
  const rows = (content[plan.path[0]!] ?? []) as TableRow[];
  return plan.field.kind === 'table' ? tableLines(plan, plan.field, rows, context) : rows.map((row) => entered(plan, row, row, context));
}

/** Rows of a list with the record that each stands in. */
function heldRows(plan: RowsPlan, content: Cells): { row: TableRow; parent: Line['parent'] }[] {
  const key = plan.path.at(-1)!;
  const { parent } = plan;
  if (!parent) return ((content[key] ?? []) as TableRow[]).map((row) => ({ row, parent: null }));
  return heldRows(parent, content).flatMap((record) => {
    const ids = record.parent ? `${record.parent.ids}/${record.row.id}` : record.row.id;
    return ((record.row[key] ?? []) as TableRow[]).map((row) => ({ row, parent: { ids, name: String(record.row[parent.nameColumn] ?? '') } }));
  });
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** An entered row; `filled` has what follows in its blank cells. */
function entered(plan: RowsPlan, row: TableRow, filled: TableRow, context: DisclosureContext): Line {
  const cells = Object.entries(plan.columns).map(([key, column]): [string, LineCell] => [key, enteredCell(plan.columns, key, column, row, filled, context)]);
  return { mark: rowMark(row.id), cells: Object.fromEntries(cells), blank: Object.entries(plan.columns).every(([key, column]) => isComputed(column) || isBlank(row[key])), parent: null, node: null, depth: 0 };
}

export const isComputed = (column: ScalarField): boolean => column.kind === 'amount' && column.compute !== undefined;

function enteredCell(columns: Record<string, ScalarField>, key: string, column: ScalarField, row: TableRow, filled: TableRow, context: DisclosureContext): LineCell {
  if (column.kind !== 'amount' || (!isComputed(column) && !isBlank(row[key]))) return { value: (row[key] ?? '') as string, follows: false };
  const value = isBlank(filled[key]) ? rowAmount(columns, row, key, context) : (filled[key] as Fen);
  return { value, follows: value !== null || column.compute !== undefined || column.derive !== undefined };
}

function tableLines(plan: RowsPlan, field: TableField, rows: readonly TableRow[], context: DisclosureContext): Line[] {
  const filled = new Map((withDerivedFigures(plan.section, context)[plan.path[0]!] as TableRow[]).map((row) => [row.id, row]));
  const standing = effectiveRows(field, rows, context);
  const own = standing.map((row) => (rows.length > 0 ? entered(plan, row, filled.get(row.id) ?? row, context) : derivedLine(plan, row, context)));
  return field.tree ? withLevels(field, standing, own, context) : own;
}

const followingCells = (plan: RowsPlan, value: (key: string, column: ScalarField) => DraftAmount): Record<string, LineCell> =>
  Object.fromEntries(Object.entries(plan.columns).map(([key, column]) => [key, { value: value(key, column), follows: true }]));

const derivedLine = (plan: RowsPlan, row: TableRow, context: DisclosureContext): Line => ({
  mark: ROW_MARKS.derived,
  cells: followingCells(plan, (key, column) => (column.kind === 'amount' ? rowAmount(plan.columns, row, key, context) : String(row[key] ?? ''))),
  blank: false,
  parent: null,
  node: null,
  depth: 0,
});

/** Levels that nobody entered stand before the first row under them, the highest first. */
function withLevels(field: TableField, rows: readonly TableRow[], own: readonly Line[], context: DisclosureContext): Line[] {
  const position = new Map(rows.map((row, index) => [row, index]));
  const before = new Map<number, Line[]>();
  const lines = own.map((line) => ({ ...line }));
  const firstUnder = (node: CodeNode<TableRow>): number => Math.min(node.row ? position.get(node.row)! : Infinity, ...node.children.map(firstUnder));
  for (const { node, amountOf } of treeLines(field, rows, context)) {
    if (node.row) Object.assign(lines[position.get(node.row)!]!, { depth: node.depth, node: node.children.length > 0 ? node : null });
    else before.set(firstUnder(node), [...(before.get(firstUnder(node)) ?? []), levelLine(field, node, amountOf, context)]);
  }
  for (const total of forestOf(field, rows).totals) Object.assign(lines[position.get(total)!]!, { node: TOTAL });
  return lines.flatMap((line, index) => [...(before.get(index) ?? []), line]);
}

/** An entered 合计: the sum of everything. */
export const TOTAL: CodeNode<TableRow> = { code: '', depth: 0, row: null, children: [] };

function levelLine(field: TableField, node: CodeNode<TableRow>, amountOf: (column: string) => Fen | null, context: DisclosureContext): Line {
  const { code, name, list } = field.tree!;
  const value = (key: string, column: ScalarField): DraftAmount => {
    if (column.kind === 'amount') return amountOf(key);
    return key === code ? node.code : key === name ? (codeName(list, node.code, context.fiscalYear, context.codes) ?? '') : '';
  };
  const cells = Object.fromEntries(Object.entries(field.columns).map(([key, column]) => [key, { value: value(key, column), follows: true }]));
  return { mark: ROW_MARKS.level, cells, blank: false, parent: null, node, depth: node.depth };
}
