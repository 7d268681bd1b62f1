import { describe, expect, it } from 'vitest';
import { isBlock, parseBlock } from '@/lib/editing/clipboard';
import { matchChoice, readAmount, readDate, valueMessage } from '@/lib/editing/cell-text';
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
    expect(isBlock('10409.30\n0.00\n\n1,234.5', '')).toBe(true);
  });
});

describe('cells', () => {
  it('reads amounts with units, separators and full-width digits, and a dash as nothing', () => {
    expect(readAmount('１，２３４．５')).toEqual({ value: 1_234_500_000, message: null });
    expect(readAmount('125000元')).toEqual({ value: 12_500_000, message: null });
    expect(readAmount(' - ')).toEqual({ value: null, message: null });
    expect(readAmount('——')).toEqual({ value: null, message: null });
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

describe('cells in 元', () => {
  it('are read to the 分, whatever their unit is written as', () => {
    expect(readAmount('3,747,000.01', '元')).toEqual({ value: 374_700_001, message: null });
    expect(readAmount('374.70万元', '元').value).toBe(374_700_000);
    expect(readAmount('0.005', '元')).toEqual({ value: '0.005', message: '最多填写 2 位小数（单位：元）' });
  });
  it('are told by their unit what is wrong with them', () => {
    expect(valueMessage(amount({ label: '金额' }), '0.005', '元')).toContain('单位：元');
    expect(valueMessage(amount({ label: '金额' }), '0.005')).toBeNull();
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

describe('pasting a statutory table', () => {
  const codes = table({
    label: '一般公共预算支出表',
    caption: '一般公共预算支出表',
    nameColumn: 'name',
    tree: { list: 'function', code: 'code', name: 'name', levels: [3, 5, 7], rule: 'F03' },
    columns: {
      code: text({ label: '功能科目编码', code: { list: 'function', nameColumn: 'name' } }),
      name: text({ label: '科目名称' }),
      total: amount({ label: '合计', derive: (row: { basic: number | null; project: number | null }) => ({ amount: sumOfPresent([row.basic, row.project]), source: '本行各栏', rule: 'F04' }) }),
      basic: amount({ label: '基本支出' }),
      project: amount({ label: '项目支出' }),
    },
  });
  const first = { row: 0, column: 'code' };
  const cells = (rows: readonly Record<string, unknown>[]) => rows.map(({ code, name, total, basic, project }) => [code, name, total, basic, project]);

  it('drops title, unit, headings and column numbers, keeps the total and codes as text, drops indents', () => {
    const block = parseBlock(['一般公共预算支出表\t\t\t\t', '部门：市委网信办\t\t\t\t单位：万元', '科目编码\t科目名称\t合计\t基本支出\t项目支出', '栏次\t\t1\t2\t3', '\t合  计\t374.70\t374.70\t-', '201\t一般公共服务支出\t374.70\t374.70\t—', "'2010301\t\u3000\u3000行政运行\t374.70\t374.70\t"].join('\n'));
    const { rows, report } = pasteIntoTable(codes, [], first, block, newId);
    expect(cells(rows)).toEqual([
      ['', '合计', 374_700_000, 374_700_000, null],
      ['201', '一般公共服务支出', 374_700_000, 374_700_000, null],
      ['2010301', '行政运行', 374_700_000, 374_700_000, null],
    ]);
    expect(report).toMatchObject({ headingRows: 4, skipped: [], misread: [] });
  });

  it('goes by the labels where the columns stand in another order, and says what has no column', () => {
    const { rows, report } = pasteIntoTable(codes, [], { row: 0, column: 'basic' }, parseBlock('项目支出\t科目名称\t备注\t科目编码\t基本支出\n12\t行政运行\t注\t2010301\t3\n'), newId);
    expect(cells(rows)).toEqual([['2010301', '行政运行', null, 3_000_000, 12_000_000]]);
    expect(report.skipped).toEqual(['“备注”一列在表中没有对应的列，没有粘贴']);
  });

  it('puts 类, 款 and 项 of three columns together, and reads 元 where the table says so', () => {
    const block = parseBlock(['\t\t\t\t\t单位：元', '科目编码\t\t\t科目名称\t支出\t', '类\t款\t项\t\t基本支出\t项目支出', '201\t\t\t一般公共服务支出\t3747000.00\t', '201\t03\t01\t行政运行\t3747000.00\t0'].join('\n'));
    const { rows } = pasteIntoTable(codes, [], first, block, newId);
    expect(cells(rows)).toEqual([
      ['201', '一般公共服务支出', null, 374_700_000, null],
      ['2010301', '行政运行', null, 374_700_000, 0],
    ]);
  });

  it('takes the department’s unit where the block names none', () => {
    expect(cells(pasteIntoTable(codes, [], first, parseBlock('2010301\t行政运行\t\t1250\t'), newId, '元').rows)).toEqual([['2010301', '行政运行', null, 125_000, null]]);
    expect(cells(pasteIntoTable(codes, [], first, parseBlock('科目编码\t科目名称\t合计（万元）\n2010301\t行政运行\t2\n'), newId, '元').rows)).toEqual([['2010301', '行政运行', 2_000_000, null, null]]);
  });

  it('tells columns of one label apart by the heading over them', () => {
    const years = table({
      label: '对比', caption: '对比', nameColumn: 'name',
      groups: [{ label: '上年预算数', columns: ['beforeBasic', 'beforeProject'] }, { label: '本年预算数', columns: ['basic', 'project'] }],
      columns: { name: text({ label: '单位名称' }), beforeBasic: amount({ label: '基本支出' }), beforeProject: amount({ label: '项目支出' }), basic: amount({ label: '基本支出' }), project: amount({ label: '项目支出' }) },
    });
    const { rows } = pasteIntoTable(years, [], { row: 0, column: 'name' }, parseBlock('单位名称\t本年预算数\t\t上年预算数\t\n\t基本支出\t项目支出\t基本支出\t项目支出\n机关\t1\t2\t3\t4\n'), newId);
    expect(rows[0]).toMatchObject({ name: '机关', basic: 1_000_000, project: 2_000_000, beforeBasic: 3_000_000, beforeProject: 4_000_000 });
  });
});

describe('pasting into a grid', () => {
  it('goes by the rows’ names, both sides of a table at once', () => {
    const balance = grid({
      label: '收支', caption: '收支',
      rows: { general: { label: '一般公共预算拨款收入' }, fund: { label: '政府性基金预算拨款收入' }, service: { label: '201 一般公共服务支出' } },
      columns: { thisYear: amount({ label: '预算数' }) },
    });
    const block = parseBlock(['收入\t\t支出\t', '项目\t预算数\t项目\t预算数', '二、政府性基金预算拨款收入\t2\t一、一般公共服务支出\t3', '一、一般公共预算拨款收入\t1\t二、外交支出\t9'].join('\n'));
    const { value } = pasteIntoGrid(balance, kindOf(balance).empty(balance) as never, { row: 'service', column: 'thisYear' }, block, () => false);
    expect(value).toEqual({ general: { thisYear: 1_000_000 }, fund: { thisYear: 2_000_000 }, service: { thisYear: 3_000_000 } });
  });

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
