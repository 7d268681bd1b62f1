import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { columnTotal, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { Derivation, TableField } from '../../field';
import { contentOf } from '../shared';
import { basicExpenditureFields } from './basic-expenditure';
import { expenditureFields } from './expenditure';
import { generalExpenditureFields } from './general-expenditure';
import { fundExpenditureFields, stateCapitalExpenditureFields } from './other-budgets';
import { revenueFields, UNIT_FUNDS, type Source } from './revenue';
import { tableFigures } from './table-figures';

/** The figures of the tables that other tables and the explanation follow from. 分; null while a table says nothing yet. */
export const CODE_TABLES = {
  expenditure: expenditureFields.rows,
  generalExpenditure: generalExpenditureFields.rows,
  basicExpenditure: basicExpenditureFields.rows,
  fundExpenditure: fundExpenditureFields.rows,
  stateCapitalExpenditure: stateCapitalExpenditureFields.rows,
} as const;
export type CodeTableId = keyof typeof CODE_TABLES;

const REVENUE = revenueFields.rows as unknown as TableField;

/** The rows that a table stands for; null where the document lacks the table. */
export const rowsOf = (context: DisclosureContext, id: CodeTableId | 'revenue'): readonly TableRow[] | null =>
  id === 'revenue' ? (contentOf<{ rows: readonly TableRow[] }>(context, id)?.rows ?? null) : figures.rows(context, id);

/** A source of 02 over all units. */
export function revenueTotal(context: DisclosureContext, source: Source | 'total'): Fen | null {
  const rows = rowsOf(context, 'revenue');
  return rows && columnTotal(REVENUE, rows, source, context);
}

export const unitFundsTotal = (context: DisclosureContext): Fen | null => sumOfPresent(UNIT_FUNDS.map((source) => revenueTotal(context, source)));

/** A department without such a budget leaves its table empty: that is zero, once the revenue says that it has none. */
const EMPTY_MEANS_ZERO: Partial<Record<CodeTableId, Source>> = { generalExpenditure: 'general', fundExpenditure: 'fund', stateCapitalExpenditure: 'stateCapital' };

const figures = tableFigures(CODE_TABLES, (context, id) => {
  const source = EMPTY_MEANS_ZERO[id];
  return source !== undefined && (revenueTotal(context, source) ?? 0) === 0 && (id !== 'generalExpenditure' || revenueTotal(context, source) === 0);
});
/** 合计 of a column of a table of codes. */
export const tableTotal = figures.total;
/** What a table of codes spends in a 类; zero for a 类 that a filled table lacks. */
export const classTotal = figures.classTotal;

/** 第二部分收入 follows from 02. */
export function incomeOfTables({ row, column }: { row: string; column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (column !== 'thisYear') return null;
  const from = (amount: Fen | null): Derivation => ({ amount, source: '公开02表', rule: 'F01' });
  switch (row) {
    case 'total':
      return null;
    case 'other':
      return from(unitFundsTotal(context));
    default:
      return from(revenueTotal(context, row as Source));
  }
}

/** 第二部分支出 follows from 03, and 人员/公用 from 05 where all basic expenditure is appropriated. */
export function expenditureOfTables({ row, column }: { row: string; column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (column !== 'thisYear') return null;
  const basic = tableTotal(context, 'expenditure', 'basic');
  switch (row) {
    case 'personnel':
    case 'operating': {
      const known = basic !== null && basic === tableTotal(context, 'generalExpenditure', 'basic');
      return { amount: known ? tableTotal(context, 'generalExpenditure', row) : null, source: '公开05表', rule: 'F10' };
    }
    case 'projects': {
      const total = tableTotal(context, 'expenditure', 'total');
      return { amount: total === null || basic === null ? null : total - basic, source: '公开03表', rule: 'F10' };
    }
    default:
      return null;
  }
}
