import { difference, type DraftAmount } from '@/lib/amount/amount';
import { cell, type DocumentNode } from '@/lib/document/tree';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, type Derivation, type GridField, type GridRow } from '../../field';
import { amountCell, contentOf, sectionHeading } from '../shared';
import { threePublicFields, type ThreePublicContent } from '../three-public';

const ROWS: Record<string, GridRow> = {
  total: { label: '合计', sumOf: ['abroad', 'vehicles', 'reception'] },
  abroad: { label: '因公出国（境）费' },
  vehicles: { label: '公务用车购置及运行维护费', sumOf: ['vehiclePurchase', 'vehicleRunning'] },
  vehiclePurchase: { label: '公务用车购置费', detail: true },
  vehicleRunning: { label: '公务用车运行维护费', detail: true },
  reception: { label: '公务接待费' },
};

const COLUMNS = ['lastYear', 'thisYear'] as const;

/** 07 follows from 第四部分, where the figures are entered and their changes explained. */
function expenseCell({ row, column }: { row: string; column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (ROWS[row]!.sumOf) return null;
  const expenses = contentOf<ThreePublicContent>(context, 'threePublic')?.expenses;
  return { amount: expenses ? gridAmount(threePublicFields.expenses, expenses, row, column, context) : null, source: '第四部分', rule: 'F17' };
}

const fields = {
  expenses: grid({
    label: '一般公共预算“三公”经费支出',
    caption: '一般公共预算“三公”经费支出表',
    unit: '万元',
    rows: ROWS,
    columns: {
      lastYear: amount({ label: '上年预算数', optional: true }),
      thisYear: amount({ label: '本年预算数' }),
      change: amount({ label: '增减额', signed: true, compute: (row: { thisYear: DraftAmount; lastYear: DraftAmount }) => difference(row.thisYear, row.lastYear) }),
    },
    derive: expenseCell,
    sumRule: 'F17',
  }),
};

export interface ThreePublicTableContent { expenses: Record<string, { lastYear: DraftAmount; thisYear: DraftAmount }> }
export const threePublicTableFields: { expenses: GridField } = fields;

const names = { id: 'threePublicTable', part: 'tables' as const, numeral: '07', title: '一般公共预算“三公”经费支出表' };

export const threePublicTable = defineSection({
  ...names,
  shortTitle: '“三公”经费支出表',
  basis: '《预算法实施条例》第六条；《地方预决算公开操作规程》：公开一般公共预算“三公”经费总额和分项数额，与上年对比。',
  fields,
  form: [{ hint: '取自第四部分，自动生成，不用再填。', fields: ['expenses'] }],
  output: (content, context) => [sectionHeading(names), expensesTable(content, context)],
});

function expensesTable(content: { expenses: unknown }, context: DisclosureContext): DocumentNode {
  const of = (row: string, column: string) => gridAmount(threePublicTableFields.expenses, content.expenses, row, column, context);
  return {
    type: 'table',
    caption: `公开07表　${names.title}`,
    unit: '万元',
    path: 'expenses',
    head: [[cell('项目'), cell(`${context.fiscalYear - 1}年预算数`, { align: 'right' }), cell(`${context.fiscalYear}年预算数`, { align: 'right' }), cell('增减额', { align: 'right' })]],
    rows: Object.entries(ROWS).map(([row, { label, detail }]) => ({
      path: `expenses/${row}`,
      emphasis: row === 'total' ? 'total' : detail ? 'detail' : undefined,
      cells: [cell(label), ...COLUMNS.map((column) => amountCell(of(row, column), `expenses/${row}/${column}`)), amountCell(of(row, 'change'), `expenses/${row}/change`)],
    })),
  };
}
