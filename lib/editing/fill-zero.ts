import { derivedGridFigure, forestOf, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AmountField, GridField, ScalarField, TableField } from '@/lib/disclosure/field';
import { gridCells, isEmptyRow } from '@/lib/disclosure/field-kinds/composite';

/** Blank amounts set to 0, and how many there were. */
export interface Filled<Value> {
  value: Value;
  count: number;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

type Grid = Record<string, Record<string, unknown>>;

/** In a grid: amounts of this year that must be typed. What follows from other figures stays blank, and last year's nobody knows to be 0. */
export function zeroesInGrid(field: GridField, grid: Grid, context: DisclosureContext): Filled<Grid> {
  const next: Grid = { ...grid };
  let count = 0;
  for (const row of Object.keys(field.rows)) {
    for (const [column, definition] of Object.entries(gridCells(field, row))) {
      if (definition.kind !== 'amount' || definition.fromPrevious !== undefined || !isBlank(grid[row]?.[column])) continue;
      if (derivedGridFigure(field, grid, row, column, context) !== null) continue;
      next[row] = { ...next[row], [column]: 0 };
      count += 1;
    }
  }
  return { value: next, count };
}

/** In a table: amounts of rows that somebody has begun; in a table of codes those of the lowest rows, since the others are sums. */
export function zeroesInTable<Row extends TableRow>(field: Pick<TableField, 'columns' | 'tree'>, rows: readonly Row[]): Filled<Row[]> {
  const typed = Object.entries(field.columns as Record<string, ScalarField>).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && !entry[1].compute && !entry[1].derive);
  const leaves = field.tree ? new Set<TableRow>(forestOf(field, rows).leaves) : null;
  let count = 0;
  const value = rows.map((row) => {
    if (isEmptyRow(field.columns, row) || (leaves && !leaves.has(row))) return row;
    const blanks = typed.filter(([column]) => isBlank(row[column]));
    count += blanks.length;
    return blanks.length === 0 ? row : { ...row, ...Object.fromEntries(blanks.map(([column]) => [column, 0])) };
  });
  return { value, count };
}
