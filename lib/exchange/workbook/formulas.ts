import type { LinearForm } from './linear-form';

/** "A", "AB" for the number of a column, from 1. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetter(Math.floor((column - 1) / 26)) + last;
}

export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row}`;
/** A column from this row on, as far as formulas reach. */
export const columnFrom = (column: number, first: number): string => `${columnLetter(column)}$${first}:${columnLetter(column)}$${first + REACH}`;

/** A formula for the form over cells of one row. Blank where what it needs is missing, as the portal shows it. */
export function formOverColumns({ terms, needsAll }: LinearForm, row: number, columnOf: (key: string) => number): string {
  const numbers = terms.map(({ key, sign }) => ({ sign, column: columnOf(key) })).sort((a, b) => b.sign - a.sign || a.column - b.column);
  const cells = runs(numbers.map(({ column }) => column)).map(([first, last]) => (first === last ? cellAddress(row, first) : `${cellAddress(row, first)}:${cellAddress(row, last)}`));
  const signed = numbers.map(({ sign, column }, index) => `${sign < 0 ? '-' : index === 0 ? '' : '+'}${cellAddress(row, column)}`).join('');
  const sum = numbers.every(({ sign }) => sign === 1) ? `SUM(${cells.join(',')})` : signed;
  return needsAll ? `IF(COUNT(${cells.join(',')})<${numbers.length},"",${sum})` : `IF(COUNT(${cells.join(',')})=0,"",${sum})`;
}

/** The sum of cells of one column, by row numbers. */
export function sumOverRows(column: number, rows: readonly number[]): string {
  const parts = runs([...rows].sort((a, b) => a - b)).map(([first, last]) => (first === last ? cellAddress(first, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`));
  return `IF(COUNT(${parts.join(',')})=0,"",SUM(${parts.join(',')}))`;
}

/** Functions take no more arguments than this. */
export const MOST_PARTS = 250;
export const partsOf = (rows: readonly number[]): number => runs([...rows].sort((a, b) => a - b)).length;

/** The sum over all rows, new ones at the end too. */
export const sumOfColumn = (range: string): string => `IF(COUNT(${range})=0,"",SUM(${range}))`;

/** Beyond any table of a disclosure: what formulas reach of the rows that people add. */
export const REACH = 2_200;

const lowestUnder = (prefix: string, lowest: number): string => `"${prefix}${'?'.repeat(lowest - prefix.length)}"`;

/** The sum over the lowest rows of a table of codes. Rows of higher levels have shorter codes and don't count twice. */
export const sumOfLowest = (codes: string, lowest: number, amounts: string): string => `IF(COUNT(${amounts})=0,"",SUMIF(${codes},${lowestUnder('', lowest)},${amounts}))`;

/**
 * The sum over the lowest rows below that begin with this code: "20101??" for a 款 over its 项. The rows are reached
 * from the row's own code: a range from the next row on would leave out a row inserted right under this one.
 */
export function sumUnderCode(prefix: string, lowest: number, codeCell: string): string {
  const code = `$${codeCell}`;
  return `SUMIF(OFFSET(${code},1,0,${REACH}),${lowestUnder(prefix, lowest)},OFFSET(${code},1,COLUMN()-COLUMN(${code}),${REACH}))`;
}

/** Numbers one after the other as [first, last]. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else found.push([number, number]);
  }
  return found;
}
