import { describe, expect, it } from 'vitest';
import { isBlock, parseBlock } from '@/lib/editing/clipboard';
import { matchChoice, readAmount, readDate } from '@/lib/editing/cell-text';
import { pasteIntoGrid, pasteIntoTable, pasteSummary } from '@/lib/editing/paste';
import { amount, choice, grid, number, table, text } from '@/lib/disclosure/field';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import { sumOfPresent } from '@/lib/amount/amount';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';

const items = table({
  label: '采购',
  caption: '采购',
  nameColumn: 'name',
  columns: {
    name: text({ label: '名称' }),
    count: number({ label: '数量' }),
    total: amount({ label: '总计', compute: (row: { own: number | null }) => sumOfPresent([row.own]) }),
    own: amount({ label: '预算金额' }),
    nature: choice({ label: '单位性质', options: ['行政', '参公事业', '财政补助事业'] }),
  },
});
let counter = 0;
const newId = () => `new-${(counter += 1)}`;
const row = (id: string) => emptyRow(items.columns, id);

describe('clipboard', () => {
  it('reads cells, quoted line ends and doubled quotes', () => {
    expect(parseBlock('a\tb\r\n"第一行\n第二行"\t"说""好"""\r\n')).toEqual([['a', 'b'], ['第一行\n第二行', '说"好"']]);
  });
  it('keeps empty cells and a quote that only opens', () => {
    expect(parseBlock('\t\t1\n"未完\t2')).toEqual([['', '', '1'], ['"未完', '2']]);
  });
  it('tells a block from a piece of text', () => {
    expect(isBlock('一段话\n又一段', '')).toBe(false);
    expect(isBlock('1\n2\n', '<table><tr><td>1')).toBe(true);
    expect(isBlock('1\t2', '')).toBe(true);
    expect(isBlock('1\r\n', '<table>')).toBe(false);
  });
});

describe('cells', () => {
  it('reads amounts with units, separators, full-width digits and the accountant’s dash', () => {
    expect(readAmount('１，２３４．５')).toEqual({ value: 1_234_500_000, message: null });
    expect(readAmount('125000元')).toEqual({ value: 12_500_000, message: null });
    expect(readAmount(' - ')).toEqual({ value: 0, message: null });
    expect(readAmount('约三万').value).toBe('约三万');
  });
  it('matches choices loosely, but never guesses between two', () => {
    expect(matchChoice(['≥', '＞', '＝'], '>=')).toBe('≥');
    expect(matchChoice(['≥', '＞', '＝'], '=')).toBe('＝');
    expect(matchChoice(['行政', '参公事业', '财政补助事业'], '参公')).toBe('参公事业');
    expect(matchChoice(['行政', '参公事业', '财政补助事业'], '事业')).toBeNull();
  });
  it('reads days as people write them', () => {
    expect(readDate('截止日期', '2019年12月31日').value).toBe('2019-12-31');
    expect(readDate('截止日期', '2019.2.30').message).toContain('不是日期');
  });
});

describe('pasting into a table', () => {
  it('starts at the cell, adds rows, leaves computed columns and the empty line out', () => {
    const { rows, report } = pasteIntoTable(items, [row('a')], { row: 0, column: 'count' }, parseBlock('2\t9\t3.5\t行政\n\t\t\t\n1,000\t9\t4万元\t参公\n'), newId);
    expect(rows.map(({ count, own, nature }) => ({ count, own, nature }))).toEqual([
      { count: '2', own: 3_500_000, nature: '行政' },
      { count: '1000', own: 4_000_000, nature: '参公事业' },
    ]);
    expect(report).toMatchObject({ taken: 6, addedRows: 1, skipped: ['“总计”自动计算，没有粘贴'], misread: [] });
    expect(pasteSummary(report)).toBe('已粘贴 6 个单元格，新增 1 行，“总计”自动计算，没有粘贴。');
  });

  it('leaves the heading out and takes the unit from it', () => {
    const { rows, report } = pasteIntoTable(items, [], { row: 0, column: 'own' }, parseBlock('预算金额（元）\t单位性质\n35000\t行政\n'), newId);
    expect(rows[0]).toMatchObject({ own: 3_500_000, nature: '行政' });
    expect(report.headingRows).toBe(1);
  });

  it('keeps what it does not understand as it was, and says where', () => {
    const { rows, report } = pasteIntoTable(items, [row('a')], { row: 0, column: 'own' }, [['待定', '机关']], newId);
    expect(rows[0]).toMatchObject({ own: '待定', nature: '机关' });
    expect(report.misread.map((one) => one.where)).toEqual(['第 1 行 预算金额', '第 1 行 单位性质']);
  });

  it('leaves out the total line and columns beyond the table', () => {
    const { rows, report } = pasteIntoTable(items, [], { row: 0, column: 'name' }, parseBlock('电脑\t1\t\t2\t行政\t多余\n合计\t1\t\t2\n'), newId);
    expect(rows).toHaveLength(1);
    expect(report.skipped).toEqual(['合计行自动计算，没有粘贴', '“总计”自动计算，没有粘贴', '超出表格右边的列没有粘贴']);
  });
});

describe('pasting into a grid', () => {
  const budget = grid({
    label: '支出',
    caption: '支出',
    rows: { basic: { label: '基本支出', sumOf: ['personnel'] }, personnel: { label: '人员经费' } },
    columns: { lastYear: amount({ label: '上年', fromPrevious: 'thisYear' }), thisYear: amount({ label: '本年' }) },
  });
  it('leaves sums, published figures and what falls outside alone', () => {
    const { value, report } = pasteIntoGrid(budget, kindOf(budget).empty(budget) as never, { row: 'basic', column: 'lastYear' }, parseBlock('1\t2\n3\t4\n5\t6'), (_row, column) => column === 'lastYear');
    expect(value).toEqual({ basic: {}, personnel: { lastYear: null, thisYear: 4_000_000 } });
    expect(report).toMatchObject({ taken: 1, skipped: ['自动计算的格没有粘贴', '“上年”取自上年公开稿，没有粘贴', '超出表格下边的行没有粘贴'] });
  });
});
