import { describe, expect, it } from 'vitest';
import { lineChanges } from '@/lib/exchange/cycle-list/line-changes';
import { readCycleList } from '@/lib/exchange/cycle-list/read-cycle-list';
import { directory, listed } from './city';

const HEAD = ['部门编码', '部门名称', '批复日期', '审核人', '对口科室', '免于公开依据', '单位'];
const read = (rows: readonly (readonly string[])[], on = listed()) => readCycleList([{ rows }], directory, on);
const messages = (rows: readonly (readonly string[])[], on = listed()) => read([HEAD, ...rows], on).problems.map(({ row, message }) => `${row} ${message}`);

describe('a file', () => {
  it('tells what it adds, changes and leaves, row by row', () => {
    const { lines, problems, notInFile } = read([['应公开清单'], [], HEAD, ['0118', '市委网信办', '2020年2月21日', '王审核（shenhe2）', '', '', '118001；档案馆、资料室'], ['', '', ''], ['201', '', '2020/2/20', 'shenhe1', '行政政法科']]);
    expect(problems).toEqual([]);
    expect(notInFile).toEqual([]);
    expect(lines.map(({ row, kind }) => `${row} ${kind}`)).toEqual(['4 changed', '6 added']);
    expect(lineChanges(lines[0]!, directory)).toEqual([
      { label: '批复日期', before: '2020-02-20', after: '2020-02-21' },
      { label: '审核人', before: '李审核', after: '王审核（shenhe2）' },
      { label: '对口科室', before: '行政政法科', after: '' },
      { label: '单位', before: '118001 网络信息中心', after: '118001 网络信息中心；118003 档案馆、资料室' },
    ]);
    expect(lines[1]!.after).toEqual({ approvedOn: '2020-02-20', reviewerId: 'r1', divisionId: 'd1', exemptBasis: null, unitIds: [] });
  });

  it('leaves what it has no column for, and the departments that it lacks', () => {
    const { lines } = read([['部门', '审核人'], ['市委网信办', '李审核']]);
    expect(lines).toMatchObject([{ kind: 'same', after: { approvedOn: '2020-02-20', divisionId: 'd1', unitIds: ['centre'] } }]);
    expect(read([HEAD, ['201', '教育局', '20200220']]).notInFile.map(({ id }) => id)).toEqual(['cyber']);
    expect(read([['部门', '审核人'], ['教育局', '李审核']]).problems).toEqual([{ row: 2, message: '市教育局还不在清单中，列入须有“批复日期”一列。' }]);
  });

  it('is refused without headings or departments', () => {
    for (const rows of [[], [['甲', '乙']], [['部门编码', '部门名称'], ['118', '网信办']]]) expect(read(rows).problems).toMatchObject([{ row: null, message: expect.stringContaining('没有找到表头') }]);
    expect(read([HEAD]).problems).toEqual([{ row: null, message: '表头下面没有部门。' }]);
  });

  it('is read from the sheet that has the headings', () => {
    expect(readCycleList([{ rows: [['说明']] }, { rows: [HEAD, ['201', '', '2020-02-20']] }], directory, listed()).lines).toHaveLength(1);
  });
});

describe('a mistake is told with its row and what to do', () => {
  it('in the department', () => {
    expect(messages([['118', '', '2020-02-20'], ['999', '', '2020-02-20'], ['201', '市水利局', '2020-02-20'], ['', '市水利局', '2020-02-20'], ['', '', '2020-02-20'], ['301', '', '2020-02-20']])).toEqual([
      '2 没有代码为“118”的部门。代码前面的 0 可能被表格软件去掉了，应为“0118”，请把该列设为文本格式。',
      '3 没有代码为“999”的部门。请核对代码，或者先在“部门”页面登记。',
      '4 代码 201 是市教育局，文件中写的是“市水利局”，请核对。',
      '5 没有名称为“市水利局”的部门，请核对名称，或者填写部门代码。',
      '6 没有部门代码，请填写。',
      '7 市档案局已停用，不能列入应公开清单。',
    ]);
    expect(messages([['201', '', '2020-02-20'], ['', '教育局', '2020-02-20']])).toEqual(['3 市教育局与第 2 行重复，请只保留一行。']);
  });

  it('in the date', () => {
    expect(messages([['201', '', '']])).toEqual(['2 市教育局没有批复日期，请填写。']);
    expect(messages([['201', '', '二月二十日']])[0]).toContain('应为 2020-02-20 这样的写法');
    expect(messages([['201', '', '43881']])[0]).toContain('请把该列设为日期格式');
    expect(messages([['201', '', '2020-02-30']])[0]).toContain('不存在');
    for (const day of ['2020-2-20', '2020/02/20', '2020.2.20', '20200220', '２０２０－０２－２０', '2020/2/20 0:00']) expect(messages([['201', '', day]])).toEqual([]);
  });

  it('in people, divisions and units, all of a row at once', () => {
    expect(messages([['201', '', '2020-02-20', '王审核', '水利科', '', '中心']])).toEqual([
      '2 有 2 名审核人叫“王审核”，请写成“姓名（用户名）”：王审核（shenhe2）、王审核（shenhe3）。',
      '2 没有“水利科”这个科室，请核对名称，或者先在“科室”页面登记。',
      '2 市教育局没有登记单位“中心”，请核对代码或名称，或者先在“部门”页面登记。',
    ]);
    expect(messages([['201', '', '2020-02-20', '赵离开', '撤并科']])).toEqual(['2 “赵离开”不是财政局审核人，请核对姓名或用户名，或者先在“用户”页面授予角色。', '2 科室“撤并科”已停用，请另填一个。']);
    expect(messages([['0118', '', '2020-02-20', '', '', '', '旧中心']])).toEqual(['2 单位“旧中心”已停用，不能列入清单。']);
  });

  it('in an exemption of what the public can read', () => {
    expect(messages([['201', '', '2020-02-20', '', '', '涉及国家秘密']])[0]).toContain('已经公开');
    expect(messages([['0118', '', '2020-02-20', '', '', '密']])[0]).toContain('免于公开的依据');
    expect(read([HEAD, ['0118', '', '2020-02-20', '李审核', '行政政法科', '涉及国家秘密', '118001']]).lines).toMatchObject([{ kind: 'changed', after: { exemptBasis: '涉及国家秘密' } }]);
  });

  it('but not in what stands there from before', () => {
    const before = listed({ reviewerId: 'left', divisionId: 'd2', unitIds: ['centre', 'old'] });
    expect(read([HEAD, ['0118', '', '2020-02-20', '赵离开', '撤并科', '', '旧中心；118001']], before)).toMatchObject({ problems: [], lines: [{ kind: 'same' }] });
  });
});
