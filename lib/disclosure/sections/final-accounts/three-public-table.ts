import type { DraftAmount } from '@/lib/amount/amount';
import { cell, heading, type DocumentNode } from '@/lib/document/tree';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, number, type Derivation, type GridField, type GridRow } from '../../field';
import { amountCell, contentOf, sectionHeading } from '../shared';
import { finalThreePublicFields, type FinalThreePublicContent } from './three-public';

const ROWS: Record<string, GridRow> = {
  total: { label: '合计', sumOf: ['abroad', 'vehicles', 'reception'] },
  abroad: { label: '因公出国（境）费' },
  vehicles: { label: '公务用车购置及运行维护费', sumOf: ['vehiclePurchase', 'vehicleRunning'] },
  vehiclePurchase: { label: '公务用车购置费', detail: true },
  vehicleRunning: { label: '公务用车运行维护费', detail: true },
  reception: { label: '公务接待费' },
};

const COUNTS = {
  groups: { label: '因公出国（境）团组数（个）' },
  travellers: { label: '因公出国（境）人次数（人次）' },
  bought: { label: '公务用车购置数（辆）' },
  held: { label: '公务用车保有量（辆）' },
  receptions: { label: '国内公务接待批次（个）' },
  guests: { label: '国内公务接待人次（人次）' },
} as const;

/** 07's amounts follow from 第四部分, where they are entered and explained; its counts are entered here. */
function expenseCell({ row, column }: { row: string; column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (ROWS[row]!.sumOf) return null;
  const expenses = contentOf<FinalThreePublicContent>(context, 'finalThreePublic')?.expenses;
  return { amount: expenses ? gridAmount(finalThreePublicFields.expenses, expenses, row, column, context) : null, source: '第四部分', rule: 'D07' };
}

const fields = {
  expenses: grid({
    label: '“三公”经费支出',
    caption: '“三公”经费财政拨款支出',
    unit: '万元',
    rows: ROWS,
    columns: { budget: amount({ label: '预算数' }), actual: amount({ label: '决算数' }) },
    derive: expenseCell,
    sumRule: 'D07',
  }),
  counts: grid({ label: '相关统计数', caption: '“三公”经费相关统计数', rows: COUNTS, columns: { quantity: number({ label: '决算数' }) } }),
};

export interface FinalThreePublicTableContent {
  expenses: Record<string, { budget: DraftAmount; actual: DraftAmount }>;
  counts: Record<keyof typeof COUNTS, { quantity: string }>;
}
export const finalThreePublicTableFields: { expenses: GridField } = { expenses: fields.expenses };

const names = { id: 'finalThreePublicTable', part: 'tables' as const, numeral: '07', title: '“三公”经费财政拨款支出决算表' };

export const finalThreePublicTable = defineSection({
  ...names,
  shortTitle: '“三公”经费支出决算表',
  basis: '《预算法实施条例》第六条；《地方预决算公开操作规程》：公开“三公”经费预算数、决算数，以及团组数、购置数、保有量、接待批次和人次。',
  fields,
  form: [
    { hint: '数额取自第四部分，自动生成，不用再填。', fields: ['expenses'] },
    { heading: '相关统计数', hint: '没有的填 0。', fields: ['counts'] },
  ],
  output: (content, context) => [sectionHeading(names), expensesTable(content, context), heading(3, fields.counts.caption, { id: 'final-three-public-counts' }), countsTable(content)],
});

function expensesTable(content: { expenses: unknown }, context: DisclosureContext): DocumentNode {
  const money = (row: string, column: string) => amountCell(gridAmount(finalThreePublicTableFields.expenses, content.expenses, row, column, context), `expenses/${row}/${column}`);
  return {
    type: 'table',
    caption: `公开07表　${names.title}`,
    unit: '万元',
    path: 'expenses',
    head: [[cell('项目'), cell('预算数', { align: 'right' }), cell('决算数', { align: 'right' })]],
    rows: Object.entries(ROWS).map(([row, { label, detail }]) => ({
      path: `expenses/${row}`,
      emphasis: row === 'total' ? 'total' : detail ? 'detail' : undefined,
      cells: [cell(label), money(row, 'budget'), money(row, 'actual')],
    })),
  };
}

function countsTable(content: { counts: Record<string, { quantity: string }> }): DocumentNode {
  return {
    type: 'table',
    caption: fields.counts.caption,
    path: 'counts',
    head: [[cell('项目'), cell('决算数', { align: 'right' })]],
    rows: Object.entries(COUNTS).map(([row, { label }]) => ({ path: `counts/${row}`, cells: [cell(label), cell(content.counts[row]?.quantity ?? '', { align: 'right', path: `counts/${row}/quantity` })] })),
  };
}
