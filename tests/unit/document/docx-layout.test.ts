import { describe, expect, it } from 'vitest';
import { estimatePages, lineStrips } from '@/lib/document/docx/estimate-pages';
import { linesIn } from '@/lib/document/docx/lines';
import { fitted, tableShape } from '@/lib/document/docx/table';
import { gridRows } from '@/lib/document/docx/table-grid';
import { cell, type Table } from '@/lib/document/tree';

describe('the lines that a text takes', () => {
  it('breaks Chinese anywhere, words and figures nowhere', () => {
    expect(linesIn('一二三四五', 5)).toBe(1);
    expect(linesIn('一二三四五六', 5)).toBe(2);
    expect(linesIn('一二三四123456', 5)).toBe(2);
    expect(linesIn('一\n\n二', 5)).toBe(3);
  });
  it('lets a mark stand beyond the margin', () => expect(linesIn('一二三四五。', 5)).toBe(1));
  it('breaks a word that is longer than a line', () => expect(linesIn('1'.repeat(40), 5)).toBe(4));
});

describe('the pages of bookmarks', () => {
  const mark = (name: string, rest = {}) => ({ height: 1, mark: name, ...rest });
  const pagesOf = (...strips: { height: number; mark?: string; keepNext?: boolean; repeated?: number }[]) => Object.fromEntries(estimatePages([{ height: 10, strips }]).pages);

  it('begins a page with each stack', () => expect(Object.fromEntries(estimatePages([{ height: 10, strips: [] }, { height: 10, strips: [mark('a')] }]).pages)).toEqual({ a: 2 }));
  it('fills a page to its end', () => expect(pagesOf({ height: 9 }, mark('a'), mark('b'))).toEqual({ a: 1, b: 2 }));
  it('leaves no heading alone at the end', () => expect(pagesOf({ height: 9 }, mark('a', { keepNext: true }), mark('b'))).toEqual({ a: 2, b: 2 }));
  it('counts the repeated head of a table', () => expect(pagesOf({ height: 9 }, { height: 5, repeated: 5 }, mark('a'))).toEqual({ a: 3 }));
  it('runs over pages with what is taller than one', () => expect(pagesOf({ height: 25 }, mark('a'))).toEqual({ a: 3 }));
  it('parts neither the first nor the last line of a paragraph', () => expect(lineStrips(4, 1).map(({ keepNext }) => keepNext === true)).toEqual([true, false, true, false]));
});

describe('the grid of a table', () => {
  const shown = (rows: ReturnType<typeof gridRows>) => rows.map((row) => row.map(({ cell: own, span, merge }) => `${own?.text ?? ''}${span > 1 ? `×${span}` : ''}${merge === 'restart' ? '↓' : merge ? '|' : ''}`));

  it('goes on under cells that reach down, and fills short rows', () =>
    expect(shown(gridRows([[cell('甲', { rowSpan: 2, colSpan: 2 }), cell('乙')], [cell('丙')], [cell('丁')]], 3))).toEqual([['甲×2↓', '乙'], ['×2|', '丙'], ['丁', '', '']]));
  it('cuts what reaches beyond the table', () => expect(shown(gridRows([[cell('甲'), cell('乙', { colSpan: 9, rowSpan: 9 })]], 3))).toEqual([['甲', '乙×2']]));
});

describe('a statutory table on its page', () => {
  const table: Table = { type: 'table', caption: '表', head: [[cell('一')]], rows: Array.from({ length: 20 }, () => ({ cells: [cell('二')] })) };
  const shape = tableShape(table, 8000)!;
  const height = (one: typeof shape) => [...one.head, ...one.body].reduce((sum, row) => sum + row.height, 0);

  it('stands closer where it fits a page then', () => expect(height(fitted(shape, height(shape) - 500))).toBeLessThanOrEqual(height(shape) - 500));
  it('stands as usual where it fits, and where it never will', () => {
    expect(fitted(shape, height(shape))).toBe(shape);
    expect(fitted(shape, height(shape) / 2)).toBe(shape);
  });
});
