import { sumOfPresent, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { columnTotal, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import { contentOf } from '../shared';
import { tableFigures } from '../tables/table-figures';
import { finalBasicFields } from './basic';
import { finalExpenditureFields } from './expenditure';
import { finalGeneralFields } from './general';
import { finalFundFields, finalStateCapitalFields } from './other-budgets';
import { finalRevenueFields, OWN_SOURCES, type Source } from './revenue';

/** The tables of codes of final accounts by section id. */
export const FINAL_TABLES = {
  finalRevenue: finalRevenueFields.rows,
  finalExpenditure: finalExpenditureFields.rows,
  finalGeneral: finalGeneralFields.rows,
  finalBasic: finalBasicFields.rows,
  finalFund: finalFundFields.rows,
  finalStateCapital: finalStateCapitalFields.rows,
} as const;
export type FinalTableId = keyof typeof FINAL_TABLES;

const figures = tableFigures(FINAL_TABLES, emptyIsZero);

/** Does a table without rows say that there is nothing? 08 and 09 do; 05 and 06 say nothing until the other tables leave them nothing. */
function emptyIsZero(context: DisclosureContext, id: FinalTableId): boolean {
  switch (id) {
    case 'finalFund':
    case 'finalStateCapital':
      return true;
    case 'finalGeneral':
      return generalUnspent(context);
    case 'finalBasic':
      return finalTotal(context, 'finalGeneral', 'basic') === 0;
    default:
      return false;
  }
}

/** The rows that a table stands for; null where the document lacks the table. */
export const finalRows = figures.rows;
/** 合计 of a column of a table of codes. 分 */
export const finalTotal = figures.total;
export const finalClassTotal = figures.classTotal;

/** A source of 02. 分; null while the table says nothing yet. */
export function received(context: DisclosureContext, source: Source | 'total'): Fen | null {
  const rows = contentOf<{ rows: readonly TableRow[] }>(context, 'finalRevenue')?.rows;
  return rows && rows.length > 0 ? columnTotal(finalRevenueFields.rows, rows, source, context) : null;
}

type Cells = Record<string, Record<string, DraftAmount>>;

/** A cell of 04 that must be typed, for what 04 itself follows from. 分; null while it is blank. */
function typedInFiscalBalance(context: DisclosureContext, side: 'income' | 'expenditure', row: string, column: string): Fen | null {
  const cell = contentOf<Record<typeof side, Cells>>(context, 'finalFiscalBalance')?.[side][row]?.[column];
  return typeof cell === 'number' ? cell : null;
}

/** Appropriated from the general budget: what 02 has beside the fund of 08 and the state capital of 04. 分; null while one of them isn't known. */
export function generalReceived(context: DisclosureContext): Fen | null {
  const [all, fund, stateCapital] = [received(context, 'fiscal'), finalTotal(context, 'finalFund', 'income'), typedInFiscalBalance(context, 'income', 'stateCapital', 'amount')];
  return all === null || fund === null || stateCapital === null ? null : all - fund - stateCapital;
}

/** Nothing came in from the general budget, or all of it stands as carried into next year. */
function generalUnspent(context: DisclosureContext): boolean {
  if (received(context, 'fiscal') === 0) return true;
  const income = generalReceived(context);
  const [carried, left] = [typedInFiscalBalance(context, 'income', 'carryGeneral', 'amount'), typedInFiscalBalance(context, 'expenditure', 'carriedForward', 'general')];
  return income === 0 || (income !== null && carried !== null && income + carried === left);
}

/** Everything received beside appropriations. */
export const receivedElsewhere = (context: DisclosureContext): Fen | null => sumOfPresent(OWN_SOURCES.map((source) => received(context, source)));
