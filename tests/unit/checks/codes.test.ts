import { describe, expect, it } from 'vitest';
import type { CodeBook, CodeListKind } from '@/lib/classification/code-book';
import { checkAccounts, checkPurchases } from '@/lib/checks/codes';
import { allRules } from '@/lib/checks/rules';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { defineSection } from '@/lib/disclosure/define-section';
import { records, table, text } from '@/lib/disclosure/field';

const codeTable = (list: CodeListKind) =>
  table({
    label: '支出表',
    caption: '支出表',
    nameColumn: 'name',
    columns: { code: text({ label: '科目编码', code: { list, nameColumn: 'name' } }), name: text({ label: '科目名称' }) },
  });
const section = (fields: Parameters<typeof defineSection>[0]['fields']) =>
  defineSection({ id: 'tables', part: 'tables', numeral: '05', title: '支出表', shortTitle: '支出表', basis: '', fields, form: [], output: () => [] });

interface Given {
  list?: CodeListKind;
  year?: number;
  codes?: CodeBook;
}

const contextOf = (content: Record<string, unknown>, { year = 2020, codes }: Given): DisclosureContext => ({
  department: { name: '市示例局', shortName: '示例局' },
  fiscalYear: year,
  templateVersion: 'budget-2020',
  content: { tables: content },
  previous: null,
  ...(codes && { codes }),
});

/** The findings about one row; a rule's own severity is written where the finding has none. */
function found(code: string, name: string, given: Given = {}) {
  const { list = 'function' } = given;
  const context = contextOf({ rows: [{ id: 'a', code, name }] }, given);
  const [check, own] = list === 'procurement' ? [checkPurchases, 'W'] : [checkAccounts, 'E'];
  const findings = check([section({ rows: codeTable(list) })], context);
  return (findings as Exclude<typeof findings, { notRun: string }>).map((finding) => ({ severity: own, ...finding }));
}

const places = (...args: Parameters<typeof found>) => found(...args).map((finding) => `${finding.severity} ${finding.path}`);

