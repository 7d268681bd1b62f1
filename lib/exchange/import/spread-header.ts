import type { SourceCell } from './source';

const text = (cell: string): SourceCell => ({ text: cell });
const COVERED: SourceCell = { text: '', covered: true };
const isFilled = (cell: SourceCell) => cell.covered === true || cell.text.trim() !== '';

/**
 * Plain text loses how header cells span columns: a row above the first full one has fewer cells. Where the runs of
 * filled cells in the row below explain them, each cell is spread over its run; otherwise it keeps its place from the left.
 */
export function spreadHeader(rows: readonly string[][]): SourceCell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const firstFull = rows.findIndex((row) => row.length === width);
  const result = rows.map((row) => Array.from({ length: width }, (_, index) => text(row[index] ?? '')));
  for (let at = firstFull - 1; at >= 0; at -= 1) {
    const spread = spreadOver(rows[at]!, result[at + 1]!);
    if (!spread) break;
    result[at] = spread;
  }
  return result;
}

function spreadOver(cells: readonly string[], below: readonly SourceCell[]): SourceCell[] | null {
  const spans = spansAbove(below);
  if (spans.length !== cells.length) return null;
  return spans.flatMap((span, index) => [text(cells[index]!), ...Array.from({ length: span - 1 }, () => COVERED)]);
}

/** Widths of the cells above a header row: a blank cell is reached by the cell above it, a run of filled ones has a heading in common. */
function spansAbove(below: readonly SourceCell[]): number[] {
  const spans: number[] = [];
  below.forEach((cell, index) => {
    if (index > 0 && isFilled(cell) && isFilled(below[index - 1]!)) spans[spans.length - 1]! += 1;
    else spans.push(1);
  });
  return spans;
}
