import { planTable } from '../page-plan';
import { placeCells, type PlacedCell } from '../table-layout';
import type { Cell, Row, Table } from '../tree';
import { literal } from './literal';
import { tableFit } from './table-fit';

type Alignment = 'left' | 'center' | 'right';

const alignmentOf = (cell: Cell): Alignment => cell.align ?? 'left';

/** The alignment that most body cells of each column have: the others say theirs. */
function columnAlignments(placed: readonly PlacedCell[][], columns: number): Alignment[] {
  const counts = Array.from({ length: columns }, () => ({ left: 0, center: 0, right: 0 }));
  for (const { cell, column } of placed.flat()) counts[column]![alignmentOf(cell)] += 1;
  return counts.map(({ left, center, right }) => (right > left && right >= center ? 'right' : center > left ? 'center' : 'left'));
}

function cellSource(cell: Cell, body: string, usual: Alignment | null): string {
  const options = [
    cell.colSpan !== undefined && cell.colSpan > 1 && `colspan: ${cell.colSpan}`,
    cell.rowSpan !== undefined && cell.rowSpan > 1 && `rowspan: ${cell.rowSpan}`,
    usual !== alignmentOf(cell) && `align: ${alignmentOf(cell)} + horizon`,
  ].filter(Boolean);
  return options.length === 0 ? body : `table.cell(${options.join(', ')}, ${body})`;
}

const emphasised = (row: Row, column: number, text: string) => (row.emphasis === 'total' ? `b(${text})` : row.emphasis === 'detail' && column === 0 ? `d(${text})` : text);

/** A table with its head repeated on every page; rows may break, for a cell may be longer than a page. */
export function tableSource(table: Table): string {
  const plan = planTable(table);
  const { widths, size } = plan;
  const { margin, whole } = tableFit(table, plan);
  const placed = placeCells(table.rows.map((row) => row.cells));
  const alignments = columnAlignments(placed, widths.length);
  const head = placeCells(table.head).map((cells) => cells.map(({ cell }) => cellSource({ ...cell, align: 'center' }, `b(${literal(cell.text)})`, null)).join(', '));
  const body = placed.map((cells, index) => cells.map(({ cell, column }) => cellSource(cell, emphasised(table.rows[index]!, column, literal(cell.text)), alignments[column]!)).join(', '));
  return [
    `grid-of(${size}pt, ${margin}pt, ${whole}, (${widths.map((width) => `${width}fr`).join(', ')},), (${alignments.map((one) => `${one} + horizon`).join(', ')},),`,
    head.length > 0 ? `  table.header(${head.join(', ')}),` : '',
    ...body.map((cells) => `  ${cells},`),
    ')',
  ]
    .filter(Boolean)
    .join('\n');
}
