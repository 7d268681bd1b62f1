import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../import/source';
import type { PdfGrid } from './pdf-grids';
import { lineText, type PdfLine } from './pdf-lines';

/** A page's lines outside of tables, and its tables. */
export interface PdfContent {
  number: number;
  lines: readonly PdfLine[];
  grids: readonly PdfGrid[];
}

/** Where the text of a page begins and ends. */
interface Sides {
  left: number;
  right: number;
}

/** A paragraph with its last line so far, and where the text of that line's page ends. */
interface OpenParagraph {
  block: SourceParagraph;
  line: PdfLine;
  right: number;
}

const CONTENTS_LINE = /(?:\.\s?){4,}\d+$|(?:…\s?){2,}\d+$|·{4,}\s?\d+$/u;
/** New paragraphs by their first letters, however full the line before is. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|第[一二三四五六七八九十]+部分|公开\d+表|单位[:：])/u;
const SAME_EDGE = 4;

/** Blocks of all pages: lines joined to paragraphs, tables joined over the ends of pages. */
export function blocksOfPages(pages: readonly PdfContent[]): { blocks: SourceBlock[]; hasContentsList: boolean } {
  const blocks: SourceBlock[] = [];
  let hasContentsList = false;
  let open: OpenParagraph | null = null;
  let lastGrid: { table: SourceTable; edges: readonly number[] } | null = null;
  for (const page of pages) {
    const left = Math.min(...page.lines.map(({ parts }) => parts[0]!.x1));
    const right = Math.max(...page.lines.map(({ parts }) => parts.at(-1)!.x2), ...page.grids.map(({ edges }) => edges.at(-1)!));
    for (const piece of inOrder(page)) {
      if ('edges' in piece) {
        open = null;
        if (lastGrid && blocks.at(-1) === lastGrid.table && sameEdges(lastGrid.edges, piece.edges)) continueTable(lastGrid.table, piece.rows);
        else {
          const table: SourceTable = { kind: 'table', id: '', place: `第${page.number}页的表格`, rows: piece.rows };
          blocks.push(table);
          lastGrid = { table, edges: piece.edges };
        }
      } else {
        const kept = piece.filter((line) => !CONTENTS_LINE.test(lineText(line)));
        hasContentsList ||= kept.length < piece.length;
        const text = textBlocks(kept, { left, right }, open);
        blocks.push(...text.blocks);
        open = text.open;
      }
    }
  }
  const kept = hasContentsList ? blocks.filter((block) => block.kind === 'table' || !/^目\s*录$/u.test(block.text)) : blocks;
  return { blocks: kept.map((block, index) => ({ ...block, id: `b${index + 1}` })), hasContentsList };
}

/** Tables where they stand among the lines. */
function inOrder({ lines, grids }: PdfContent): (PdfGrid | PdfLine[])[] {
  const pieces: (PdfGrid | PdfLine[])[] = [];
  let from = Infinity;
  for (const grid of grids) {
    pieces.push(lines.filter(({ y }) => y < from && y >= grid.top - 1), grid);
    from = grid.top - 1;
  }
  return [...pieces, lines.filter(({ y }) => y < from)];
}

const sameEdges = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((edge, index) => Math.abs(edge - other[index]!) <= SAME_EDGE);

/** The rows of the next page without the header that is printed again. */
function continueTable(table: SourceTable, rows: readonly SourceCell[][]): void {
  const isSame = (row: readonly SourceCell[], other: readonly SourceCell[] | undefined) => other !== undefined && row.every((cell, index) => cell.text === other[index]?.text);
  let repeated = 0;
  while (repeated < rows.length && rows[repeated]!.some(({ text }) => text !== '') && isSame(rows[repeated]!, table.rows[repeated])) repeated += 1;
  table.rows.push(...rows.slice(repeated));
}

/** `open` is the paragraph that the page before ended with, which may go on here. */
function textBlocks(lines: readonly PdfLine[], { left, right }: Sides, open: OpenParagraph | null): { blocks: SourceBlock[]; open: OpenParagraph | null } {
  const blocks: SourceBlock[] = [];
  let last = open;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const end = columnsEnd(lines, at);
    if (end - at >= 2) {
      blocks.push(columnTable(lines.slice(at, end)));
      last = null;
      at = end;
      continue;
    }
    if (last && goesOn(last, line, left)) last.block.text += lineText(line);
    else blocks.push((last = { block: paragraph(line, at), line, right }).block);
    last = { ...last, line, right };
    at += 1;
  }
  return { blocks, open: last };
}

const paragraph = (line: PdfLine, at: number): SourceParagraph => ({ kind: 'paragraph', id: '', place: `第${line.page}页第${at + 1}行`, text: lineText(line) });

/** Does `next` continue the paragraph? A full line does, unless the next one is indented, numbered or of another size. */
function goesOn({ line, right }: OpenParagraph, next: PdfLine, left: number): boolean {
  const isFull = line.parts.at(-1)!.x2 > right - 2 * line.size;
  const begins = next.parts[0]!.x1 > left + 1.2 * next.size || next.parts.length > 1 || NUMBERED.test(lineText(next));
  const isNear = line.page !== next.page || line.y - next.y < 3 * line.size;
  return isFull && !begins && isNear && Math.abs(line.size - next.size) < 1;
}

/** The end of a run of lines with several parts each: a table without a frame. */
function columnsEnd(lines: readonly PdfLine[], start: number): number {
  let end = start;
  while (end < lines.length && lines[end]!.parts.length >= 2) end += 1;
  return end;
}

/** Parts that stand below each other are a column. */
function columnTable(lines: readonly PdfLine[]): SourceTable {
  const columns: { x1: number; x2: number }[] = [];
  for (const { x1, x2 } of lines.flatMap(({ parts }) => parts).sort((one, other) => one.x1 - other.x1)) {
    const last = columns.at(-1);
    if (last && x1 < last.x2) last.x2 = Math.max(last.x2, x2);
    else columns.push({ x1, x2 });
  }
  const rows = lines.map(({ parts }) => columns.map(({ x1, x2 }): SourceCell => ({ text: parts.filter((part) => part.x1 >= x1 && part.x1 < x2).map(({ text }) => text).join(' ') })));
  return { kind: 'table', id: '', place: `第${lines[0]!.page}页的表格`, rows };
}
