import { lineText, type PdfLine } from './pdf-lines';
import type { PdfPage } from './pdf-page';

/** Headers and footers stand in this share of the page's height, at either end. */
const MARGIN = 0.1;
const PAGE_NUMBER = /^[\s—–\-·第共页/|PagepageOof]*\d{1,4}[\s—–\-·第共页/\d|ofOF]*$/u;

/** The lines of the pages without page numbers and what repeats at the head or foot of the pages; that is told as `repeated`. */
export function withoutFurniture(pages: readonly { page: PdfPage; lines: readonly PdfLine[] }[]): { lines: PdfLine[][]; repeated: string[] } {
  const counts = new Map<string, number>();
  const inMargin = (page: PdfPage, line: PdfLine) => line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
  for (const { page, lines } of pages) for (const line of lines) if (inMargin(page, line)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const isRepeated = (line: PdfLine) => (counts.get(keyOf(line)) ?? 0) >= 3 && (counts.get(keyOf(line)) ?? 0) * 3 >= pages.length;
  const repeated = new Set<string>();
  const kept = pages.map(({ page, lines }) =>
    lines.filter((line) => {
      if (!inMargin(page, line)) return true;
      if (PAGE_NUMBER.test(lineText(line))) return false;
      if (!isRepeated(line)) return true;
      repeated.add(lineText(line));
      return false;
    }),
  );
  return { lines: kept, repeated: [...repeated].slice(0, 4) };
}

const keyOf = (line: PdfLine): string => lineText(line).replace(/\d+/gu, '#');
