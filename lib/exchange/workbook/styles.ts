import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { ScalarField } from '@/lib/disclosure/field';

/** Amounts show two decimals, and hold all they have. */
export const AMOUNT_FORMAT = '#,##0.00';
/** Text stays text: codes keep their zeros, and nothing that is typed becomes a formula or a date. */
const TEXT_FORMAT = '@';

const line = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const;
const border: Partial<Borders> = { top: line, bottom: line, left: line, right: line };
const filled = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: '宋体', size: 10, ...more });
const aligned = (horizontal: 'left' | 'center' | 'right', more: Partial<Alignment> = {}): Partial<Alignment> => ({ horizontal, vertical: 'middle', wrapText: true, ...more });

/** Figures that follow from others stand on grey: nothing is to be filled in there. */
const FOLLOWS = filled('FFF1F3F5');
const HEAD = filled('FFE3ECF5');

export const STYLES = {
  title: { font: font({ name: '黑体', size: 16 }), alignment: aligned('center', { wrapText: false }) },
  titleOfColumn: { font: font({ name: '黑体', size: 16 }), alignment: aligned('left', { wrapText: false }) },
  caption: { font: font(), alignment: aligned('left', { wrapText: false }) },
  unit: { font: font(), alignment: aligned('right', { wrapText: false }) },
  head: { font: font({ bold: true }), alignment: aligned('center'), fill: HEAD, border },
  note: { font: font(), alignment: aligned('left', { wrapText: false }) },
  closed: { fill: FOLLOWS, border },
  sentence: { font: font({ color: { argb: 'FF4A5662' } }), alignment: aligned('left'), fill: FOLLOWS, border },
  label: { font: font(), alignment: aligned('left'), border },
  detail: { font: font(), alignment: aligned('left', { indent: 1 }), border },
  total: { font: font({ bold: true }), alignment: aligned('left'), border },
  plain: { font: font(), alignment: aligned('left', { vertical: 'top' }) },
  link: { font: font({ color: { argb: 'FF1D4F91' }, underline: true }), alignment: aligned('left'), border },
} satisfies Record<string, Partial<Style>>;

interface CellKind {
  field: ScalarField;
  follows: boolean;
  bold: boolean;
  /** Levels below the first are indented. */
  indent: number;
}

const known = new Map<string, Partial<Style>>();

/** The style of a cell of a table. One object a kind: a workbook has thousands of cells and few styles. */
export function cellStyle({ field, follows, bold, indent }: CellKind): Partial<Style> {
  const isNumber = field.kind === 'amount' || field.kind === 'number';
  const isLong = field.kind === 'text' && field.long === true;
  const key = [isNumber ? field.kind : isLong, follows, bold, indent].join();
  let style = known.get(key);
  if (!style) {
    style = {
      ...(field.kind === 'amount' ? { numFmt: AMOUNT_FORMAT } : field.kind !== 'number' && !isLong ? { numFmt: TEXT_FORMAT } : {}),
      font: font({ ...(bold && { bold }), ...(follows && { color: { argb: 'FF4A5662' } }) }),
      alignment: isNumber ? aligned('right', { wrapText: false }) : aligned('left', indent > 0 ? { indent } : {}),
      ...(follows && { fill: FOLLOWS }),
      border,
    };
    known.set(key, style);
  }
  return style;
}

/** The style of what is typed into a column later; without lines, which would run to the last row of the sheet. */
export function columnStyle(field: ScalarField): Partial<Style> {
  const { numFmt, font: letters, alignment } = cellStyle({ field, follows: false, bold: false, indent: 0 });
  return { ...(numFmt && { numFmt }), ...(letters && { font: letters }), ...(alignment && { alignment }) };
}

/** A text that a spreadsheet would take for a formula once somebody edits its cell: its cell keeps it a text. */
export const LITERAL: Partial<Style> = { numFmt: TEXT_FORMAT, font: font(), alignment: aligned('left'), border };
export const looksLikeFormula = (text: string): boolean => /^[=+\-@＝＋－＠\t\r\n]/u.test(text);

/** Widths in characters of the sheet's font; a Chinese character takes two. */
export function columnWidth(field: ScalarField, isName: boolean): number {
  if (field.kind === 'amount') return 15;
  if (field.kind === 'number') return 10;
  if (field.kind !== 'text') return 20;
  if (field.long) return 56;
  return isName ? 32 : (field.maxLength ?? 0) >= 300 ? 44 : (field.maxLength ?? 100) <= 30 ? 14 : 24;
}
