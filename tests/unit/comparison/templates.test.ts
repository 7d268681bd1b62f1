import { describe, expect, it } from 'vitest';
import { compareYears } from '@/lib/comparison/compare-section';
import { comparisonRows } from '@/lib/comparison/csv';
import { incomparableText } from '@/lib/comparison/incomparable';
import type { FiguresComparison, RowsComparison } from '@/lib/comparison/types';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { FieldMap, TableField } from '@/lib/disclosure/field';
import { withValueAt } from '@/lib/disclosure/path';
import { emptyContent } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';

const [old, young] = [templateOf('budget-2020'), templateOf('budget-2021')];
const words = { before: '2020年', after: '2021年' };

type Cells = Record<string, unknown>;
const rowsOf = (version: string, section: string, rows: Cells[]) => {
  const { columns } = sectionOf(templateOf(version), section)!.fields.rows as TableField;
  return { rows: rows.map((row, index) => ({ ...emptyRow(columns as FieldMap, `${section}-${index}`), ...row })) };
};

/** An edition of that template: every section empty but for what is given; without the sections named in `lacking`. */
function edition(version: string, fiscalYear: number, content: Record<string, Cells>, lacking: string[] = []) {
  const template = templateOf(version);
  const empty = template.sections.filter((one) => !lacking.includes(one.id)).map((one) => [one.id, emptyContent(one)]);
  return { template, context: { department: { name: '市委网信办', shortName: '市委网信办' }, fiscalYear, templateVersion: version, content: { ...Object.fromEntries(empty), ...content }, previous: null } };
}

const before = edition('budget-2020', 2020, {
  generalExpenditure: rowsOf('budget-2020', 'generalExpenditure', [
    { code: '2010301', name: '行政运行', personnel: 300_000_000, operating: 40_000_000 },
    { code: '2080505', name: '机关事业单位基本养老保险缴费', personnel: 20_000_000 },
  ]),
});
const after = edition('budget-2021', 2021, {
  generalExpenditure: rowsOf('budget-2021', 'generalExpenditure', [
    { code: '2010301', name: '行政运行', personnel: 310_000_000, operating: 40_000_000 },
    { code: '2080505', name: '机关事业单位基本养老保险缴费支出', personnel: 20_000_000 },
    { code: '2013199', name: '其他党委办公厅（室）及相关机构事务支出', project: 5_000_000 },
  ]),
});
const compared = compareYears(before, after);
const field = <T>(section: string, path: string, all = compared) => all.find((one) => one.sectionId === section)!.fields.find((one) => one.path === path) as T;

describe('comparing editions of two templates', () => {
  it('says of a section that only one template has that there is nothing to compare', () => {
    expect(sectionOf(old, 'stateCapitalExpenditure')).toBeUndefined();
    expect(compared.find((one) => one.sectionId === 'stateCapitalExpenditure')).toMatchObject({ onlyIn: 'after', fields: [], changes: 0 });
    expect(compared.map((one) => one.sectionId)).toEqual(young.sections.map((one) => one.id));
  });

  it('says so of a section that one document was made without', () => {
    const bare = edition('budget-2020', 2020, {}, ['basicExpenditure']);
    expect(compareYears(bare, after).find((one) => one.sectionId === 'basicExpenditure')).toMatchObject({ onlyIn: 'after', changes: 0 });
  });

  it('does not count rows that only one template has as changes', () => {
    const filled = edition('budget-2021', 2021, { overview: withValueAt(emptyContent(sectionOf(young, 'overview')!), 'income/stateCapital/thisYear', 7_000_000) as Cells });
    const income = field<FiguresComparison>('overview', 'income', compareYears(edition('budget-2020', 2020, {}), filled));
    const line = income.lines.find((one) => one.path === 'income/stateCapital/thisYear')!;
    expect(line).toMatchObject({ changed: false, figure: { before: null, after: 7_000_000 } });
    expect(incomparableText(line.incomparable!, words)).toBe('2020年模板没有这一行，不可比');
  });

  it('tells rows that go by another name since', () => {
    const line = field<FiguresComparison>('overview', 'income').lines.find((one) => one.path === 'income/fiscalAccount/thisYear')!;
    expect(line).toMatchObject({ label: '财政专户管理资金收入', previousLabel: '财政专户核拨收入', incomparable: null });
  });

  it('tells rows that the later template has dropped', () => {
    const income = field<FiguresComparison>('overview', 'income', compareYears({ ...after, context: { ...after.context, fiscalYear: 2020 } }, { ...before, context: { ...before.context, fiscalYear: 2021 } }));
    const position = income.lines.findIndex((one) => one.path === 'income/stateCapital/thisYear');
    expect(income.lines[position]!.incomparable).toEqual({ lackedBy: 'after', part: '行' });
    expect(position).toBeLessThan(income.lines.length - 1);
    expect(income.lines.at(-1)!.label).toBe('收入合计');
  });
});