describe('F35 功能分类和经济分类科目', () => {
  it.each<[what: string, code: string, name: string, given?: Given]>([
    ['the right name', '2010101', '行政运行'],
    ['spaces and full width', ' ２０１０１０１ ', '行 政运行　'],
    ['brackets of the other width', '30212', '因公出国(境)费用', { list: 'deptEconomic' }],
    ['a name that is still to be filled in', '2010101', ''],
    ['a row without a code, such as 合计', '', '合计'],
    ['an official list that knows the code', '2019901', '新增科目', { codes: { function: [{ code: '2019901', name: '新增科目' }] } }],
  ])('accept %s', (_what, code, name, given) => expect(places(code, name, given)).toEqual([]));

  it('blocks a known code with another name, and offers the right one', () => {
    const [finding] = found('2010101', '行政运转');
    expect(finding).toMatchObject({ severity: 'E', sectionId: 'tables', path: 'rows/a/name', expected: '行政运行', actual: '行政运转', repair: { label: '改为“行政运行”', value: '行政运行' } });
    expect(finding!.message).toBe('编码 2010101 在2020年支出功能分类科目（门户自带名录）中是“行政运行”，本行的名称是“行政运转”。请核对编码和名称。');
  });
  it('goes by the imported list where there is one', () => {
    const codes = { function: [{ code: '2010101', name: '行政运行（新）' }] };
    expect(places('2010101', '行政运行', { codes })).toEqual(['E rows/a/name']);
    expect(found('2010102', '一般行政管理事务', { codes })[0]).toMatchObject({ severity: 'W', path: 'rows/a/code', message: expect.stringContaining('官方名录') });
  });
  it('asks where only an unconfirmed entry of the portal’s own list speaks against it', () => {
    expect(places('20104', '发展改革事务')).toEqual(['W rows/a/name']);
    expect(places('20104', '发展改革事务', { codes: { function: [{ code: '20104', name: '发展与改革事务' }] } })).toEqual(['E rows/a/name']);
  });
  it('asks about an unknown code, never blocks it', () => {
    const [finding] = found('2999999', '行政运行');
    expect(finding).toMatchObject({ severity: 'W', path: 'rows/a/code', message: expect.stringContaining('请对照官方名录核对') });
    expect(places('201-01', '人大事务')).toEqual(['W rows/a/code']);
  });
  it('tells a code of another list or another year as what it is', () => {
    expect(found('30201', '办公费')[0]!.message).toContain('它是部门预算支出经济分类科目的“办公费”');
    expect(found('30311', '代缴社会保险费', { list: 'deptEconomic', year: 2019 })[0]!.message).toContain('它是2020年起的“代缴社会保险费”');
  });
  it('looks into the tables of records too, and reads both lists', () => {
    const fields = { units: records({ label: '单位', itemLabel: '单位', nameField: 'name', fields: { name: text({ label: '单位' }), spent: codeTable('deptEconomic') } }), rows: codeTable('govEconomic') };
    const content = { units: [{ id: 'u', name: '本级', spent: [{ id: 'b', code: '30201', name: '办公用品' }] }], rows: [{ id: 'c', code: '30201', name: '办公费' }] };
    expect(checkAccounts([section(fields)], contextOf(content, {}))).toMatchObject([{ path: 'units/u/spent/b/name' }, { path: 'rows/c/code', severity: 'W' }]);
  });
  it('is not run where no table has such codes', () => {
    expect(checkAccounts([section({ rows: codeTable('procurement') })], contextOf({ rows: [] }, {}))).toEqual({ notRun: '没有提供按科目编码填列的表' });
    expect(checkAccounts([section({ rows: codeTable('function') })], { ...contextOf({}, {}), content: {} })).toEqual({ notRun: '没有提供按科目编码填列的表' });
    expect(checkAccounts([section({ rows: codeTable('function') })], contextOf({ rows: [] }, {}))).toEqual([]);
  });
});

describe('F28 采购目录序号', () => {
  const list = 'procurement';
  it('asks about the sample’s 音响制作服务', () => {
    expect(found('C200204', '音响制作服务', { list })).toMatchObject([{ severity: 'W', path: 'rows/a/name', expected: '音像制作服务', repair: { value: '音像制作服务' } }]);
    expect(places('C200204', '音像制作服务', { list })).toEqual([]);
    expect(places('c200204', '音像制作服务', { list })).toEqual([]);
  });
  it('knows which catalogue holds in the year', () => {
    expect(places('A02010104', '台式计算机', { list, year: 2020 })).toEqual([]);
    expect(found('A02010104', '台式计算机', { list, year: 2023 })[0]!.message).toContain('是“服务器”，本行的名称是“台式计算机”（2021年及以前的名称）');
    expect(found('C2001', '新闻服务', { list, year: 2022 })).toMatchObject([{ severity: 'W', path: 'rows/a/code', message: '采购目录序号 C2001 是2021年及以前目录中的“新闻服务”，不在2022年适用的目录中。请按2022年的目录填写。' }]);
  });
  it('keeps silent about a code that the portal’s few entries lack, unless the official catalogue lacks it', () => {
    expect(places('A0601', '床类', { list })).toEqual([]);
    expect(places('A0601', '床类', { list, codes: { procurement: [{ code: 'A0602', name: '台、桌类' }] } })).toEqual(['W rows/a/code']);
  });
  it('is not run where no table has such codes', () => {
    expect(checkPurchases([section({ rows: codeTable('function') })], contextOf({ rows: [] }, {}))).toEqual({ notRun: '没有提供填列采购目录序号的表' });
  });
});

it('both are among the rules', () => {
  expect(allRules.filter((rule) => rule.id === 'F28' || rule.id === 'F35').map((rule) => `${rule.id} ${rule.severity}`)).toEqual(['F28 W', 'F35 E']);
});
