import { describe, expect, it } from 'vitest';
import type { CodeListKind } from '@/lib/classification/code-book';
import { compareCodeLists, readCodeList } from '@/lib/classification/import-list';

const HEAD = ['科目编码', '科目名称'];
const read = (rows: string[][], kind: CodeListKind = 'function') => readCodeList(kind, [{ rows }]);
const told = (rows: string[][], kind?: CodeListKind) => read(rows, kind).problems.map((problem) => `${problem.stops ? '!' : ''}${problem.row ?? '-'} ${problem.message}`);
const codes = (rows: string[][], kind?: CodeListKind) => read(rows, kind).entries.map((entry) => entry.code);

describe('headings', () => {
  it.each([
    [['编码', '名称']],
    [['科目编码', '科目名称']],
    [['代码', '名称']],
    [['序号', '品目编码', '品目名称', '说明'], ['1', '201', '一般公共服务支出', '']],
    [['名称', '编码'], ['一般公共服务支出', '201']],
    [[' 科目 编码：', '科目\n名称*']],
    [['功能分类科目编码', '功能分类科目名称']],
  ] as string[][][])('are found in %j', (head, row = ['201', '一般公共服务支出']) => {
    expect(read([['附件1'], [], head, row])).toEqual({ entries: [{ code: '201', name: '一般公共服务支出' }], problems: [] });
  });
  it('are asked for where there are none', () => {
    expect(told([['201', '一般公共服务支出']])).toEqual([expect.stringMatching(/^!- 没有找到表头/u)]);
    expect(told([['编码', '说明'], ['201', 'x']])).toHaveLength(1);
    expect(told([HEAD])).toEqual(['!- 表头下面没有科目。']);
    expect(told([])).toHaveLength(1);
  });
  it('decide which sheet is read', () => {
    expect(readCodeList('function', [{ rows: [['说明']] }, { rows: [HEAD, ['201', '一般公共服务支出']] }]).entries).toHaveLength(1);
  });
});

describe('rows', () => {
  it('take codes as text: full width, spaces, an apostrophe, small letters', () => {
    expect(read([HEAD, ['２０１ ', '一般公共服务支出'], ["'20101", '　　人大事务'], ['201 01 01', '行政\n运行']])).toEqual({
      entries: [
        { code: '201', name: '一般公共服务支出' },
        { code: '20101', name: '人大事务' },
        { code: '2010101', name: '行政运行' },
      ],
      problems: [],
    });
    expect(read([HEAD, ['a02010104', '服务器']], 'procurement').entries).toEqual([{ code: 'A02010104', name: '服务器' }]);
  });
  it('keep the official brackets, and the space between words of another script', () => {
    expect(read([HEAD, ['301', '维修（护）费 A B']], 'deptEconomic').entries[0]!.name).toBe('维修（护）费A B');
  });
  it('come out in the order of the codes', () => {
    expect(codes([HEAD, ['20101', '人大事务'], ['201', '一般公共服务支出']])).toEqual(['201', '20101']);
  });
  it('leave blank lines, repeated headings and notes out, telling of the notes', () => {
    expect(told([HEAD, ['', ''], [], ['201', '一般公共服务支出'], HEAD, ['注：以上为新增科目', ''], ['', '合计']])).toEqual(['6 “注:以上为新增科目”不是科目，这一行不会导入。'.replace(':', '：'), '7 “合计”没有编码，这一行不会导入。']);
  });
  it.each<[what: string, row: string[], message: RegExp]>([
    ['a code of a wrong length', ['2010', '人大事务'], /“2010”不是支出功能分类科目的编码：应为以 2 开头的 3、5 或 7 位数字/u],
    ['a code of another list', ['30201', '办公费'], /“30201”不是支出功能分类科目的编码/u],
    ['a code that became a number', ['2.0101E+6', '行政运行'], /请把该列设为文本格式/u],
    ['a code without a name', ['201', ''], /201 没有名称/u],
    ['a wrong code without a name', ['2010', ''], /“2010”不是/u],
    ['a name that is a text', ['201', '字'.repeat(121)], /超过 120 字/u],
  ])('stop at %s', (_what, row, message) => {
    const { problems } = read([HEAD, ['202', '外交支出'], row]);
    expect(problems).toEqual([{ row: 3, stops: true, message: expect.stringMatching(message) }]);
  });
  it('tell of a code that stands twice, and stop where its names differ', () => {
    expect(told([HEAD, ['201', '一般公共服务支出'], ['201', '一般公共 服务支出']])).toEqual(['3 201 一般公共服务支出与第 2 行重复，这一行不会导入。']);
    expect(told([HEAD, ['201', '一般公共服务支出'], ['201', '一般公共服务']])).toEqual(['!3 201 出现两次，名称不同：第 2 行是“一般公共服务支出”，本行是“一般公共服务”。']);
  });
  it('tell of each level that is missing, once, after what stops', () => {
    expect(told([HEAD, ['2010101', '行政运行'], ['2010102', '一般行政管理事务'], ['2010', '错']])).toEqual([
      expect.stringMatching(/^!4 /u),
      '2 2010101 的上级科目 20101 不在文件中，检索时显示不出它的名称。',
    ]);
    expect(told([HEAD, ['20101', '人大事务']])).toEqual([expect.stringContaining('上级科目 201 ')]);
    expect(told([HEAD, ['A0201060101', '喷墨打印机']], 'procurement')).toEqual([]);
  });
});

it('what changes is told by code', () => {
  const before = [{ code: '201', name: '甲' }, { code: '202', name: '乙' }, { code: '203', name: '丙' }];
  const after = [{ code: '201', name: '甲' }, { code: '202', name: '乙乙' }, { code: '204', name: '丁' }];
  expect(compareCodeLists(before, after)).toEqual({ added: [{ code: '204', name: '丁' }], renamed: [{ code: '202', before: '乙', after: '乙乙' }], removed: [{ code: '203', name: '丙' }], same: 1 });
  expect(compareCodeLists(after, after)).toEqual({ added: [], renamed: [], removed: [], same: 3 });
});
