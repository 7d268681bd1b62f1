import { describe, expect, it } from 'vitest';
import { pageRuns, planTable } from '@/lib/document/page-plan';
import { cell, heading, note, paragraph, type Table } from '@/lib/document/tree';

const table = (columns: number, text: string): Table => ({
  type: 'table',
  caption: '表',
  head: [Array.from({ length: columns }, () => cell('栏目'))],
  rows: [{ cells: Array.from({ length: columns }, () => cell(text, { align: 'right' })) }],
});
const narrow = table(4, '374.70');
const wide = table(14, '1233800.00');

describe('a table on paper', () => {
  it('turns the page when its figures have no room', () => {
    expect(planTable(narrow).landscape).toBe(false);
    expect(planTable(wide).landscape).toBe(true);
  });

  it('gives every column a width, all together a hundred', () => {
    for (const one of [narrow, wide, table(1, ''), { ...narrow, head: [], rows: [] }]) {
      const { widths } = planTable(one);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100)).toBeLessThan(1);
    }
  });

  it('lets words break before it makes its text smaller', () => {
    expect(planTable({ ...narrow, rows: [{ cells: Array.from({ length: 6 }, () => cell('根据实际运行数据统计测算')) }] })).toMatchObject({ landscape: false, size: 10.5 });
    expect(planTable(table(24, '1233800.00')).size).toBeLessThan(10.5);
  });
});

describe('pages of one orientation', () => {
  const orientations = (nodes: Parameters<typeof pageRuns>[0]) => pageRuns(nodes).map((run) => [run.landscape, run.nodes.length]);
  const long = paragraph('说'.repeat(300));

  it('takes headings, few lines and notes with a wide table', () => {
    expect(orientations([heading(2, '六'), paragraph('见下表。'), wide, note('注')])).toEqual([[true, 4]]);
    expect(orientations([heading(2, '六'), long, heading(3, '（一）'), wide, note('注'), long])).toEqual([[false, 2], [true, 3], [false, 1]]);
  });

  it('leaves standing pages alone', () => expect(orientations([heading(2, '六'), narrow, note('注'), long])).toEqual([[false, 4]]));
});
