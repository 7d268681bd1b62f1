import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { cell, type DocumentNode, type Row } from '@/lib/document/tree';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, type AmountField, type Derivation, type FieldMap, type GridField, type GridRow } from '../../field';
import { amountCell, sectionHeading } from '../shared';
import { classTotal, revenueTotal, type CodeTableId } from './figures';
import { classOf, expenditureRows, FUNCTION_CLASSES_2020, FUNCTION_CLASSES_2021, type FunctionClasses } from './function-classes';

/** The budgets that appropriations come from, each with the table that spends it and the row of what is left from last year. */
const BUDGETS = {
  general: { label: '一般公共预算', table: 'generalExpenditure', carried: 'carryGeneral', no: '05' },
  fund: { label: '政府性基金预算', table: 'fundExpenditure', carried: 'carryFund', no: '08' },
  stateCapital: { label: '国有资本经营预算', table: 'stateCapitalExpenditure', carried: 'carryStateCapital', no: '09' },
} as const satisfies Record<string, { label: string; table: CodeTableId; carried: string; no: string }>;

export type Budget = keyof typeof BUDGETS;
export const ALL_BUDGETS = Object.keys(BUDGETS) as Budget[];
const BUDGETS_2020: readonly Budget[] = ['general', 'fund'];

function incomeRows(budgets: readonly Budget[]): Record<string, GridRow> {
  return {
    yearIncome: { label: '一、本年收入', sumOf: budgets },
    ...Object.fromEntries(budgets.map((budget) => [budget, { label: `${BUDGETS[budget].label}拨款`, detail: true }])),
    carryOver: { label: '二、上年结转', sumOf: budgets.map((budget) => BUDGETS[budget].carried) },
    ...Object.fromEntries(budgets.map((budget) => [BUDGETS[budget].carried, { label: `${BUDGETS[budget].label}拨款`, detail: true }])),
    total: { label: '收入总计', sumOf: ['yearIncome', 'carryOver'] },
  };
}

/** What is left of appropriations is known from 02 only when nothing at all is left. */
function incomeCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (row in BUDGETS) return { amount: revenueTotal(context, row as Budget), source: '公开02表', rule: 'F07' };
  const isCarried = Object.values(BUDGETS).some(({ carried }) => carried === row);
  return isCarried && revenueTotal(context, 'carryOver') === 0 ? { amount: 0, source: '公开02表', rule: 'F06' } : null;
}

const expenditureCell =
  (budgets: readonly Budget[]) =>
  ({ row, column }: { row: string; column: string }, value: Grid, context: DisclosureContext): Derivation | null => {
    if (column === 'total') {
      const parts = budgets.map((budget): Fen | null => gridAmount(fields.expenditure as GridField, value, row, budget, context));
      return { amount: parts.every((part) => part !== null) ? sumOfPresent(parts) : null, source: '本行各栏', rule: 'F06' };
    }
    const code = classOf(row);
    const budget = BUDGETS[column as Budget];
    return code ? { amount: classTotal(context, budget.table, code, 'total'), source: `公开${budget.no}表`, rule: 'F07' } : null;
  };

const fieldsWith = (budgets: readonly Budget[], classes: FunctionClasses) => ({
  income: grid({ label: '收入', caption: '收入', unit: '万元', rows: incomeRows(budgets), columns: { amount: amount({ label: '预算数' }) }, derive: incomeCell, sumRule: 'F06' }),
  expenditure: grid({
    label: '支出',
    caption: '支出',
    unit: '万元',
    rows: expenditureRows(classes),
    columns: { total: amount({ label: '合计' }), ...Object.fromEntries(budgets.map((budget) => [budget, amount({ label: BUDGETS[budget].label })])) } as Record<string, AmountField>,
    derive: expenditureCell(budgets),
    sumRule: 'F06',
  }),
});

type Grid = Record<string, Record<string, DraftAmount>>;
export interface FiscalBalanceContent { income: Grid; expenditure: Grid }

const fields: { income: GridField; expenditure: GridField } = fieldsWith(ALL_BUDGETS, FUNCTION_CLASSES_2021);
/** With every row and column that any year's template has. */
export const fiscalBalanceFields = fields;
export const carriedRow = (budget: Budget) => BUDGETS[budget].carried;
/** Where the budget is spent: the section's id and the number of its table. */
export const spendingTable = (budget: Budget): { table: CodeTableId; no: string } => BUDGETS[budget];
export const budgetLabel = (budget: Budget) => BUDGETS[budget].label;

const names = { id: 'fiscalBalance', part: 'tables' as const, numeral: '04', title: '财政拨款收支总表' };

const fiscalBalanceOf = (own: typeof fields) =>
  defineSection<FieldMap>({
    ...names,
    shortTitle: '财政拨款收支总表',
    basis: '《预算法》第五条、第三十二条：各类预算分别平衡；《预算法实施条例》第六条：公开财政拨款收支总体情况。',
    fields: own,
    form: [
      { hint: '本年收入取自公开02表；有上年结转的，按预算种类填写。', fields: ['income'] },
      { hint: '各类支出取自公开05表、08表、09表，自动生成；只需填写年终结转结余，没有的填 0。', fields: ['expenditure'] },
    ],
    output: (content, context) => [sectionHeading(names), balanceTable(own, content as unknown as FiscalBalanceContent, context)],
    measures: [{ id: 'fiscalBalance.expenditure', label: '财政拨款支出', of: (content, context) => gridAmount(own.expenditure, content.expenditure, 'yearExpenditure', 'total', context) }],
  });

/** Income on the left, expenditure by budget on the right, the totals level with each other at the foot. */
function balanceTable(own: typeof fields, content: FiscalBalanceContent, context: DisclosureContext): DocumentNode {
  const columns = Object.entries(own.expenditure.columns);
  const income = (row: string | undefined) =>
    row ? [cell(own.income.rows[row]!.label), amountCell(gridAmount(own.income, content.income, row, 'amount', context), `income/${row}/amount`)] : [cell(''), cell('')];
  const spent = (row: string | undefined) =>
    row
      ? [cell(own.expenditure.rows[row]!.label), ...columns.map(([column]) => amountCell(gridAmount(own.expenditure, content.expenditure, row, column, context), `expenditure/${row}/${column}`))]
      : [cell(''), ...columns.map(() => cell(''))];
  const incomeBody = Object.keys(own.income.rows).filter((row) => row !== 'total');
  const spentBody = Object.keys(own.expenditure.rows).filter((row) => row !== 'total');
  const length = Math.max(incomeBody.length, spentBody.length);
  const body = Array.from({ length }, (_, index): Row => ({ emphasis: spentBody[index] === 'yearExpenditure' ? 'total' : undefined, cells: [...income(incomeBody[index]), ...spent(spentBody[index])] }));
  return {
    type: 'table',
    caption: `公开04表　${names.title}`,
    unit: '万元',
    path: 'expenditure',
    head: [[cell('收入项目'), cell('预算数', { align: 'right' }), cell('支出项目'), ...columns.map(([, column]) => cell(column.label, { align: 'right' }))]],
    rows: [...body, { emphasis: 'total', cells: [...income('total'), ...spent('total')] }],
  };
}

export const fiscalBalance = fiscalBalanceOf(fields);
export const fiscalBalance2020 = fiscalBalanceOf(fieldsWith(BUDGETS_2020, FUNCTION_CLASSES_2020));
