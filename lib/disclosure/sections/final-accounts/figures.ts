import { sumOfPresent, type Fen } from '@/lib/amount/amount';
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

/** 08 and 09 without rows are published as empty tables; 05 and 06 say nothing until 02 says that nothing came in. */
const figures = tableFigures(FINAL_TABLES, (context, id) => {
  if (id === 'finalFund' || id === 'finalStateCapital') return true;
  return (id === 'finalGeneral' || id === 'finalBasic') && received(context, 'fiscal') === 0;
});

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

/** Everything received beside appropriations. */
export const receivedElsewhere = (context: DisclosureContext): Fen | null => sumOfPresent(OWN_SOURCES.map((source) => received(context, source)));
