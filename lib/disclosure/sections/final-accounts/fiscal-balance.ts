import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, type AmountField, type Derivation, type FieldMap, type GridField, type GridRow } from '../../field';
import { contentOf, sectionHeading } from '../shared';
import { classOf, expenditureRows, FUNCTION_CLASSES_2020, FUNCTION_CLASSES_2021, type FunctionClasses } from '../tables/function-classes';
import { finalClassTotal, finalTotal, generalReceived, type FinalTableId } from './figures';
import { balanceNodes } from './balance-table';

/** The budgets that appropriations come from, each with the table that spends it and the row of what was left at the beginning. */
const BUDGETS = {
  general: { label: '一般公共预算财政拨款', table: 'finalGeneral', carried: 'carryGeneral', no: '05' },
  fund: { label: '政府性基金预算财政拨款', table: 'finalFund', carried: 'carryFund', no: '08' },
  stateCapital: { label: '国有资本经营预算财政拨款', table: 'finalStateCapital', carried: 'carryStateCapital', no: '09' },
} as const satisfies Record<string, { label: string; table: FinalTableId; carried: string; no: string }>;

export type FinalBudget = keyof typeof BUDGETS;
export const FINAL_BUDGETS = Object.keys(BUDGETS) as FinalBudget[];
export const finalBudgetLabel = (budget: FinalBudget): string => BUDGETS[budget].label;
export const finalCarriedRow = (budget: FinalBudget): string => BUDGETS[budget].carried;

const INCOME_ROWS: Record<string, GridRow> = {
  ...Object.fromEntries(FINAL_BUDGETS.map((budget) => [budget, { label: BUDGETS[budget].label }])),
  yearIncome: { label: '本年收入合计', sumOf: FINAL_BUDGETS },
  carryOver: { label: '年初财政拨款结转和结余', sumOf: FINAL_BUDGETS.map((budget) => BUDGETS[budget].carried) },
  ...Object.fromEntries(FINAL_BUDGETS.map((budget) => [BUDGETS[budget].carried, { label: `年初${BUDGETS[budget].label}结转和结余`, detail: true }])),
  total: { label: '总计', sumOf: ['yearIncome', 'carryOver'] },
};

/** 08 tells the fund's income and what is left of it; the general budget gets what 02 has beside the others. */
function incomeCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  switch (row) {
    case 'general':
      return { amount: generalReceived(context), source: '公开02表财政拨款收入', rule: 'D02' };
    case 'fund':
      return { amount: finalTotal(context, 'finalFund', 'income'), source: '公开08表', rule: 'D04' };
    case 'carryFund':
      return { amount: finalTotal(context, 'finalFund', 'opening'), source: '公开08表', rule: 'D04' };
    default:
      return null;
  }
}

function expenditureCell({ row, column }: { row: string; column: string }, value: Grid, context: DisclosureContext): Derivation | null {
  if (column === 'total') {
    const parts = FINAL_BUDGETS.map((budget): Fen | null => gridAmount(fields.expenditure, value, row, budget, context));
    return { amount: parts.every((part) => part !== null) ? sumOfPresent(parts) : null, source: '本行各栏', rule: 'D04' };
  }
  const code = classOf(row);
  const budget = BUDGETS[column as FinalBudget];
  if (code) return { amount: finalClassTotal(context, budget.table, code, 'total'), source: `公开${budget.no}表`, rule: 'D04' };
  return row === 'carriedForward' && column === 'fund' ? { amount: finalTotal(context, 'finalFund', 'closing'), source: '公开08表', rule: 'D04' } : null;
}

const spentRows = (classes: FunctionClasses): Record<string, GridRow> => ({
  ...expenditureRows(classes),
  carriedForward: { label: '年末财政拨款结转和结余' },
  total: { label: '总计', sumOf: ['yearExpenditure', 'carriedForward'] },
});

const fieldsWith = (classes: FunctionClasses): { income: GridField; expenditure: GridField } => ({
  income: grid({ label: '收入', caption: '收入', unit: '万元', rows: INCOME_ROWS, columns: { amount: amount({ label: '决算数' }) }, derive: incomeCell, sumRule: 'D04' }),
  expenditure: grid({
    label: '支出',
    caption: '支出',
    unit: '万元',
    rows: spentRows(classes),
    columns: { total: amount({ label: '合计' }), ...Object.fromEntries(FINAL_BUDGETS.map((budget) => [budget, amount({ label: BUDGETS[budget].label })])) } as Record<string, AmountField>,
    derive: expenditureCell,
    sumRule: 'D04',
  }),
});

type Grid = Record<string, Record<string, DraftAmount>>;
export interface FinalFiscalBalanceContent { income: Grid; expenditure: Grid }

const fields = fieldsWith(FUNCTION_CLASSES_2021);
/** With every row that any year's template has. */
export const finalFiscalBalanceFields = fields;

/** Cells of 04 as entered or as they follow. 分; null where the document or the draft has none. */
export function fiscalIncome(context: DisclosureContext, row: string): Fen | null {
  const content = contentOf<FinalFiscalBalanceContent>(context, 'finalFiscalBalance');
  return content ? gridAmount(fields.income, content.income, row, 'amount', context) : null;
}
export function fiscalSpent(context: DisclosureContext, row: string, column: FinalBudget | 'total'): Fen | null {
  const content = contentOf<FinalFiscalBalanceContent>(context, 'finalFiscalBalance');
  return content ? gridAmount(fields.expenditure, content.expenditure, row, column, context) : null;
}

const names = { id: 'finalFiscalBalance', part: 'tables' as const, numeral: '04', title: '财政拨款收入支出决算总表' };

const finalFiscalBalanceOf = (own: typeof fields) =>
  defineSection<FieldMap>({
    ...names,
    shortTitle: '财政拨款收支决算总表',
    basis: '《预算法》第五条、第七十五条：各类预算分别编列决算；《预算法实施条例》第六条：公开财政拨款收支总体情况。',
    fields: own,
    form: [
      { hint: '一般公共预算、政府性基金收入取自公开02表、08表；国有资本经营预算收入和年初结转按决算填写，没有的填 0。', fields: ['income'] },
      { hint: '各类支出取自公开05表、08表、09表，自动生成；只需填写年末财政拨款结转和结余，没有的填 0。', fields: ['expenditure'] },
    ],
    output: (content, context) => [sectionHeading(names), balanceNodes(names, own, content as unknown as FinalFiscalBalanceContent, { income: ['yearIncome', 'carryOver', 'carryGeneral', 'carryFund', 'carryStateCapital', 'total'], expenditure: ['yearExpenditure', 'carriedForward', 'total'] }, context)],
    measures: [
      { id: 'finalFiscalBalance.income', label: '财政拨款收入', of: (content, context) => gridAmount(own.income, content.income, 'yearIncome', 'amount', context) },
      { id: 'finalFiscalBalance.expenditure', label: '财政拨款支出', budget: 'fiscalBalance.expenditure', of: (content, context) => gridAmount(own.expenditure, content.expenditure, 'yearExpenditure', 'total', context) },
    ],
  });

export const finalFiscalBalance = finalFiscalBalanceOf(fields);
export const finalFiscalBalance2019 = finalFiscalBalanceOf(fieldsWith(FUNCTION_CLASSES_2020));
