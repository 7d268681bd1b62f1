import { parseAmount, toHalfWidth, type AmountUnit } from '@/lib/amount/amount';
import { parseDecimal } from '@/lib/amount/decimal';
import type { ScalarField } from '@/lib/disclosure/field';

/** A cell's text as a value of its field. What isn't understood is kept as it was typed, for a draft may hold it. */
export interface ReadCell {
  value: string | number | null;
  /** Why it wasn't understood; null when it was. */
  message: string | null;
}

const understood = (value: ReadCell['value']): ReadCell => ({ value, message: null });

export function readCell(field: ScalarField, text: string, unit: AmountUnit = '万元'): ReadCell {
  const trimmed = text.trim();
  switch (field.kind) {
    case 'amount':
      return readAmount(trimmed, unit);
    case 'number':
      return readNumber(field.label, trimmed);
    case 'choice':
      return readChoice(field.label, field.options, trimmed);
    case 'date':
      return readDate(field.label, trimmed);
    case 'text':
      // Spreadsheets keep a code as text with an apostrophe before it, and set names in by spaces.
      if (field.code) return understood(toHalfWidth(trimmed).replace(/^'/, ''));
      return understood(field.long ? text.replace(/\r\n?/g, '\n').trimEnd() : trimmed.replace(/\s*\n\s*/g, ''));
  }
}

/** Statutory tables and Excel's 会计专用 format set a dash where there is nothing: whether that is 0 is for the clerk to say. */
const NOTHING_DASH = /^[¥￥]?[-–—－]{1,2}$/;

export function readAmount(text: string, unit: AmountUnit = '万元'): ReadCell {
  if (text === '') return understood(null);
  if (NOTHING_DASH.test(toHalfWidth(text))) return understood(null);
  const parsed = parseAmount(text, unit);
  return parsed.ok ? understood(parsed.fen) : { value: text, message: parsed.message };
}

export function readNumber(label: string, text: string): ReadCell {
  if (text === '') return understood('');
  const parsed = parseDecimal(text);
  return parsed !== null ? understood(parsed) : { value: text, message: `“${text}”不是数，“${label}”请填写数字，例如 12` };
}

const LOOSE: Record<string, string> = { '>=': '≥', '=>': '≥', '大于等于': '≥', '大于或等于': '≥', '不低于': '≥', '不少于': '≥', '<=': '≤', '=<': '≤', '小于等于': '≤', '小于或等于': '≤', '不高于': '≤', '不超过': '≤', '>': '＞', '大于': '＞', '<': '＜', '小于': '＜', '=': '＝', '等于': '＝', 有: '是', 无: '否', 'y': '是', 'n': '否', '√': '是', '×': '否' };

const folded = (text: string) => toHalfWidth(text).toLowerCase();

/** The option meant by a word: the same but for width and spaces, a usual other name, or the only option that holds it. */
export function matchChoice(options: readonly string[], text: string): string | null {
  const wanted = folded(text);
  const same = options.find((option) => folded(option) === wanted) ?? options.find((option) => option === LOOSE[wanted]);
  if (same) return same;
  const alike = wanted.length < 2 ? [] : options.filter((option) => folded(option).includes(wanted) || wanted.includes(folded(option)));
  return alike.length === 1 ? alike[0]! : null;
}

function readChoice(label: string, options: readonly string[], text: string): ReadCell {
  if (text === '') return understood('');
  const match = matchChoice(options, text);
  return match ? understood(match) : { value: text, message: `“${text}”不在“${label}”的选项中，请选择：${options.join('、')}` };
}

/** 2019-12-31 · 2019/12/31 · 2019.12.31 · 2019年12月31日 · 20191231 → "2019-12-31" */
export function readDate(label: string, text: string): ReadCell {
  if (text === '') return understood('');
  const bare = toHalfWidth(text);
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  const iso = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : '';
  return isDay(iso) ? understood(iso) : { value: text, message: `“${text}”不是日期，“${label}”请写成 2019-12-31` };
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** What is wrong with a value that a draft holds, told where it stands; null for what is empty or in order. */
export function valueMessage(field: ScalarField, value: unknown, unit: AmountUnit = '万元'): string | null {
  if (field.kind === 'amount' && typeof value === 'number') return value < 0 && !field.signed ? `“${field.label}”不能为负数` : null;
  if (typeof value !== 'string' || value === '') return null;
  if (field.kind === 'choice' && field.options.includes(value)) return null;
  return readCell(field, value, unit).message;
}
