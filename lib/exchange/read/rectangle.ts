import { MAX_TABLE_CELLS } from './limits';
import { UnreadableFile } from './unreadable-file';
import type { SourceCell } from '../import/source';

/** A cell with the columns and rows that it covers. */
export interface SpannedCell {
  cell: SourceCell;
  columns: number;
  rows: number;
}

/** Rows of merged cells as a rectangle: what a merged cell covers stands there as covered, missing ends as blank. */
export function rectangle(rows: readonly (readonly SpannedCell[])[]): SourceCell[][] {
  const grid: SourceCell[][] = rows.map(() => []);
  let count = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const { cell, columns, rows: height } of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let down = 0; down < Math.min(height, rows.length - y); down += 1) {
        for (let right = 0; right < columns; right += 1) {
          count += 1;
          if (count > MAX_TABLE_CELLS) throw new UnreadableFile('文件里有一个过大的表格，没有读取，请只保留公开的表格后再上传。');
          grid[y + down]![x + right] = down === 0 && right === 0 ? cell : { text: '', covered: true };
        }
      }
      x += columns;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { text: '' }));
}
