import type { DraftAmount } from '@/lib/amount/amount';
import { cell, type DocumentNode, type Row } from '@/lib/document/tree';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, type ContentOf, type Derivation, type FieldMap, type GridField, type GridRow } from '../../field';
import { amountCell, sectionHeading } from '../shared';
import { classTotal, revenueTotal } from './figures';
import { classOf, expenditureRows, FUNCTION_CLASSES_2020, FUNCTION_CLASSES_2021, type FunctionClasses } from './function-classes';
import { UNIT_FUNDS, type Source } from './revenue';

const INCOME_ROWS: Record<string, GridRow> = {
  general: { label: '一般公共预算拨款收入' },
  fund: { label: '政府性基金预算拨款收入' },
  stateCapital: { label: '国有资本经营预算拨款收入' },
  fiscalAccount: { label: '财政专户管理资金收入' },
  unitFunds: { label: '单位资金收入', sumOf: UNIT_FUNDS },
  business: { label: '事业收入', detail: true },
  operation: { label: '事业单位经营收入', detail: true },
  superior: { label: '上级补助收入', detail: true },
  affiliated: { label: '附属单位上缴收入', detail: true },
  other: { label: '其他收入', detail: true },
  yearIncome: { label: '本年收入合计', sumOf: ['general', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds'] },
  carryOver: { label: '上年结转结余' },
  total: { label: '收入总计', sumOf: ['yearIncome', 'carryOver'] },
};

const { stateCapital: _since2021, ...withoutStateCapital } = INCOME_ROWS;
const INCOME_ROWS_2020 = { ...withoutStateCapital, yearIncome: { ...INCOME_ROWS.yearIncome!, sumOf: ['general', 'fund', 'fiscalAccount', 'unitFunds'] } };

/** 01 follows from 02 and 03; only what is carried into next year stands here alone. */
function incomeCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  return INCOME_ROWS[row]!.sumOf ? null : { amount: revenueTotal(context, row as Source), source: '公开02表', rule: 'F05' };
}

function expenditureCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  const code = classOf(row);
  return code ? { amount: classTotal(context, 'expenditure', code, 'total'), source: '公开03表', rule: 'F03' } : null;
}

const fieldsWith = (incomeRows: Record<string, GridRow>, classes: FunctionClasses) => ({
  income: grid({ label: '收入', caption: '收入', unit: '万元', rows: incomeRows, columns: { amount: amount({ label: '预算数' }) }, derive: incomeCell, sumRule: 'F01' }),
  expenditure: grid({ label: '支出', caption: '支出', unit: '万元', rows: expenditureRows(classes), columns: { amount: amount({ label: '预算数' }) }, derive: expenditureCell, sumRule: 'F03' }),
});

type Grid = Record<string, { amount: DraftAmount }>;
export interface RevenueExpenditureContent { income: Grid; expenditure: Grid }

const fields = fieldsWith(INCOME_ROWS, FUNCTION_CLASSES_2021);
/** With every row that any year's template has. */
export const revenueExpenditureFields = fields;

const names = { id: 'revenueExpenditure', part: 'tables' as const, numeral: '01', title: '部门收支总表' };

const revenueExpenditureOf = (own: typeof fields) =>
  defineSection<FieldMap>({
    ...names,
    shortTitle: '部门收支总表',
    basis: '《预算法》第四条、第三十二条：全部收入和支出纳入预算，收支平衡。',
    fields: own,
    form: [
      { hint: '取自公开02表，自动生成。预算系统另有数字的可以填入，系统会核对。', fields: ['income'] },
      { hint: '各类支出取自公开03表，自动生成；只需填写年终结转结余，没有的填 0。', fields: ['expenditure'] },
    ],
    output: (content, context) => [sectionHeading(names), balanceTable(own, content as ContentOf<typeof fields>, context)],
    measures: [
      { id: 'revenueExpenditure.income', label: '收入总计', of: (content, context) => gridAmount(own.income as GridField, content.income, 'total', 'amount', context) },
      { id: 'revenueExpenditure.expenditure', label: '支出总计', of: (content, context) => gridAmount(own.expenditure as GridField, content.expenditure, 'total', 'amount', context) },
    ],
  });

/** Income on the left, expenditure on the right, the totals level with each other at the foot. */
function balanceTable(own: typeof fields, content: ContentOf<typeof fields>, context: DisclosureContext): DocumentNode {
  const side = (key: 'income' | 'expenditure', foot: readonly string[]) => {
    const rows = Object.keys(own[key].rows);
    return { body: rows.filter((row) => !foot.includes(row)), foot, cells: (row: string | undefined) => sideCells(own, key, row, content, context) };
  };
  const income = side('income', ['yearIncome', 'carryOver', 'total']);
  const expenditure = side('expenditure', ['yearExpenditure', 'carriedForward', 'total']);
  const length = Math.max(income.body.length, expenditure.body.length);
  const body = Array.from({ length }, (_, index): Row => ({ cells: [...income.cells(income.body[index]), ...expenditure.cells(expenditure.body[index])] }));
  const foot = income.foot.map((row, index): Row => ({ emphasis: row === 'carryOver' ? undefined : 'total', cells: [...income.cells(row), ...expenditure.cells(expenditure.foot[index])] }));
  return {
    type: 'table',
    caption: `公开01表　${names.title}`,
    unit: '万元',
    path: 'expenditure',
    head: [[cell('收入项目'), cell('预算数', { align: 'right' }), cell('支出项目'), cell('预算数', { align: 'right' })]],
    rows: [...body, ...foot],
  };
}

function sideCells(own: typeof fields, key: 'income' | 'expenditure', row: string | undefined, content: ContentOf<typeof fields>, context: DisclosureContext) {
  if (!row) return [cell(''), cell('')];
  const field = own[key] as GridField;
  return [cell(field.rows[row]!.label), amountCell(gridAmount(field, content[key], row, 'amount', context), `${key}/${row}/amount`)];
}

export const revenueExpenditure = revenueExpenditureOf(fields);
export const revenueExpenditure2020 = revenueExpenditureOf(fieldsWith(INCOME_ROWS_2020, FUNCTION_CLASSES_2020));
