import { isTitle } from './titles';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from './source';
import { spreadHeader } from './spread-header';

interface Line {
  /** From 1, as editors count. */
  number: number;
  text: string;
}

/** Cells between two blank lines, with the line that the first one stands on. */
interface Group {
  line: number;
  cells: string[];
}

const isBlank = (text: string) => text.trim() === '';
/** Two cells with words on one line: rows are lines. */
const isRowOfCells = (text: string) => /\S\t+\s*\S/u.test(text);

/**
 * A plain text as blocks: a paragraph a line, and tables. Two shapes of tables are known: a row a line with tabs between
 * its cells, as spreadsheets and the portal write them; and a cell a line, each behind a tab, with blank lines between
 * the rows, as word processors save them.
 */
export function textSource(text: string, format: 'txt' | 'doc' = 'txt'): SourceDocument {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n?|\n|\f/u).map((line, index): Line => ({ number: index + 1, text: line }));
  const blocks: SourceBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const id = `b${blocks.length + 1}`;
    if (isBlank(line.text) && !line.text.includes('\t')) {
      at += 1;
    } else if (!line.text.includes('\t') || !beginsTable(lines, at)) {
      blocks.push({ kind: 'paragraph', id, place: `第${line.number}行`, text: line.text });
      at += 1;
    } else {
      const { rows, end } = rowsAreLines(lines, at) ? tableOfLines(lines, at) : tableOfCells(lines, at);
      blocks.push({ kind: 'table', id, place: `第${line.number}—${lines[end - 1]!.number}行`, rows } satisfies SourceTable);
      at = end;
    }
  }
  return { format, blocks: blocks.filter((block) => block.kind === 'paragraph' || block.rows.length > 0), notices: [] };
}

const runFrom = (lines: readonly Line[], start: number): Line[] => {
  const end = lines.findIndex((line, index) => index >= start && (!line.text.includes('\t') || isBlank(line.text) && !line.text.includes('\t')));
  return lines.slice(start, end === -1 ? undefined : end);
};

const rowsAreLines = (lines: readonly Line[], start: number): boolean => runFrom(lines, start).some((line) => isRowOfCells(line.text));

/** A line with a tab begins a table unless the tab only indents a paragraph: a table has more than one such line. */
const beginsTable = (lines: readonly Line[], start: number): boolean => isRowOfCells(lines[start]!.text) || (lines[start]!.text.startsWith('\t') && groupsOf(lines, start).groups.flatMap((group) => group.cells).length > 1);

function tableOfLines(lines: readonly Line[], start: number): { rows: SourceCell[][]; end: number } {
  const run = runFrom(lines, start);
  return { rows: evened(run.map((line) => line.text.split('\t').map((cell) => cell.trim()))), end: start + run.length };
}

function tableOfCells(lines: readonly Line[], start: number): { rows: SourceCell[][]; end: number } {
  const { groups, end } = groupsOf(lines, start);
  return { rows: spreadHeader(alignedSums(completedRows(groups))), end };
}

/** Cells from `start` on, as far as the table goes. */
function groupsOf(lines: readonly Line[], start: number): { groups: Group[]; end: number } {
  const groups: Group[] = [];
  let end = start;
  let isOpen = false;
  for (let at = start; at < lines.length; at += 1) {
    const { text, number } = lines[at]!;
    if (text.startsWith('\t')) {
      if (!isOpen) groups.push({ line: number, cells: [] });
      groups.at(-1)!.cells.push(text.slice(1));
      isOpen = true;
    } else if (isBlank(text)) {
      isOpen = false;
      continue;
    } else if (isOpen && continuesCell(groups.at(-1)!.cells.at(-1)!, text)) {
      groups.at(-1)!.cells.push(`${groups.at(-1)!.cells.pop()!}\n${text}`);
    } else break;
    end = at + 1;
  }
  return { groups, end };
}

/** A number doesn't go on in words, and a heading that follows a row without a blank line is no part of its last cell. */
const continuesCell = (cell: string, line: string): boolean => !isBlank(cell) && !/^[\d.,，．%\s]+$/u.test(cell) && !isTitle(line);

/** Joins the pieces of a row in which a cell ended with a blank line. */
function completedRows(groups: readonly Group[]): string[][] {
  const width = usualWidth(groups);
  const rows: string[][] = [];
  let seenFull = false;
  for (let at = 0; at < groups.length; at += 1) {
    let row = groups[at]!.cells;
    let last = at;
    while (seenFull && row.length < width && last + 1 < groups.length && row.length + groups[last + 1]!.cells.length <= width && groups[last + 1]!.cells.length < width) {
      last += 1;
      row = [...row, ...groups[last]!.cells];
    }
    const isWhole = row.length === width;
    rows.push(isWhole ? row : groups[at]!.cells);
    if (isWhole) at = last;
    seenFull ||= isWhole;
  }
  return rows;
}

/** "合计" spans the columns without sums: what follows it belongs to the last columns. */
function alignedSums(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => {
    const isSum = row.length > 1 && row.length < width && /^[合总小共]\s*计$/u.test(row[0]!.trim());
    return isSum ? [row[0]!, ...Array.from({ length: width - row.length }, () => ''), ...row.slice(1)] : row;
  });
}

function usualWidth(groups: readonly Group[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of groups) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([width, count], [otherWidth, other]) => other - count || otherWidth - width)[0]?.[0] ?? 0;
}

function evened(rows: readonly string[][]): SourceCell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => ({ text: row[index] ?? '' })));
}
