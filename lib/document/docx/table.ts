import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { planTable } from '../page-plan';
import { columnCount, placeCells, type PlacedCell } from '../table-layout';
import type { Cell, Row, Table as TreeTable } from '../tree';
import { cleanText } from './clean-text';

const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Caption, the line with 编制部门 and 单位, and the table; `width` is that of the page's text in twentieths of a point. */
export function tableBlocks(table: TreeTable, department: string, width: number): (Paragraph | Table)[] {
  const unit = table.unit ? `\t单位：${table.unit}` : '';
  return [
    new Paragraph({ style: 'Caption', text: cleanText(table.caption) }),
    new Paragraph({ style: 'CaptionLine', tabStops: [{ type: TabStopType.RIGHT, position: width }], children: [new TextRun(cleanText(`编制部门：${department}${unit}`))] }),
    ...grid(table, width),
  ];
}

function grid(table: TreeTable, width: number): Table[] {
  const all = [...table.head, ...table.rows.map((row) => row.cells)];
  // A table without a cell makes Word refuse the file.
  if (columnCount(all) === 0) return [];
  const columns = planTable(table).widths.map((share) => Math.floor((share * width) / 100));
  const head = placeCells(table.head).map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((one) => cellOf(one, columns, { bold: true, centred: true })) }));
  const placed = placeCells(table.rows.map((row) => row.cells));
  const body = table.rows.map((row, index) => bodyRow(row, placed[index]!, columns));
  return [new Table({ layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, columnWidths: columns, rows: [...head, ...body] })];
}

const bodyRow = (row: Row, placed: readonly PlacedCell[], columns: readonly number[]) =>
  new TableRow({ cantSplit: true, children: placed.map((one) => cellOf(one, columns, { bold: row.emphasis === 'total', indented: row.emphasis === 'detail' && one.column === 0 })) });

function cellOf({ cell, column }: PlacedCell, columns: readonly number[], look: { bold: boolean; centred?: boolean; indented?: boolean }): TableCell {
  const span = cell.colSpan ?? 1;
  const size = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const children = cleanText(cell.text).split('\n').map((line) => cellLine(line, cell, look));
  return new TableCell({ columnSpan: span, rowSpan: cell.rowSpan ?? 1, verticalAlign: VerticalAlignTable.CENTER, width: { size, type: WidthType.DXA }, margins: { left: 60, right: 60 }, children });
}

const cellLine = (line: string, cell: Cell, { bold, centred, indented }: { bold: boolean; centred?: boolean; indented?: boolean }) =>
  new Paragraph({ style: 'CellText', alignment: centred ? AlignmentType.CENTER : SIDES[cell.align ?? 'left'], indent: indented ? { left: 180 } : undefined, children: [new TextRun({ text: line, bold })] });
