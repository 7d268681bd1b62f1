import type { Cell, Row } from './tree';

/** A cell with the column that it begins in: with spans, the first cell of a row need not stand in the first column. */
export interface PlacedCell {
  cell: Cell;
  column: number;
}

const columnSpan = (cell: Cell) => cell.colSpan ?? 1;
const rowSpan = (cell: Cell) => cell.rowSpan ?? 1;

/** Gives every cell its column, counting the cells of rows above that reach down into it. */
export function placeCells(rows: readonly (readonly Cell[])[]): PlacedCell[][] {
  // Per column: how many more rows the cell above still covers.
  const covered: number[] = [];
  return rows.map((cells) => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const at = column;
      for (let offset = 0; offset < columnSpan(cell); offset += 1) covered[at + offset] = rowSpan(cell);
      column += columnSpan(cell);
      return { cell, column: at };
    });
    for (let index = 0; index < covered.length; index += 1) covered[index] = Math.max(0, (covered[index] ?? 0) - 1);
    return placed;
  });
}

/** How many columns a table has, spans counted. */
export function columnCount(rows: readonly (readonly Cell[])[]): number {
  return placeCells(rows).reduce((most, cells) => cells.reduce((count, { cell, column }) => Math.max(count, column + columnSpan(cell)), most), 0);
}

/**
 * Makes room for an extra row (a comment) under some rows: spanning cells grow over it, and `width` says how many
 * columns are left for it. Without this the extra row would push every cell below it sideways.
 */
export function openRowsUnder(rows: readonly Row[], opened: readonly boolean[]): { row: Row; extra: { width: number } | null }[] {
  const total = columnCount(rows.map((row) => row.cells));
  const coveredAfter = rows.map(() => 0);
  const grown = rows.map((row, index) => {
    const cells = row.cells.map((cell) => {
      const last = index + rowSpan(cell) - 1;
      let extra = 0;
      for (let at = index; at < last; at += 1) {
        coveredAfter[at]! += columnSpan(cell);
        if (opened[at]) extra += 1;
      }
      return extra === 0 ? cell : { ...cell, rowSpan: rowSpan(cell) + extra };
    });
    return { ...row, cells };
  });
  return grown.map((row, index) => ({ row, extra: opened[index] ? { width: total - coveredAfter[index]! } : null }));
}
