import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { leavesOf } from '@/lib/classification/code-tree';
import { columnTotal, effectiveRows, forestOf, rowAmount, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { Derivation, TableField } from '../../field';
import { contentOf } from '../shared';
import { basicExpenditureFields } from './basic-expenditure';
import { expenditureFields } from './expenditure';
import { generalExpenditureFields } from './general-expenditure';
import { fundExpenditureFields, stateCapitalExpenditureFields } from './other-budgets';
import { revenueFields, UNIT_FUNDS, type Source } from './revenue';

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
export function rowsOf(context: DisclosureContext, id: CodeTableId | 'revenue'): readonly TableRow[] | null {
  const rows = contentOf<{ rows: readonly TableRow[] }>(context, id)?.rows;
  if (!rows) return null;
  return id === 'revenue' ? rows : effectiveRows(CODE_TABLES[id], rows, context);
}

/** A source of 02 over all units. */
export function revenueTotal(context: DisclosureContext, source: Source | 'total'): Fen | null {
  const rows = rowsOf(context, 'revenue');
  return rows && columnTotal(REVENUE, rows, source, context);
}

export const unitFundsTotal = (context: DisclosureContext): Fen | null => sumOfPresent(UNIT_FUNDS.map((source) => revenueTotal(context, source)));

/** A department without such a budget leaves its table empty: that is zero, once the revenue says that it has none. */
const EMPTY_MEANS_ZERO: Partial<Record<CodeTableId, Source>> = { generalExpenditure: 'general', fundExpenditure: 'fund', stateCapitalExpenditure: 'stateCapital' };

// Rows are never changed in place, and a code table's cells follow from their own row alone: a sum belongs to its array.
const sums = new WeakMap<readonly TableRow[], Map<string, Fen | null>>();

function remembered(rows: readonly TableRow[], key: string, sum: () => Fen | null): Fen | null {
  let known = sums.get(rows);
  if (!known) sums.set(rows, (known = new Map()));
  if (!known.has(key)) known.set(key, sum());
  return known.get(key)!;
}

/** 合计 of a column of a table of codes. */
export function tableTotal(context: DisclosureContext, id: CodeTableId, column: string): Fen | null {
  const rows = rowsOf(context, id);
  if (!rows) return null;
  if (rows.length > 0) return remembered(rows, `${id} ${column}`, () => columnTotal(CODE_TABLES[id], rows, column, context));
  const source = EMPTY_MEANS_ZERO[id];
  return source && (revenueTotal(context, source) ?? 0) === 0 && (id !== 'generalExpenditure' || revenueTotal(context, source) === 0) ? 0 : null;
}

/** What a table of codes spends in a 类; zero for a 类 that a filled table lacks. */
export function classTotal(context: DisclosureContext, id: CodeTableId, code: string, column: string): Fen | null {
  if (tableTotal(context, id, column) === null) return null;
  const field = CODE_TABLES[id];
  const rows = rowsOf(context, id)!;
  return remembered(rows, `${id} ${column} ${code}`, () => {
    const node = forestOf(field, rows).roots.find((root) => root.code === code);
    return node ? sumOfPresent(leavesOf(node).map((row) => rowAmount(field.columns, row, column, context))) : 0;
  });
}

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
