import type { Worksheet } from 'exceljs';
import type { ScalarField } from '@/lib/disclosure/field';
import { columnFrom, columnLetter, REACH } from './formulas';
import { quotedSheet } from './sheet-names';
import type { RowsPlan } from './sheet-plan';

/** A list written into a cell's rule can't be longer. */
const LONGEST_LIST = 255;
/** Hidden rows, title, unit, one row of headings: where the rows of records begin. */
const FIRST_RECORD_ROW = 5;

/** Where a sheet of records has its rows' marks and names, as formulas write it. */
export function nameList(plan: RowsPlan): { marks: string; names: string } {
  const hidden = plan.parent ? 4 : 2;
  const column = hidden + Object.keys(plan.columns).indexOf(plan.nameColumn) + 1;
  const fixed = (letter: string) => `$${letter}$${FIRST_RECORD_ROW}:$${letter}$${FIRST_RECORD_ROW + REACH}`;
  return { marks: fixed('A'), names: fixed(columnLetter(column)) };
}

/** Offers the words of a choice, or the names of the records, in a column; other words can be typed and are looked at later. */
export function choiceList(sheet: Worksheet, column: number, firstRow: number, of: ScalarField | RowsPlan): void {
  const list = of.kind === 'rows' ? `${quotedSheet(of.name)}!${nameList(of).names}` : of.kind === 'choice' ? `"${of.options.join(',')}"` : null;
  if (list === null || (of.kind !== 'rows' && list.length > LONGEST_LIST)) return;
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations;
  rules.add(columnFrom(column, firstRow).replaceAll('$', ''), { type: 'list', allowBlank: true, formulae: [list], showErrorMessage: false });
}
