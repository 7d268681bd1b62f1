import type { Cell, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { lengthOf } from '@/lib/document/page-plan';
import { cellText } from './cell-values';
import { cellAddress } from './formulas';
import { COLUMN_MARKS, ROW_MARKS } from './form-marks';
import { STYLES } from './styles';

/** A column of a sheet, its first ones hidden. */
export interface FrameColumn {
  key: string;
  heading: string;
  width: number;
  hidden?: true;
  /** Over several columns side by side: one heading for all of them. */
  group?: string;
  style?: Partial<Style>;
}

export interface Frame {
  sheet: Worksheet;
  /** Number of a column by its key. */
  columnOf: (key: string) => number;
  /** The row under the headings. */
  firstRow: number;
  firstColumn: number;
  lastColumn: number;
}

interface FrameOf {
  name: string;
  title: string;
  unit?: string;
  mark: string;
  columns: readonly FrameColumn[];
  /** Visible columns that stay in sight, from the left. */
  frozen: number;
  /** Rows under the headings that stay in sight. */
  frozenRows: number;
}

const [MARKS_ROW, TITLE_ROW, UNIT_ROW, HEAD_ROW] = [1, 2, 3, 4];
/** Columns that a standing page can hold, in characters. */
const PORTRAIT_WIDTH = 100;

const HIDDEN_COLUMNS: readonly FrameColumn[] = [
  { key: '', heading: '', width: 8, hidden: true },
  { key: COLUMN_MARKS.memo, heading: '', width: 8, hidden: true },
];

/** A sheet with its hidden keys, title, unit and headings; rows are written under it. */
export function openSheet(workbook: Workbook, context: DisclosureContext, of: FrameOf): Frame {
  const columns = [...HIDDEN_COLUMNS, ...of.columns];
  const firstColumn = columns.findIndex(({ hidden }) => !hidden) + 1;
  const heads = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const firstRow = HEAD_ROW + heads;
  const landscape = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0) > PORTRAIT_WIDTH;
  const sheet = workbook.addWorksheet(of.name, {
    views: [{ state: 'frozen', xSplit: firstColumn - 1 + of.frozen, ySplit: firstRow - 1 + of.frozenRows, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, printTitlesRow: `${TITLE_ROW}:${firstRow - 1}`, margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = columns.map(({ width, hidden, style }) => ({ width, ...(hidden && { hidden }), ...(style && { style }) }));
  const frame: Frame = { sheet, columnOf: (key) => columns.findIndex((column) => column.key === key) + 1, firstRow, firstColumn, lastColumn: columns.length };
  writeMarks(frame, of.mark, columns);
  writeTitle(frame, of, context);
  writeHeadings(frame, columns, heads);
  return frame;
}

function writeMarks({ sheet }: Frame, mark: string, columns: readonly FrameColumn[]): void {
  const row = sheet.getRow(MARKS_ROW);
  row.hidden = true;
  columns.forEach(({ key }, index) => (row.getCell(index + 1).value = index === 0 ? mark : key));
}

function writeTitle({ sheet, firstColumn, lastColumn }: Frame, { title, unit }: FrameOf, { department, fiscalYear }: DisclosureContext): void {
  mark(sheet, TITLE_ROW, ROW_MARKS.title);
  mark(sheet, UNIT_ROW, ROW_MARKS.title);
  if (lastColumn > firstColumn) sheet.mergeCells(TITLE_ROW, firstColumn, TITLE_ROW, lastColumn);
  // Over a single column a title in the middle would lose its beginning.
  put(sheet, TITLE_ROW, firstColumn, title, lastColumn > firstColumn ? STYLES.title : STYLES.titleOfColumn);
  sheet.getRow(TITLE_ROW).height = 28;
  put(sheet, UNIT_ROW, firstColumn, `编制部门：${department.name}　${fiscalYear}年`, STYLES.caption);
  if (unit && lastColumn > firstColumn) put(sheet, UNIT_ROW, lastColumn, `单位：${unit}`, STYLES.unit);
}

function writeHeadings({ sheet, firstColumn }: Frame, columns: readonly FrameColumn[], heads: number): void {
  for (let row = HEAD_ROW; row < HEAD_ROW + heads; row += 1) mark(sheet, row, ROW_MARKS.head);
  columns.forEach(({ heading, group }, index) => {
    const column = index + 1;
    if (column < firstColumn) return;
    if (group === undefined) {
      if (heads > 1) sheet.mergeCells(HEAD_ROW, column, HEAD_ROW + 1, column);
      put(sheet, HEAD_ROW, column, heading, STYLES.head);
      return;
    }
    put(sheet, HEAD_ROW + 1, column, heading, STYLES.head);
    if (columns[index - 1]?.group === group) return;
    const end = columns.findIndex((one, at) => at > index && one.group !== group);
    const last = end === -1 ? columns.length : end;
    if (last > column) sheet.mergeCells(HEAD_ROW, column, HEAD_ROW, last);
    put(sheet, HEAD_ROW, column, group, STYLES.head);
  });
  fitRow({ sheet }, HEAD_ROW + heads - 1);
}

/** The hidden cell that says what a row is. */
export const mark = (sheet: Worksheet, row: number, text: string): void => void (sheet.getRow(row).getCell(1).value = cellText(text));

export function put(sheet: Worksheet, row: number, column: number, value: CellValue, style: Partial<Style>): Cell {
  const cell = sheet.getRow(row).getCell(column);
  cell.value = value;
  cell.style = style;
  return cell;
}

/** Height of a line of the sheet's font, and the highest row that spreadsheets allow. In points. */
const [LINE_HEIGHT, MOST_HEIGHT] = [14, 400];

/** Makes a row as high as its longest text: not every spreadsheet does so by itself. */
export function fitRow({ sheet }: Pick<Frame, 'sheet'>, number: number): void {
  const row = sheet.getRow(number);
  let lines = 1;
  row.eachCell((cell, column) => {
    const { width = 10, hidden } = sheet.getColumn(column);
    if (hidden || cell.isMerged || !cell.alignment?.wrapText) return;
    lines = Math.max(lines, linesOf(cell.text, width));
  });
  if (lines > 1) row.height = Math.min(MOST_HEIGHT, lines * LINE_HEIGHT + 2);
}

const linesOf = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((lengthOf(line) * 2) / (width - 2))), 0);

/** What is printed: everything that is seen. */
export const printTo = ({ sheet, firstColumn, lastColumn }: Frame, lastRow: number): void => void (sheet.pageSetup.printArea = `${cellAddress(TITLE_ROW, firstColumn)}:${cellAddress(Math.max(lastRow, HEAD_ROW), lastColumn)}`);
