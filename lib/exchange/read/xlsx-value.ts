import type { CellValue } from 'exceljs';
import type { SourceCell } from '../import/source';

/** What a cell shows; of a formula its last result, of formatted text the words. `format` is the cell's number format. */
export function shownValue(value: CellValue, format: string | undefined): Pick<SourceCell, 'text' | 'number'> {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return shownNumber(value, format ?? 'General');
  if (typeof value === 'boolean') return { text: value ? '是' : '否' };
  if (value instanceof Date) return { text: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  if (typeof value !== 'object') return { text: value };
  if ('richText' in value) return { text: value.richText.map((part) => part.text).join('') };
  if ('error' in value) return { text: value.error };
  if ('formula' in value || 'sharedFormula' in value) return shownValue(value.result as CellValue, format);
  if ('text' in value) return shownValue(value.text as CellValue, format);
  return { text: '' };
}

/** The shortest decimal that is this number, as the spreadsheet shows it; no arithmetic is done on it. */
function shownNumber(value: number, format: string): Pick<SourceCell, 'text' | 'number'> {
  const number = plainDecimal(String(value));
  // "000" pads codes with zeros.
  const padded = /^0+$/u.test(format) && /^\d+$/u.test(number) ? number.padStart(format.length, '0') : null;
  if (padded !== null) return padded === number ? { text: number, number } : { text: padded };
  return { text: format.includes('%') ? `${shifted(number, 2)}%` : number, number };
}

/** "1.5e-7" → "0.00000015". */
function plainDecimal(text: string): string {
  const [digits, exponent] = text.split('e');
  return exponent === undefined ? text : shifted(digits!, Number(exponent));
}

/** The decimal with its point moved to the right, or to the left where `places` is negative. */
function shifted(decimal: string, places: number): string {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(decimal)!;
  const point = whole!.length + places;
  const digits = (whole! + fraction).padStart(whole!.length + fraction.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  const moved = digits.padEnd(at, '0');
  const left = moved.slice(0, at).replace(/^0+(?=\d)/u, '');
  const right = moved.slice(at).replace(/0+$/u, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}
