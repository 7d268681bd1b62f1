import { sumOfPresent, type DraftAmount } from '@/lib/amount/amount';
import { cell, note } from '@/lib/document/tree';
import { columnTotal, rowAmount } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, table, text, type AmountField, type ContentOf, type ScalarField, type TextField } from '../../field';
import { amountCell, sectionHeading } from '../shared';
import { rowTotal } from './code-table';

/** Sources in the table's order; 国有资本经营预算拨款 is a column since 2021. */
const SOURCES = {
  carryOver: '上年结转',
  general: '一般公共预算拨款',
  fund: '政府性基金预算拨款',
  stateCapital: '国有资本经营预算拨款',
  fiscalAccount: '财政专户管理资金',
  business: '事业收入',
  operation: '事业单位经营收入',
  superior: '上级补助收入',
  affiliated: '附属单位上缴收入',
  other: '其他收入',
} as const;

export type Source = keyof typeof SOURCES;
/** 单位资金: what a unit earns or is given beside appropriations. */
export const UNIT_FUNDS = ['business', 'operation', 'superior', 'affiliated', 'other'] as const satisfies readonly Source[];

type Columns = { unit: TextField; total: AmountField } & Record<Source, AmountField>;

const fieldsWith = (sources: readonly Source[]) => ({
  rows: table<Record<string, ScalarField>>({
    label: '部门收入总表',
    caption: '部门收入总表',
    unit: '万元',
    nameColumn: 'unit',
    groups: [{ label: '单位资金', columns: [...UNIT_FUNDS] }],
    columns: { unit: text({ label: '部门（单位）', maxLength: 100 }), total: rowTotal(sources, 'F05'), ...Object.fromEntries(sources.map((source) => [source, amount({ label: SOURCES[source], total: true })])) },
  }),
});

const ALL = Object.keys(SOURCES) as Source[];
const fields = fieldsWith(ALL);
const fields2020 = fieldsWith(ALL.filter((source) => source !== 'stateCapital'));

export type RevenueContent = { rows: ({ id: string; unit: string; total: DraftAmount } & Record<Source, DraftAmount>)[] };
/** With every column that any year's template has. */
export const revenueFields = fields as { rows: (typeof fields)['rows'] & { columns: Columns } };

const names = { id: 'revenue', part: 'tables' as const, numeral: '02', title: '部门收入总表' };

const revenueOf = (own: typeof fields) =>
  defineSection({
    ...names,
    shortTitle: '部门收入总表',
    basis: '《预算法》第四条：预算由全部收入和支出组成；《地方预决算公开操作规程》：公开部门收入总体情况。',
    fields: own,
    form: [{ hint: '部门本级和所属单位各一行，没有的来源填 0。本表是公开01表、04表和第二部分收入的来源，其他地方不用再填。', fields: ['rows'] }],
    output: (content: ContentOf<typeof fields>, context) => {
      const columns = Object.entries(own.rows.columns).filter(([key]) => key !== 'unit');
      const heading = sectionHeading(names);
      if (content.rows.length === 0) return [heading, note('部门收入总表尚未填写。', 'rows')];
      return [
        heading,
        {
          type: 'table',
          caption: `公开02表　${names.title}`,
          unit: '万元',
          path: 'rows',
          head: [[cell(own.rows.columns.unit!.label), ...columns.map(([, column]) => cell(column.label, { align: 'right' }))]],
          rows: [
            ...(content.rows as RevenueContent['rows']).map((row) => ({
              path: `rows/${row.id}`,
              cells: [cell(row.unit, { path: `rows/${row.id}/unit` }), ...columns.map(([column]) => amountCell(rowAmount(own.rows.columns, row, column, context), `rows/${row.id}/${column}`))],
            })),
            { emphasis: 'total', cells: [cell('合计'), ...columns.map(([column]) => amountCell(columnTotal(own.rows, content.rows, column, context)))] },
          ],
        },
      ];
    },
    measures: [
      { id: 'revenue.total', label: '本年收入与上年结转', of: (content, context) => columnTotal(own.rows, content.rows, 'total', context) },
      { id: 'revenue.unitFunds', label: '单位资金', of: (content, context) => sumOfPresent(UNIT_FUNDS.map((source) => columnTotal(own.rows, content.rows, source, context))) },
    ],
  });

export const revenue = revenueOf(fields);
export const revenue2020 = revenueOf(fields2020);
