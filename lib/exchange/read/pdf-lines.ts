import type { PdfText } from './pdf-page';

/** Text on one line, in parts that wide gaps separate. */
export interface PdfLine {
  page: number;
  y: number;
  size: number;
  parts: PdfPart[];
}

export interface PdfPart {
  x1: number;
  x2: number;
  text: string;
}

/** A gap of more than this many letters separates cells. */
const WIDE_GAP = 1.8;
const WORD_GAP = 0.2;

/** Lines from the top of the page to its foot. */
export function linesOf(texts: readonly PdfText[], page: number): PdfLine[] {
  const sorted = texts.filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y);
  const rows: PdfText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    if (row && row[0]!.y - text.y < 0.5 * Math.max(row[0]!.size, text.size)) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => ({ page, y: row[0]!.y, size: Math.max(...row.map(({ size }) => size)), parts: partsOf(row) }));
}

function partsOf(row: readonly PdfText[]): PdfPart[] {
  const parts: PdfPart[] = [];
  for (const { text, x, width, size } of [...row].sort((one, other) => one.x - other.x)) {
    const last = parts.at(-1);
    const gap = last ? x - last.x2 : Infinity;
    if (!last || gap > WIDE_GAP * size) parts.push({ x1: x, x2: x + width, text });
    else {
      const isWordGap = gap > WORD_GAP * size && /[\x21-\x7e]$/u.test(last.text) && /^[\x21-\x7e]/u.test(text);
      last.text += (isWordGap ? ' ' : '') + text;
      last.x2 = Math.max(last.x2, x + width);
    }
  }
  return parts.map((part) => ({ ...part, text: withoutThinSpaces(part.text.trim()) }));
}

/** Typesetters set digits and Chinese letters a little apart; as text that is no blank. */
const withoutThinSpaces = (text: string): string => text.replace(/(?<=[\p{Script=Han}）】》”]) +(?=[\dA-Za-z+-])|(?<=[\dA-Za-z%.]) +(?=[\p{Script=Han}（【《“])/gu, '');

export const lineText = (line: PdfLine): string => line.parts.map(({ text }) => text).join(' ');
