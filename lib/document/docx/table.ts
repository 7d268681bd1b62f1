import { planTable } from '../page-plan';
import { columnCount } from '../table-layout';
import type { Row, Table } from '../tree';
import { cleanText, escaped } from './clean-text';
import { linesIn } from './lines';
import { field, paragraph, run } from './markup';
import { CELL_MARGIN, cellMargins, tableHead, tablePitch, tableText } from './styles';
import { gridRows, type GridCell } from './table-grid';

/** A table measured for the page that it stands on; lengths in twentieths of a point. */
export interface TableShape {
  columns: number[];
  head: { cells: GridCell[]; height: number }[];
  body: { row: Row; cells: GridCell[]; height: number }[];
  /** Of its text, in pt. */
  size: number;
  /** Above and below the text of a cell. */
  margin: number;
}

/** `width` is that of the page's text. A table without a cell has no shape: Word would refuse it. */
export function tableShape(table: Table, width: number): TableShape | null {
  const count = columnCount([...table.head, ...table.rows.map((row) => row.cells)]);
  if (count === 0) return null;
  const { widths, size } = planTable(table);
  const shares = Array.from({ length: count }, (_, column) => widths[column] ?? 100 / count);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((share * width) / all));
  const measured = (cells: GridCell[]) => ({ cells, height: rowHeight(cells, columns, size) });
  return {
    columns,
    size,
    margin: CELL_MARGIN.above,
    head: gridRows(table.head, count).map(measured),
    body: gridRows(table.rows.map((row) => row.cells), count).map((cells, index) => ({ row: table.rows[index]!, ...measured(cells) })),
  };
}

const heightOf = (rows: readonly { height: number }[]) => rows.reduce((sum, { height }) => sum + height, 0);
export const headHeight = ({ head }: TableShape): number => heightOf(head);

/** A table that would leave its last rows for another page has its rows closer together, if then it fits the height that there is. */
export function fitted(shape: TableShape, height: number): TableShape {
  const rows = [...shape.head, ...shape.body];
  const less = Math.ceil((heightOf(rows) - height) / 2 / rows.length);
  if (less <= 0 || less > shape.margin) return shape;
  const closer = <T extends { height: number }>(row: T): T => ({ ...row, height: row.height - 2 * less });
  return { ...shape, margin: shape.margin - less, head: shape.head.map(closer), body: shape.body.map(closer) };
}

const sumOf = (columns: readonly number[], { column, span }: GridCell) => columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);

const BORDER = 10;

/** Cells that reach down over several rows have their room there. */
function rowHeight(cells: readonly GridCell[], columns: readonly number[], size: number): number {
  const lines = cells.map((one) => (one.cell && !one.merge ? linesIn(one.cell.text, (sumOf(columns, one) - 2 * CELL_MARGIN.side) / 20 / size) : 1));
  return Math.max(1, ...lines) * tablePitch(size) * 20 + 2 * CELL_MARGIN.above + BORDER;
}

/** A low table stays whole; of others two rows stand under the head, and two on the last page. */
export const staysWithNext = (row: number, { body }: TableShape): boolean => row < body.length - 1 && (row === 0 || row === body.length - 2 || heightOf(body) <= LOW);
/** About a fifth of a page: more white than that at a page's end looks like a mistake. */
const LOW = 2600;

/** "表3　…"; the number counts the captions. */
export const captionParagraph = (caption: string, number: number): string => paragraph('Caption', `${run('表')}${field('SEQ 表 \\* ARABIC', String(number))}${run(`　${caption}`)}`);

/** `tallest` is the height of a page: a row that is taller may break. */
export function tableXml(caption: string, shape: TableShape, tallest: number): string {
  const { columns, head, body, size, margin } = shape;
  const width = columns.reduce((sum, one) => sum + one, 0);
  const rows = [
    ...head.map(({ cells }) => rowXml(cells, columns, { size, head: true, keepNext: body.length > 0 })),
    ...body.map(({ cells, row, height }, index) => rowXml(cells, columns, { size, row, keepNext: staysWithNext(index, shape), breaks: height > tallest })),
  ];
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="OfficialTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>${margin === CELL_MARGIN.above ? '' : cellMargins(margin)}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(caption).replaceAll('\n', ' ')}"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

interface RowLook {
  size: number;
  keepNext: boolean;
  head?: boolean;
  row?: Row;
  breaks?: boolean;
}

const rowXml = (cells: readonly GridCell[], columns: readonly number[], look: RowLook): string =>
  `<w:tr><w:trPr>${look.breaks ? '' : '<w:cantSplit/>'}${look.head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((one) => cellXml(one, columns, look)).join('')}</w:tr>`;

function cellXml(one: GridCell, columns: readonly number[], look: RowLook): string {
  const spans = `${one.span > 1 ? `<w:gridSpan w:val="${one.span}"/>` : ''}${one.merge ? `<w:vMerge w:val="${one.merge}"/>` : ''}`;
  const lines = cleanText(one.cell?.text ?? '').split('\n');
  return `<w:tc><w:tcPr><w:tcW w:w="${sumOf(columns, one)}" w:type="dxa"/>${spans}<w:vAlign w:val="center"/></w:tcPr>${lines.map((line) => cellLine(line, one, look)).join('')}</w:tc>`;
}

/** A detail's name stands a little further in. */
const DETAIL = '<w:ind w:leftChars="100" w:left="210"/>';

function cellLine(line: string, { cell, column }: GridCell, { size, head, row, keepNext }: RowLook): string {
  const content = line === '' ? '' : run(line, row?.emphasis === 'total' ? '<w:b/><w:bCs/>' : '');
  const align = !head && cell?.align && cell.align !== 'left' ? `<w:jc w:val="${cell.align}"/>` : '';
  const keep = keepNext && !head ? '<w:keepNext/>' : !keepNext && head ? '<w:keepNext w:val="0"/>' : '';
  return paragraph(head ? tableHead(size) : tableText(size), content, `${keep}${row?.emphasis === 'detail' && column === 0 ? DETAIL : ''}${align}`);
}