describe('comparing tables of codes', () => {
  const rows = field<RowsComparison>('generalExpenditure', 'rows');

  it('matches rows by code, sums up every level, and tells the old name', () => {
    expect(rows.rows.map((row) => [row.code, row.isSum, row.status, row.previousName])).toEqual([
      ['201', true, 'changed', null],
      ['20103', true, 'changed', null],
      ['2010301', false, 'changed', null],
      ['20131', true, 'added', null],
      ['2013199', false, 'added', null],
      ['208', true, 'same', null],
      ['20805', true, expect.anything(), rows.rows[6]!.previousName],
      ['2080505', false, 'changed', '机关事业单位基本养老保险缴费'],
    ]);
    expect(rows.rows[0]!.figure).toMatchObject({ before: 340_000_000, after: 355_000_000, difference: 15_000_000 });
  });

  it('counts the rows that carry money, not their sums', () => {
    expect(rows.counts).toMatchObject({ added: 1, gone: 0, changed: 2, renamed: 1 });
    expect(rows.totals[0]!.figure).toMatchObject({ before: 360_000_000, after: 375_000_000 });
  });

  it('compares rows that follow from other tables, each side with its own', () => {
    const followed = field<RowsComparison>('expenditure', 'rows');
    expect(followed.rows.find((row) => row.code === '2010301')!.figure).toMatchObject({ before: 340_000_000, after: 350_000_000 });
    expect(followed.totals[0]!.figure).toMatchObject({ before: 360_000_000, after: 375_000_000 });
  });

  it('tells a column that only one template has once, with its total', () => {
    const revenue = (version: string, row: Cells) => ({ revenue: rowsOf(version, 'revenue', [{ name: '市委网信办（机关）', ...row }]) });
    const all = compareYears(edition('budget-2020', 2020, revenue('budget-2020', { general: 1_000_000 })), edition('budget-2021', 2021, revenue('budget-2021', { general: 1_000_000, stateCapital: 2_000_000 })));
    const table = field<RowsComparison>('revenue', 'rows', all);
    expect(table.missingColumns.map((one) => one.incomparable)).toContainEqual({ lackedBy: 'before', part: '栏' });
    expect(table.totals.find((one) => one.path === 'rows/stateCapital')).toMatchObject({ changed: false, incomparable: { lackedBy: 'before', part: '栏' }, figure: { after: 2_000_000 } });
  });

  it('writes all of it into the CSV', () => {
    const lines = comparisonRows(compared, words);
    expect(lines).toContainEqual(['公开09表　国有资本经营预算支出表', '', '', '', '', '', '', '仅2021年有，不可比', '']);
    expect(lines.find((line) => line[1].endsWith('2080505 机关事业单位基本养老保险缴费支出'))).toMatchObject({ 7: '更名（原名：机关事业单位基本养老保险缴费）' });
  });
});

describe('comparing with a figure that was restated', () => {
  it('shows the published and the restated figure with the reason', () => {
    const expenses = (version: string, cells: Cells) => ({ threePublic: withValueAt(emptyContent(sectionOf(templateOf(version), 'threePublic')!), 'expenses/abroad', cells) as Cells });
    const all = compareYears(
      edition('budget-2020', 2020, expenses('budget-2020', { thisYear: 3_000_000, lastYear: 3_000_000, reason: '', restated: '' })),
      edition('budget-2021', 2021, expenses('budget-2021', { thisYear: 4_000_000, lastYear: 3_500_000, reason: '', restated: '机构改革划入人员' })),
    );
    const abroad = field<FiguresComparison>('threePublic', 'expenses', all).lines.find((one) => one.path === 'expenses/abroad/thisYear')!;
    expect(abroad).toMatchObject({ figure: { before: 3_000_000, after: 4_000_000 }, restatement: { published: 3_000_000, stated: 3_500_000, reason: '机构改革划入人员' } });
    expect(comparisonRows(all, words).find((line) => line[1].endsWith('因公出国（境）费'))![8]).toBe('2020年公开数3.00万元，2021年公开时调整为3.50万元，原因：机构改革划入人员');
  });
});
