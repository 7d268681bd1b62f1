import { parseDecimal } from '@/lib/amount/decimal';
import type { AmountField, ChoiceField, ScalarField } from '@/lib/disclosure/field';
import { readAmount, type PrintedUnit } from './amount-text';
import { namesOf } from './aliases';
import type { Certainty } from './import-result';
import type { SourceCell } from './source';
import { bare, cellValue, folded, isBlankText, isDash, similarity } from './words';

/** A cell as a value of a field. */
export interface CellRead {
  value: unknown;
  certainty: Certainty;
  note?: string;
}

const sure = (value: unknown): CellRead => ({ value, certainty: 'sure' });

/** The cell as a value of the field; null where it says nothing, or says with a dash that there is nothing. */
export function readCell(field: ScalarField, cell: SourceCell, unit: PrintedUnit): CellRead | null {
  if (isBlankText(cell.text)) return null;
  const read = valueOf(field, cell, unit);
  return read && cell.hidden ? { ...read, certainty: 'doubtful', note: [read.note, '原表中这一格是隐藏的'].filter((note) => note !== undefined).join('；') } : read;
}

function valueOf(field: ScalarField, cell: SourceCell, unit: PrintedUnit): CellRead | null {
  switch (field.kind) {
    case 'text':
      return sure(cellValue(cell.text));
    case 'amount':
      return isDash(cell.text) ? null : amountOf(cell, unit);
    case 'number':
      return isDash(cell.text) ? null : numberOf(cell);
    case 'choice':
      return choiceOf(field, cellValue(cell.text));
    case 'date':
      return dateOf(cell.text);
  }
}

function amountOf(cell: SourceCell, unit: PrintedUnit): CellRead {
  const shown = readAmount(cell.text, unit);
  const exact = cell.number === undefined ? null : readAmount(cell.number, shown?.unit ?? unit);
  const read = exact ?? shown;
  if (!read) return { value: cellValue(cell.text), certainty: 'doubtful', note: '不是金额，原样保留，请核对' };
  const notes = [read.unit === '万元' ? [] : [`${read.unit}换算为万元`], read.isRounded ? ['不足一分的尾数已四舍五入'] : []].flat();
  return { value: read.fen, certainty: read.isRounded ? 'likely' : 'sure', ...(notes.length > 0 && { note: notes.join('；') }) };
}

function numberOf(cell: SourceCell): CellRead {
  const number = parseDecimal(cell.number ?? cell.text);
  if (number !== null) return sure(number);
  const counted = /^([\d,.]+)[^\d]{1,3}$/u.exec(folded(cell.text))?.[1];
  const bareNumber = counted === undefined ? null : parseDecimal(counted);
  if (bareNumber !== null) return { value: bareNumber, certainty: 'likely', note: `原文为“${cellValue(cell.text)}”` };
  return { value: cellValue(cell.text), certainty: 'doubtful', note: '不是数，原样保留，请核对' };
}

/** The option that the words stand for. Words that no option answers to are kept: a draft may hold them. */
function choiceOf(field: ChoiceField, words: string): CellRead {
  const said = bare(words);
  const exact = field.options.find((option) => bare(option) === said || option === words.trim());
  if (exact !== undefined) return sure(exact);
  const renamed = renamedOption(field, words.trim());
  if (renamed !== undefined) return { value: renamed, certainty: 'likely', note: `原文为“${words}”，本年模板称“${renamed}”` };
  const alike = field.options.map((option) => ({ option, score: Math.max(...namesOf(option).map((name) => similarity(words, name)), bare(option).startsWith(said) && said.length >= 2 ? 0.8 : 0) })).sort((a, b) => b.score - a.score)[0];
  if (alike && alike.score >= 0.75) return { value: alike.option, certainty: 'likely', note: `原文为“${words}”` };
  return { value: words, certainty: 'doubtful', note: `“${words}”不在可选项中，请选择：${field.options.join('、')}` };
}

function renamedOption({ renamed = {}, options }: ChoiceField, words: string): string | undefined {
  const newer = renamed[words];
  if (newer !== undefined && options.includes(newer)) return newer;
  return Object.entries(renamed).find(([older, name]) => name === words && options.includes(older))?.[0];
}

/** "2019年12月31日" · "2019-12-31" · "2019.12.31" → 2019-12-31. */
export function isoDate(text: string): string | null {
  const match = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u.exec(folded(text));
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null;
}

function dateOf(text: string): CellRead {
  const iso = isoDate(text);
  return iso ? sure(iso) : { value: cellValue(text), certainty: 'doubtful', note: '不是日期，原样保留，请核对' };
}

/** May a blank cell be shown for this amount because it follows from others? */
export const isComputed = (field: ScalarField): field is AmountField => field.kind === 'amount' && field.compute !== undefined;
