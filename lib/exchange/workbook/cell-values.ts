import { formatExactWanyuan, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { parseDecimal } from '@/lib/amount/decimal';
import { readAmount } from '../import/amount-text';
import type { SourceCell } from '../import/source';

/** 万元 without needless zeros: "374.7", "-3". */
export const plainWanyuan = (fen: Fen): string => formatExactWanyuan(fen).replace(/\.?0+$/u, '');

/** A decimal as the number that a spreadsheet holds; as text where the number would be another one. */
function exactNumber(decimal: string): number | string {
  const number = Number(decimal);
  return String(number) === decimal ? number : decimal;
}

/** An amount in 万元 as a cell's value: a number where there is one that says it exactly. Null for a blank cell. */
export function amountValue(amount: DraftAmount): number | string | null {
  if (amount === null || amount === '') return null;
  return typeof amount === 'number' ? exactNumber(plainWanyuan(amount)) : cellText(amount);
}

/** A quantity as a cell's value: a number, unless it was typed in a way that a number doesn't keep ("3.50"). */
export function decimalValue(text: string): number | string | null {
  if (text === '') return null;
  return parseDecimal(text) === text ? exactNumber(text) : cellText(text);
}

/**
 * XML has no room for these; "_x000D_" is how spreadsheets write them, so what looks like it is written so too. Rare
 * characters such as 𠮷 are written so as well, half by half: exceljs reads a part in pieces and may cut one in two.
 */
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Words as a cell's value: always text, whatever they begin with. */
export const cellText = (text: string): string => text.replace(UNWRITABLE, (half) => `_x${half.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

export interface AmountRead {
  amount: DraftAmount;
  /** What the person who filled it in has to know. */
  problem?: 'unreadable' | 'rounded';
}

/** The amount that stands in a cell, in 万元 unless it names its unit; what isn't understood stays as it was typed. */
export function amountInCell(cell: SourceCell): AmountRead {
  const typed = cell.number ?? cell.text;
  if (typed.trim() === '') return { amount: null };
  const read = readAmount(typed, '万元');
  if (!read) return { amount: cell.text, problem: 'unreadable' };
  return { amount: read.fen, ...(read.isRounded && !isNoise(typed) && { problem: 'rounded' as const }) };
}

/** 0.30000000000000004, which a spreadsheet has for 0.1 + 0.2: nobody wrote the last digits. */
const isNoise = (decimal: string): boolean => /\.\d{6}(?:0{3}|9{3})/u.test(decimal);

/** Does the cell still show what was written into it? */
export const showsStill = (cell: SourceCell, written: string): boolean => cell.text === written || (cell.number !== undefined && readAmount(cell.number, '万元')?.fen === readAmount(written, '万元')?.fen);
