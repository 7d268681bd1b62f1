import { readAmount } from './amount-text';
import { cellRef, type SourceCell, type SourceRef, type SourceTable } from './source';
import { widthOf } from './table-shape';
import { bare, cellValue, isBlankText } from './words';

/** A table with the labels of a grid's rows down a column, and where its cells stand in the source. */
export interface GridView {
  table: SourceTable;
  refOf: (row: number, column: number) => SourceRef;
  /** Cells of the source that the view has used up as labels. */
  labels: readonly SourceRef[];
}

export const plainView = (table: SourceTable): GridView => ({ table, refOf: (row, column) => cellRef(table.id, row, column), labels: [] });

const DEEPEST_HEADER = 6;
const WIDEST = 40;
const known = new WeakMap<SourceTable, GridView | null>();

/**
 * The table with its columns as rows: the three public expenses stand across the page as often as down it. The first row
 * of the view has the labels of the years; a lone row of figures without a label is this year's. Null where nothing
 * stands over the figures.
 */
export function turnedView(table: SourceTable): GridView | null {
  const held = known.get(table);
  if (held !== undefined) return held;
  const view = turned(table);
  known.set(table, view);
  return view;
}

const isFigure = (cell: SourceCell) => /[0-9０-９]/u.test(cell.text) && readAmount(cell.text, '元') !== null;

function turned(table: SourceTable): GridView | null {
  const head = table.rows.findIndex((row) => row.filter(isFigure).length >= 2);
  if (head < 1 || head > DEEPEST_HEADER || widthOf(table) > WIDEST) return null;
  const body = table.rows.slice(head).map((_, index) => head + index);
  const years = body.map((row): SourceCell => (isFigure(table.rows[row]![0]!) || isBlankText(table.rows[row]![0]!.text) ? { text: body.length === 1 ? '本年' : '' } : table.rows[row]![0]!));
  const from = table.rows.slice(head).some((row) => isFigure(row[0]!)) ? 0 : 1;
  const columns = Array.from({ length: widthOf(table) - from }, (_, index) => from + index);
  const rows = [[{ text: '' }, ...years], ...columns.map((column) => [{ text: labelOver(table, head, column) }, ...body.map((row) => table.rows[row]![column]!)])];
  const sourceOf = (row: number, column: number): [number, number] => (row === 0 ? [body[column - 1] ?? 0, 0] : [column === 0 ? head - 1 : body[column - 1]!, columns[row - 1]!]);
  const headCells = table.rows.slice(0, head).flatMap((cells, row) => cells.flatMap((cell, column) => (isBlankText(cell.text) ? [] : [cellRef(table.id, row, column)])));
  const yearCells = from === 0 ? [] : body.filter((row) => !isBlankText(table.rows[row]![0]!.text)).map((row) => cellRef(table.id, row, 0));
  return { table: { ...table, rows }, refOf: (row, column) => cellRef(table.id, ...sourceOf(row, column)), labels: [...headCells, ...yearCells] };
}

/** The lowest label over a column; 小计 is called by what it is the sum of. */
function labelOver(table: SourceTable, head: number, column: number): string {
  const path = table.rows.slice(0, head).map((row) => cellValue(row[column]!.text)).filter((label) => label !== '');
  const lowest = path.at(-1) ?? '';
  return /^小计$/u.test(bare(lowest)) ? (path.at(-2) ?? lowest) : lowest;
}
