import { placeCells } from '../table-layout';
import type { Cell } from '../tree';

/** What stands at a place of a row: a cell, the continuation of one above (`merge`), or nothing, where a row is short. */
export interface GridCell {
  cell: Cell | null;
  column: number;
  span: number;
  merge?: 'restart' | 'continue';
}

/** Rows as Word counts them: the cells of each fill all columns, spans that reach too far are cut. */
export function gridRows(rows: readonly (readonly Cell[])[], columns: number): GridCell[][] {
  // Per column: the cell above that still covers it, and for how many more rows.
  const above: ({ span: number; rows: number } | undefined)[] = [];
  return placeCells(rows).map((placed, index) => {
    const starts = new Map(placed.map(({ cell, column }) => [column, cell]));
    const cells: GridCell[] = [];
    for (let column = 0; column < columns; ) {
      const [cell, covering] = [starts.get(column), above[column]];
      const span = Math.min(columns - column, cell ? (cell.colSpan ?? 1) : covering?.rows ? covering.span : 1);
      const left = Math.min(rows.length - index, cell?.rowSpan ?? 1) - 1;
      if (cell) {
        above[column] = { span, rows: left };
        cells.push({ cell, column, span, ...(left > 0 && { merge: 'restart' as const }) });
      } else if (covering?.rows) {
        above[column] = { span, rows: covering.rows - 1 };
        cells.push({ cell: null, column, span, merge: 'continue' });
      } else cells.push({ cell: null, column, span });
      for (let other = column + 1; other < column + span; other += 1) above[other] = undefined;
      column += span;
    }
    return cells;
  });
}
