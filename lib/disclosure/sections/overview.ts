import { difference } from '@/lib/amount/amount';
import { cell, heading, note, type DocumentNode } from '@/lib/document/tree';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { columnTotal, gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { amount, grid, table, text, type ContentOf, type FieldMap, type GridField, type GridRow, type WordingField } from '../field';
import { overviewWording } from './overview-wording';
import { amountCell, restated, sectionHeading, WORDING_BLOCK, yearColumns } from './shared';
import { expenditureOfTables, incomeOfTables } from './tables/figures';

/** 2020: four sources. Since 2021 国有资本经营预算 and 上年结转 are rows of their own, and two sources have new names. */
const INCOME_ROWS = {
  general: { label: '一般公共预算拨款收入' },
  fund: { label: '政府性基金预算拨款收入' },
  stateCapital: { label: '国有资本经营预算拨款收入' },
  fiscalAccount: { label: '财政专户管理资金收入' },
  other: { label: '单位资金收入' },
  carryOver: { label: '上年结转' },
  total: { label: '收入合计', sumOf: ['general', 'fund', 'stateCapital', 'fiscalAccount', 'other', 'carryOver'] },
} as const;

const INCOME_ROWS_2020 = {
  general: INCOME_ROWS.general,
  fund: INCOME_ROWS.fund,
  fiscalAccount: { label: '财政专户核拨收入' },
  other: { label: '其他来源收入' },
  total: { label: '收入合计', sumOf: ['general', 'fund', 'fiscalAccount', 'other'] },
} as const;

const expenditure = grid({
  label: '支出预算',
  caption: '支出预算',
  unit: '万元',
  rows: {
    basic: { label: '基本支出', sumOf: ['personnel', 'operating'] },
    personnel: { label: '人员经费', detail: true },
    operating: { label: '日常公用经费', detail: true },
    projects: { label: '项目支出' },
    total: { label: '支出合计', sumOf: ['basic', 'projects'] },
  },
  columns: {
    ...yearColumns(),
    reason: { ...text({ label: '增减原因', optional: true, maxLength: 1000 }), yearly: true, onRows: ['basic', 'projects'] },
    restated: { ...restated(), onRows: ['personnel', 'operating', 'projects'] },
  },
  derive: expenditureOfTables,
  sumRule: 'F10',
});

const projects = table({
  label: '项目清单',
  caption: '项目支出预算',
  unit: '万元',
  nameColumn: 'name',
  emptySentence: '本部门本年度无项目支出。',
  columns: {
    name: text({ label: '项目名称', maxLength: 120 }),
    amount: amount({ label: '预算金额', total: true }),
    purpose: text({ label: '主要内容', optional: true, maxLength: 500, long: true }),
  },
});

const fieldsWith = <Rows extends Record<string, GridRow>>(rows: Rows) => {
  const income = grid({ label: '收入预算', caption: '收入预算', unit: '万元', rows, columns: { ...yearColumns(), restated: restated() }, derive: incomeOfTables, sumRule: 'F01' });
  return { income, expenditure, projects, wording: overviewWording(income as unknown as GridField, expenditure as unknown as GridField) };
};

const fields = fieldsWith(INCOME_ROWS);

type Overview = ContentOf<typeof fields>;
type Row = keyof typeof fields.expenditure.rows;
const rowOf = (row: Row): GridRow => fields.expenditure.rows[row];

const spent = (content: Overview, row: Row, column: 'thisYear' | 'lastYear', context: DisclosureContext) =>
  gridAmount(fields.expenditure, content.expenditure, row, column, context);

const overviewOf = <Fields extends FieldMap & { wording: WordingField }>(own: Fields, incomeRows: Record<string, GridRow>) =>
  defineSection<FieldMap>({
  id: 'overview',
  part: 'explanation',
  numeral: '二',
  title: '部门预算安排的总体情况',
  shortTitle: '总体情况',
  basis: '《预算法》第十四条；《预算法实施条例》第六条：部门预算公开收支总体情况，基本支出和项目支出分别说明。',
  fields: own,
  form: [
    { heading: '收入', hint: '取自公开02表，不用再填；没有的来源为 0。', fields: ['income'] },
    { heading: '支出', hint: '取自公开03表、05表；上年数取自上年公开稿。只需写明增减原因。', fields: ['expenditure'] },
    { heading: '项目', hint: '逐个列出项目及预算，合计应等于项目支出。', fields: ['projects'] },
    WORDING_BLOCK,
  ],
  output: (held, context): DocumentNode[] => {
    const content = held as unknown as Overview;
    return [
      sectionHeading({ part: 'explanation', id: 'overview', numeral: '二', title: '部门预算安排的总体情况' }),
      heading(3, '（一）收入说明', { id: 'overview-income' }),
      ...worded(own.wording, 'income', content, context, 'income'),
      ...restatementNotes('overview', 'income', own.income as unknown as GridField, content.income, context),
      heading(3, '（二）支出说明', { id: 'overview-expenditure' }),
      ...worded(own.wording, 'expenditure', content, context, 'expenditure'),
      projectTable(content, context),
      heading(3, '（三）比上年增减情况', { id: 'change' }),
      changeTable(content, context),
      ...restatementNotes('overview', 'expenditure', fields.expenditure, content.expenditure, context),
      ...worded(own.wording, 'change', content, context, 'expenditure'),
      ...worded(own.wording, 'basicChange', content, context, 'expenditure/basic/reason'),
      ...worded(own.wording, 'projectsChange', content, context, 'expenditure/projects/reason'),
    ];
  },
  measures: [
    { id: 'overview.income.total', label: '收入预算', of: (content, context) => gridAmount(fields.income, content.income, 'total', 'thisYear', context) },
    ...Object.entries(incomeRows)
      .filter(([row]) => row !== 'total')
      .map(([row, { label }]) => ({ id: `overview.income.${row}`, label, of: (content: Held, context: DisclosureContext) => gridAmount(fields.income, content.income, row, 'thisYear', context) })),
    ...(['total', 'basic', 'personnel', 'operating', 'projects'] as const).map((row) => ({
      id: `overview.expenditure.${row}`,
      label: row === 'total' ? '支出预算' : fields.expenditure.rows[row].label,
      of: (content: Held, context: DisclosureContext) => spent(content as unknown as Overview, row, 'thisYear', context),
    })),
  ],
});

type Held = ContentOf<FieldMap>;

export const overview2020 = overviewOf(fieldsWith(INCOME_ROWS_2020), INCOME_ROWS_2020);
export const overview = overviewOf(fields, INCOME_ROWS);

function projectTable(content: Overview, context: DisclosureContext): DocumentNode {
  if (content.projects.length === 0) return note(fields.projects.emptySentence!.replace('本年度', `${context.fiscalYear}年`), 'projects');
  return {
    type: 'table',
    caption: fields.projects.caption,
    unit: '万元',
    path: 'projects',
    head: [[cell('项目名称'), cell('预算金额', { align: 'right' }), cell('主要内容')]],
    rows: [
      ...content.projects.map((row) => ({
        path: `projects/${row.id}`,
        cells: [cell(row.name, { path: `projects/${row.id}/name` }), amountCell(row.amount, `projects/${row.id}/amount`), cell(row.purpose, { path: `projects/${row.id}/purpose` })],
      })),
      { emphasis: 'total' as const, cells: [cell('合计'), amountCell(columnTotal(fields.projects, content.projects, 'amount', context)), cell('')] },
    ],
  };
}

function changeTable(content: Overview, context: DisclosureContext): DocumentNode {
  return {
    type: 'table',
    caption: '支出预算与上年比较',
    unit: '万元',
    path: 'expenditure',
    head: [[cell('项目'), cell(`${context.fiscalYear - 1}年`, { align: 'right' }), cell(`${context.fiscalYear}年`, { align: 'right' }), cell('增减额', { align: 'right' })]],
    rows: (Object.keys(fields.expenditure.rows) as Row[]).map((row) => {
      const [now, before] = [spent(content, row, 'thisYear', context), spent(content, row, 'lastYear', context)];
      return {
        path: `expenditure/${row}`,
        emphasis: row === 'total' ? ('total' as const) : rowOf(row).detail ? ('detail' as const) : undefined,
        cells: [
          cell(fields.expenditure.rows[row].label),
          amountCell(before, `expenditure/${row}/lastYear`),
          amountCell(now, `expenditure/${row}/thisYear`),
          amountCell(difference(now, before), `expenditure/${row}/change`),
        ],
      };
    }),
  };
}

export type OverviewContent = Overview;
/** The fields with every row that any year's template has: rows that a year lacks hold nothing. */
export const overviewFields = fields;
