import { placeCells } from './table-layout';
import type { DocumentNode, Table } from './tree';

/** How a table stands on paper: writers of DOCX and PDF share it, so that both turn the same pages. */
export interface TablePlan {
  landscape: boolean;
  /** Relative widths of the columns; they sum to about 100. */
  widths: number[];
}

/** Widths that a page offers, in full-width characters at the size of table text. */
const PORTRAIT = 46;
/** No column is narrower or wider than this by nature, in full-width characters. */
const [NARROWEST, WIDEST] = [3, 22];

/** Chinese characters count one, Latin letters and digits about half. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character.codePointAt(0)! < 0x2000 ? 0.55 : 1;
  return length;
}

/** What a column would like to have: its longest word or figure, and some of its running text. */
function wish(text: string, breaks: boolean): number {
  const length = Math.max(...text.split('\n').map(lengthOf));
  // A figure never breaks; a sentence may, but wants a line of some length.
  return Math.min(WIDEST, Math.max(NARROWEST, breaks && length > 8 ? 8 + Math.sqrt(length - 8) * 1.6 : length));
}

export function planTable({ head, rows }: Table): TablePlan {
  const wishes: number[] = [];
  const ask = (column: number, width: number) => (wishes[column] = Math.max(wishes[column] ?? NARROWEST, width));
  for (const cells of placeCells(head)) for (const { cell, column } of cells) if ((cell.colSpan ?? 1) === 1) ask(column, Math.min(8, wish(cell.text, true)));
  for (const cells of placeCells(rows.map((row) => row.cells))) for (const { cell, column } of cells) if ((cell.colSpan ?? 1) === 1) ask(column, wish(cell.text, cell.align !== 'right'));
  // Columns under spanning cells alone have asked for nothing.
  const widths = Array.from({ length: Math.max(1, wishes.length) }, (_, column) => wishes[column] ?? NARROWEST);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { landscape: total > PORTRAIT && widths.length > 5, widths: widths.map((width) => Math.round((width / total) * 1000) / 10) };
}

/** Nodes that stand on pages of one orientation, one after the other. */
export interface PageRun {
  landscape: boolean;
  nodes: DocumentNode[];
}

/** Splits nodes where the paper turns. Headings go with the wide table that follows them, notes with the one before. */
export function pageRuns(nodes: readonly DocumentNode[]): PageRun[] {
  const runs: PageRun[] = [];
  nodes.forEach((node, index) => {
    const landscape = isOnWidePage(nodes, index);
    const last = runs.at(-1);
    if (last?.landscape === landscape) last.nodes.push(node);
    else runs.push({ landscape, nodes: [node] });
  });
  return runs;
}

const isWide = (node: DocumentNode | undefined): boolean => node?.type === 'table' && planTable(node).landscape;

function isOnWidePage(nodes: readonly DocumentNode[], index: number): boolean {
  const node = nodes[index]!;
  if (node.type === 'table') return isWide(node);
  if (node.type === 'note') return isWide(nodes.slice(0, index).findLast((before) => before.type !== 'note'));
  return node.type === 'heading' && isWide(nodes.slice(index).find((after) => after.type !== 'heading'));
}
