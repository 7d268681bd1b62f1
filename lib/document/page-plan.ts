import { placeCells } from './table-layout';
import type { Cell, DocumentNode, Table } from './tree';

/** How a table stands on paper: writers of DOCX and PDF share it, so that both turn the same pages. */
export interface TablePlan {
  landscape: boolean;
  /** Relative widths of the columns; they sum to about 100. */
  widths: number[];
  /** Size of its text in pt: 五号, or smaller where its figures would not fit otherwise. */
  size: number;
}

/** Widths that a page offers, in full-width characters of 五号. */
const [PORTRAIT, LANDSCAPE] = [42, 68];
const SIZES = [10.5, 9, 7.5, 6.5] as const;
/** Room that a cell's margins take. */
const MARGIN = 0.9;
/** A column of words can be as narrow as this, and wishes for no more than that. */
const [NARROWEST, WIDEST] = [4, 24];

/** Chinese characters count one, Latin letters and digits about half. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character.codePointAt(0)! < 0x2000 ? 0.58 : 1;
  return length;
}

interface Need {
  /** Narrower it can't be: its longest figure or word. */
  least: number;
  /** What it would like to have. */
  wish: number;
}

/** A figure or a code never breaks; words may, between any two Chinese characters. */
function needOf({ text, align }: Cell, headLeast: number | null): Need {
  const head = headLeast !== null;
  const length = Math.max(...text.split('\n').map(lengthOf));
  const unbroken = Math.max(0, ...[...text.matchAll(/[\x21-\x7E]+/gu)].map(([word]) => lengthOf(word)));
  if (align === 'right' && !head) return { least: length, wish: length };
  return { least: Math.max(unbroken, Math.min(length, headLeast ?? NARROWEST)), wish: Math.min(head ? 6 : WIDEST, length) };
}

/** Short headings stay whole where the table fits a standing page with them. */
const [WHOLE_HEADING, BROKEN_HEADING] = [4, 2];

export function planTable(table: Table): TablePlan {
  const generous = planWith(table, WHOLE_HEADING);
  return generous.landscape ? planWith(table, BROKEN_HEADING) : generous;
}

function planWith({ head, rows }: Table, headLeast: number): TablePlan {
  const needs: Need[] = [];
  const ask = (cells: readonly (readonly Cell[])[], least: number | null) => {
    for (const { cell, column } of placeCells(cells).flat()) {
      if ((cell.colSpan ?? 1) > 1) continue;
      const [held, need] = [needs[column], needOf(cell, least)];
      needs[column] = { least: Math.max(held?.least ?? 1, need.least), wish: Math.max(held?.wish ?? 2, need.wish) };
    }
  };
  ask(head, headLeast);
  ask(rows.map((row) => row.cells), null);
  // Columns under spanning cells alone have asked for nothing.
  const columns = Array.from({ length: Math.max(1, needs.length) }, (_, column) => needs[column] ?? { least: 2, wish: 2 });
  const least = columns.reduce((sum, need) => sum + need.least + MARGIN, 0);
  const landscape = least > PORTRAIT;
  const room = landscape ? LANDSCAPE : PORTRAIT;
  const size = SIZES.find((one) => least <= (room * SIZES[0]) / one) ?? SIZES.at(-1)!;
  return { landscape, size, widths: sharesOf(columns, (room * SIZES[0]) / size) };
}

/** Everyone has what they can't do without; what is left goes to whoever wishes for more. In per cent. */
function sharesOf(columns: readonly Need[], room: number): number[] {
  const least = columns.map((need) => need.least + MARGIN);
  const left = Math.max(0, room - least.reduce((sum, width) => sum + width, 0));
  const wishes = columns.map((need, index) => Math.max(0, need.wish + MARGIN - least[index]!));
  const wished = wishes.reduce((sum, width) => sum + width, 0);
  // Where all wishes are met, the rest is spread as the columns are.
  const widths = least.map((width, index) => width + (wished === 0 ? 0 : (wishes[index]! / wished) * Math.min(left, wished)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((width / total) * 1000) / 10);
}

/** Nodes that stand on pages of one orientation, one after the other. */
export interface PageRun {
  landscape: boolean;
  nodes: DocumentNode[];
}

/** Splits nodes where the paper turns. Headings and a few lines go with the wide table that follows them, notes with the one before. */
export function pageRuns(nodes: readonly DocumentNode[]): PageRun[] {
  const runs: PageRun[] = [];
  nodes.forEach((node, index) => {
    const landscape = isOnWidePage(nodes, index);
    const last = runs.at(-1);
    if (last?.landscape === landscape) last.nodes.push(node);
    else if (landscape && last && isShort(last)) runs.splice(-1, 1, { landscape, nodes: [...last.nodes, node] });
    else runs.push({ landscape, nodes: [node] });
  });
  return runs;
}

/** A page for these few lines alone would be nearly empty. */
const FEW_CHARACTERS = 240;
const isShort = ({ nodes }: PageRun): boolean => nodes.reduce((sum, node) => sum + (node.type === 'table' ? FEW_CHARACTERS : node.text.length), 0) < FEW_CHARACTERS;

const isWide = (node: DocumentNode | undefined): boolean => node?.type === 'table' && planTable(node).landscape;

function isOnWidePage(nodes: readonly DocumentNode[], index: number): boolean {
  const node = nodes[index]!;
  if (node.type === 'table') return isWide(node);
  if (node.type === 'note') return isWide(nodes.slice(0, index).findLast((before) => before.type !== 'note'));
  return node.type === 'heading' && isWide(nodes.slice(index).find((after) => after.type !== 'heading'));
}
