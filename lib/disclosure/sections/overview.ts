import { difference, sumOfPresent } from '@/lib/amount/amount';
import { cell, heading, note, paragraph, type DocumentNode } from '@/lib/document/tree';
import { comparedWithLastYear, yuan } from '@/lib/narrative/figures';
import { columnTotal, gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { amount, grid, table, text, type ContentOf, type GridRow } from '../field';
import { amountCell, sectionHeading } from './shared';

const fields = {
  income: grid({
    label: '收入预算',
    caption: '收入预算',
    unit: '万元',
    rows: {
      general: { label: '一般公共预算拨款收入' },
      fund: { label: '政府性基金预算拨款收入' },
      fiscalAccount: { label: '财政专户核拨收入' },
      other: { label: '其他来源收入' },
      total: { label: '收入合计', sumOf: ['general', 'fund', 'fiscalAccount', 'other'] },
    },
    columns: {
      lastYear: amount({ label: '上年（已公开）', fromPrevious: 'thisYear', optional: true }),
      thisYear: amount({ label: '本年' }),
      change: amount({ label: '增减额', signed: true, compute: (row: { thisYear: number | null; lastYear: number | null }) => difference(row.thisYear, row.lastYear) }),
    },
  }),
  expenditure: grid({
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
      lastYear: amount({ label: '上年（已公开）', fromPrevious: 'thisYear', optional: true }),
      thisYear: amount({ label: '本年' }),
      change: amount({ label: '增减额', signed: true, compute: (row: { thisYear: number | null; lastYear: number | null }) => difference(row.thisYear, row.lastYear) }),
      reason: { ...text({ label: '增减原因', optional: true, maxLength: 1000 }), yearly: true, onRows: ['basic', 'projects'] },
    },
  }),
  projects: table({
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
  }),
};

type Overview = ContentOf<typeof fields>;
type Row = keyof typeof fields.expenditure.rows;
const rowOf = (row: Row): GridRow => fields.expenditure.rows[row];

const spent = (content: Overview, row: Row, column: 'thisYear' | 'lastYear', context: DisclosureContext) =>
  gridAmount(fields.expenditure, content.expenditure, row, column, context);

function incomeSentence(content: Overview, context: DisclosureContext): string {
  const rows = fields.income.rows;
  const parts = (['general', 'fund', 'fiscalAccount', 'other'] as const).map((row) => `${rows[row].label}${yuan(content.income[row].thisYear)}`);
  return `${context.fiscalYear}年收入预算${yuan(gridAmount(fields.income, content.income, 'total', 'thisYear', context))}，其中：${parts.join('，')}。`;
}

function expenditureSentence(content: Overview, context: DisclosureContext): string {
  const of = (row: Row) => yuan(spent(content, row, 'thisYear', context));
  return `${context.fiscalYear}年支出预算${of('total')}，其中：基本支出${of('basic')}，包括人员经费${of('personnel')}和日常公用经费${of('operating')}；项目支出${of('projects')}。`;
}

function changeParagraph(content: Overview, context: DisclosureContext, row: Row, label: string, reason: string): string {
  return `${label}${yuan(spent(content, row, 'thisYear', context))}，${comparedWithLastYear(spent(content, row, 'thisYear', context), spent(content, row, 'lastYear', context), context.fiscalYear - 1, reason)}`;
}

export const overview = defineSection({
  id: 'overview',
  part: 'explanation',
  numeral: '二',
  title: '部门预算安排的总体情况',
  shortTitle: '总体情况',
  basis: '《预算法》第十四条；《预算法实施条例》第六条：部门预算公开收支总体情况，基本支出和项目支出分别说明。',
  fields,
  form: [
    { heading: '收入', hint: '没有的来源填 0。', fields: ['income'] },
    { heading: '支出', hint: '基本支出和合计自动相加；上年数取自上年公开稿，不用填写。只需写明增减原因。', fields: ['expenditure'] },
    { heading: '项目', hint: '逐个列出项目及预算，合计应等于项目支出。', fields: ['projects'] },
  ],
  output: (content, context): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'overview', numeral: '二', title: '部门预算安排的总体情况' }),
    heading(3, '（一）收入说明', { id: 'income' }),
    paragraph(incomeSentence(content, context), 'income'),
    heading(3, '（二）支出说明', { id: 'expenditure' }),
    paragraph(expenditureSentence(content, context), 'expenditure'),
    projectTable(content, context),
    heading(3, '（三）比上年增减情况', { id: 'change' }),
    changeTable(content, context),
    paragraph(changeParagraph(content, context, 'total', '收支预算', ''), 'expenditure'),
    paragraph(changeParagraph(content, context, 'basic', '基本支出', content.expenditure.basic.reason), 'expenditure/basic/reason'),
    paragraph(changeParagraph(content, context, 'projects', '项目支出', content.expenditure.projects.reason), 'expenditure/projects/reason'),
  ],
  measures: [
    { id: 'overview.income.total', label: '收入预算', of: (content, context) => gridAmount(fields.income, content.income, 'total', 'thisYear', context) },
    ...(Object.keys(fields.income.rows) as (keyof typeof fields.income.rows)[])
      .filter((row) => row !== 'total')
      .map((row) => ({ id: `overview.income.${row}`, label: fields.income.rows[row].label, of: (content: Overview, context: DisclosureContext) => gridAmount(fields.income, content.income, row, 'thisYear', context) })),
    { id: 'overview.expenditure.total', label: '支出预算', of: (content, context) => spent(content, 'total', 'thisYear', context) },
    ...(['basic', 'personnel', 'operating', 'projects'] as const).map((row) => ({
      id: `overview.expenditure.${row}`,
      label: fields.expenditure.rows[row].label,
      of: (content: Overview, context: DisclosureContext) => spent(content, row, 'thisYear', context),
    })),
  ],
});

function projectTable(content: Overview, context: DisclosureContext): DocumentNode {
  if (content.projects.length === 0) return note(fields.projects.emptySentence!, 'projects');
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

/** Σ of the listed projects, for the checks. 分 */
export const listedProjects = (content: Overview) => sumOfPresent(content.projects.map((row) => row.amount));
export type OverviewContent = Overview;
export const overviewFields = fields;
