import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { codeForest, leavesOf, nodesInOrder, type CodeForest, type CodeNode } from '@/lib/classification/code-tree';
import type { DisclosureContext } from './context';
import type { AmountField, Derivation, GridField, ScalarField, TableField } from './field';

type Cells = Record<string, unknown>;
export type TableRow = { id: string } & Cells;

const asAmount = (value: unknown): Fen | null => (typeof value === 'number' ? value : null);

/** May a figure be entered in this cell? A sum may where the grid checks it; last year's sums always follow from their parts. */
export function mayBeStated(field: GridField, row: string, column: string): boolean {
  const definition = field.columns[column] as AmountField;
  if (definition.compute) return false;
  return field.rows[row]?.sumOf === undefined || (field.derive !== undefined && definition.fromPrevious === undefined);
}

/**
 * The amount in a cell of a grid: what was entered, else what follows (其中之和, 增减额, other tables). 分; null when unknown.
 */
export function gridAmount(field: GridField, value: unknown, row: string, column: string, context: DisclosureContext): Fen | null {
  if (mayBeStated(field, row, column)) {
    const stated = asAmount((value as Record<string, Cells> | undefined)?.[row]?.[column]);
    if (stated !== null) return stated;
  }
  return derivedGridFigure(field, value, row, column, context)?.amount ?? null;
}

/** What the cell would show if nothing were entered in it, and what that follows from; null for a cell that must be typed. */
export function derivedGridFigure(field: GridField, value: unknown, row: string, column: string, context: DisclosureContext): Derivation | null {
  const definition = field.columns[column] as AmountField;
  if (definition.compute) {
    const siblings = Object.fromEntries(
      Object.entries(field.columns)
        .filter(([, other]) => other.kind === 'amount' && !other.compute)
        .map(([key]) => [key, gridAmount(field, value, row, key, context)]),
    );
    return { amount: definition.compute(siblings, context), source: '本表', rule: '' };
  }
  const derived = field.derive?.({ row, column }, value, context);
  if (derived) return derived;
  const parts = field.rows[row]?.sumOf;
  return parts ? { amount: sumOfPresent(parts.map((part) => gridAmount(field, value, part, column, context))), source: '本表各项', rule: field.sumRule ?? '' } : null;
}

/** The amount in a cell of a table row: what was entered, else what follows from the row. 分; null when unknown. */
export function rowAmount(columns: Record<string, ScalarField>, row: Cells, column: string, context: DisclosureContext): Fen | null {
  const definition = columns[column] as AmountField;
  if (definition.compute) return definition.compute(row, context);
  return asAmount(row[column]) ?? definition.derive?.(row, context).amount ?? null;
}

/** The rows that a table stands for: those entered, else those that follow from other tables. */
export function effectiveRows<Row extends TableRow>(field: Pick<TableField, 'derivedRows'>, rows: readonly Row[], context: DisclosureContext): readonly Row[] {
  return rows.length === 0 && field.derivedRows ? (field.derivedRows.of(context) as readonly Row[]) : rows;
}

// Rows are never changed in place, so a tree belongs to its array for good.
const forests = new WeakMap<readonly TableRow[], Map<string, CodeForest<TableRow>>>();

/** The rows of a table of codes as a tree. */
export function forestOf<Row extends TableRow>(field: Pick<TableField, 'tree'>, rows: readonly Row[]): CodeForest<Row> {
  const { code, name, levels } = field.tree!;
  const key = `${code}/${name}/${levels.join()}`;
  let known = forests.get(rows);
  if (!known) forests.set(rows, (known = new Map()));
  let forest = known.get(key);
  if (!forest) known.set(key, (forest = codeForest<TableRow>(rows, { code, name, levels })));
  return forest as CodeForest<Row>;
}

/** The rows whose amounts add up to the table's total: in a table of codes the lowest ones. */
export const moneyRows = <Row extends TableRow>(field: Pick<TableField, 'tree'>, rows: readonly Row[]): readonly Row[] => (field.tree ? forestOf(field, rows).leaves : rows);

/** 合计 of a table's column as it follows from its rows; null when no row has an amount there. */
export function columnTotal(field: Pick<TableField, 'columns' | 'tree'>, rows: readonly Cells[], column: string, context: DisclosureContext): Fen | null {
  return sumOfPresent(moneyRows(field, rows as readonly TableRow[]).map((row): DraftAmount => rowAmount(field.columns, row, column, context)));
}

/** A level of a table of codes with its amounts as they follow from the rows under it; a lowest row with its own. 分 */
export interface TreeLine<Row extends TableRow> {
  node: CodeNode<Row>;
  amountOf: (column: string) => Fen | null;
}

/** Every level in the order of the codes, those that nobody entered included. */
export function treeLines<Row extends TableRow>(field: Pick<TableField, 'columns' | 'tree'>, rows: readonly Row[], context: DisclosureContext): TreeLine<Row>[] {
  return nodesInOrder(forestOf(field, rows)).map((node) => ({
    node,
    amountOf: (column) => sumOfPresent(leavesOf(node).map((row) => rowAmount(field.columns, row, column, context))),
  }));
}
