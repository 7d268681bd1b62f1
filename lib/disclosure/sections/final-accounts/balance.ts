import type { DraftAmount, Fen } from '@/lib/amount/amount';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, type Derivation, type FieldMap, type GridField, type GridRow } from '../../field';
import { contentOf, sectionHeading } from '../shared';
import { classOf, expenditureRows, FUNCTION_CLASSES_2020, FUNCTION_CLASSES_2021, type FunctionClasses } from '../tables/function-classes';
import { balanceNodes } from './balance-table';
import { finalClassTotal, received } from './figures';
import { FINAL_BUDGETS, finalBudgetLabel, fiscalIncome } from './fiscal-balance';
import { OWN_SOURCES, SOURCES, type Source } from './revenue';

const INCOME_ROWS: Record<string, GridRow> = {
  ...Object.fromEntries(FINAL_BUDGETS.map((budget) => [budget, { label: `${finalBudgetLabel(budget)}收入` }])),
  ...Object.fromEntries(OWN_SOURCES.map((source) => [source, { label: SOURCES[source].label }])),
  yearIncome: { label: '本年收入合计', sumOf: [...FINAL_BUDGETS, ...OWN_SOURCES] },
  nonFiscalBalance: { label: '使用非财政拨款结余' },
  carryOver: { label: '年初结转和结余' },
  total: { label: '总计', sumOf: ['yearIncome', 'nonFiscalBalance', 'carryOver'] },
};

/** 01 follows from 02, 03 and 04; what was left at the beginning and at the end stands here alone. */
function incomeCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (FINAL_BUDGETS.some((budget) => budget === row)) return { amount: fiscalIncome(context, row), source: '公开04表', rule: 'D02' };
  return OWN_SOURCES.some((source) => source === row) ? { amount: received(context, row as Source), source: '公开02表', rule: 'D02' } : null;
}

function expenditureCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  const code = classOf(row);
  return code ? { amount: finalClassTotal(context, 'finalExpenditure', code, 'total'), source: '公开03表', rule: 'D03' } : null;
}

const spentRows = (classes: FunctionClasses): Record<string, GridRow> => {
  const { yearExpenditure, ...rest } = expenditureRows(classes);
  const { carriedForward: _forward, total: _total, ...classRows } = rest;
  return { ...classRows, yearExpenditure: yearExpenditure!, distributed: { label: '结余分配' }, carriedForward: { label: '年末结转和结余' }, total: { label: '总计', sumOf: ['yearExpenditure', 'distributed', 'carriedForward'] } };
};

const fieldsWith = (classes: FunctionClasses): { income: GridField; expenditure: GridField } => ({
  income: grid({ label: '收入', caption: '收入', unit: '万元', rows: INCOME_ROWS, columns: { amount: amount({ label: '决算数' }) }, derive: incomeCell, sumRule: 'D01' }),
  expenditure: grid({ label: '支出', caption: '支出', unit: '万元', rows: spentRows(classes), columns: { amount: amount({ label: '决算数' }) }, derive: expenditureCell, sumRule: 'D01' }),
});

type Grid = Record<string, { amount: DraftAmount }>;
export interface FinalBalanceContent { income: Grid; expenditure: Grid }

const fields = fieldsWith(FUNCTION_CLASSES_2021);
/** With every row that any year's template has. */
export const finalBalanceFields = fields;

/** A row of 01 as entered or as it follows. 分; null where the document or the draft has none. */
export function inFinalBalance(context: DisclosureContext, side: 'income' | 'expenditure', row: string): Fen | null {
  const content = contentOf<FinalBalanceContent>(context, 'finalBalance');
  return content ? gridAmount(fields[side], content[side], row, 'amount', context) : null;
}

const names = { id: 'finalBalance', part: 'tables' as const, numeral: '01', title: '收入支出决算总表' };

const finalBalanceOf = (own: typeof fields) =>
  defineSection<FieldMap>({
    ...names,
    shortTitle: '收入支出决算总表',
    basis: '《预算法》第四条、第七十五条：全部收入和支出编入决算，收支平衡。',
    fields: own,
    form: [
      { hint: '各项收入取自公开02表、04表，自动生成；只需填写使用非财政拨款结余、年初结转和结余，没有的填 0。', fields: ['income'] },
      { hint: '各类支出取自公开03表，自动生成；只需填写结余分配、年末结转和结余，没有的填 0。', fields: ['expenditure'] },
    ],
    output: (content, context) => [sectionHeading(names), balanceNodes(names, own, content as unknown as FinalBalanceContent, { income: ['yearIncome', 'nonFiscalBalance', 'carryOver', 'total'], expenditure: ['yearExpenditure', 'distributed', 'carriedForward', 'total'] }, context)],
    measures: [
      { id: 'finalBalance.income', label: '收入总计', budget: 'revenueExpenditure.income', of: (content, context) => gridAmount(own.income, content.income, 'total', 'amount', context) },
      { id: 'finalBalance.expenditure', label: '支出总计', budget: 'revenueExpenditure.expenditure', of: (content, context) => gridAmount(own.expenditure, content.expenditure, 'total', 'amount', context) },
    ],
  });

export const finalBalance = finalBalanceOf(fields);
export const finalBalance2019 = finalBalanceOf(fieldsWith(FUNCTION_CLASSES_2020));
