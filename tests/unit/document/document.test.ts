import { describe, expect, it } from 'vitest';
import { nearestShownPath, shownPaths } from '@/lib/document/paths';
import { columnCount, openRowsUnder, placeCells } from '@/lib/document/table-layout';
import { cell, paragraph, type Row } from '@/lib/document/tree';

const rows: Row[] = [
  { path: 'a', cells: [cell('产出', { rowSpan: 3 }), cell('数量', { rowSpan: 2 }), cell('1')] },
  { path: 'b', cells: [cell('2')] },
  { path: 'c', cells: [cell('质量'), cell('3')] },
  { path: 'd', cells: [cell('效果'), cell('社会'), cell('4')] },
];

describe('the layout of a table with spans', () => {
  it('gives each cell its column', () => {
    expect(placeCells(rows.map((row) => row.cells)).map((cells) => cells.map((placed) => placed.column))).toEqual([[0, 1, 2], [2], [1, 2], [0, 1, 2]]);
    expect(columnCount([[cell('一', { colSpan: 4 })], [cell('二')]])).toBe(4);
  });

  it('opens rows without shifting the cells below', () => {
    const opened = openRowsUnder(rows, [true, false, true, true]);
    expect(opened.map((one) => one.extra?.width ?? 0)).toEqual([1, 0, 3, 3]);
    // 产出 grows over the row opened under the first of its three rows; the one under its last row stands outside it.
    expect(opened[0]!.row.cells.map((one) => one.rowSpan)).toEqual([4, 3, undefined]);
  });
});

describe('the places where comments can be pinned', () => {
  const shown = shownPaths([paragraph('…', 'income'), { type: 'table', caption: '', path: 'projects', head: [], rows: [{ path: 'projects/1', cells: [cell('', { path: 'projects/1/name' })] }] }]);

  it('is the field itself, or the nearest thing around it', () => {
    expect(nearestShownPath(shown, 'projects/1/name')).toBe('projects/1/name');
    expect(nearestShownPath(shown, 'projects/1/purpose')).toBe('projects/1');
    expect(nearestShownPath(shown, 'income/general/thisYear')).toBe('income');
    expect(nearestShownPath(shown, 'expenditure/basic')).toBe('');
  });
});
