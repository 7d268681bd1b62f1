import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import type { SourceCell, SourceDocument, SourceTable } from '../import/source';
import { MAX_SHEET_COLUMNS } from './limits';
import { refuseUnsafeParts, type OpenPackage } from './open-package';
import { refuseEndlessSheets } from './sheet-size';
import { orUnreadable, UnreadableFile } from './unreadable-file';
import { shownValue } from './xlsx-value';

const BROKEN = '这个 Excel 工作簿已损坏，无法打开，请用 Excel 或 WPS 修复并另存为 .xlsx 后再上传。';
/** Parts of a sheet that say nothing of its cells; rules for whole columns would be spread over a million cells. */
const LEFT_ASIDE = ['dataValidations', 'conditionalFormatting', 'extLst', 'sheetProtection', 'autoFilter', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'rowBreaks', 'colBreaks'];

/** A workbook: a table for each sheet that holds anything, from its first row on, hidden ones marked. Throws `UnreadableFile`. */
export async function readXlsx(archive: OpenPackage, bytes: Uint8Array): Promise<SourceDocument> {
  await refuseEndlessSheets(archive);
  await refuseUnsafeParts(archive);
  return orUnreadable(BROKEN, async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: LEFT_ASIDE });
    const sheets = workbook.worksheets.flatMap((sheet) => {
      const rows = rowsOf(sheet);
      return rows.length === 0 ? [] : [{ sheet, rows }];
    });
    if (sheets.length === 0) throw new UnreadableFile('工作簿里没有数据，请重新选择文件。');
    const blocks = sheets.map(({ sheet, rows }, index): SourceTable => ({ kind: 'table', id: `b${index + 1}`, place: `工作表“${sheet.name}”`, sheet: sheet.name, rows }));
    return { format: 'xlsx', blocks, notices: [...hiddenNotices(sheets.map(({ sheet }) => sheet)), ...asideNotices(archive)] };
  });
}

/** All rows from the first of the sheet to the last with words, as wide as the last column with words. */
function rowsOf(sheet: Worksheet): SourceCell[][] {
  const rows: SourceCell[][] = [];
  let width = 0;
  let height = 0;
  sheet.eachRow((row, number) => {
    const cells: SourceCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MAX_SHEET_COLUMNS) throw new UnreadableFile(`工作表“${sheet.name}”超过 ${MAX_SHEET_COLUMNS} 列，没有读取，请删去多余的列后再上传。`);
      cells[column - 1] = sourceCell(sheet, cell);
      if (cells[column - 1]!.text === '') return;
      width = Math.max(width, column);
      height = number;
    });
    rows[number - 1] = cells;
  });
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => rows[y]?.[x] ?? blank(sheet, y + 1, x + 1)));
}

const isHidden = (sheet: Worksheet, row: number, column: number): boolean => sheet.state !== 'visible' || sheet.getRow(row).hidden || sheet.getColumn(column).hidden;

const blank = (sheet: Worksheet, row: number, column: number): SourceCell => ({ text: '', ...(isHidden(sheet, row, column) && { hidden: true }) });

function sourceCell(sheet: Worksheet, cell: Cell): SourceCell {
  const hidden = isHidden(sheet, cell.fullAddress.row, cell.fullAddress.col) && { hidden: true as const };
  if (cell.isMerged && cell.master !== cell) return { text: '', covered: true, ...hidden };
  return { ...shownValue(cell.value, cell.numFmt), ...hidden };
}

function hiddenNotices(sheets: readonly Worksheet[]): string[] {
  return sheets.flatMap((sheet) => {
    if (sheet.state !== 'visible') return [`工作表“${sheet.name}”是隐藏的，已读取并标明。`];
    const rows: number[] = [];
    sheet.eachRow((row, number) => void (row.hidden && rows.push(number)));
    const columns = Array.from({ length: Math.min(sheet.columnCount, MAX_SHEET_COLUMNS) }, (_, index) => sheet.getColumn(index + 1)).filter((column) => column.hidden).map((column) => column.letter);
    const parts = [...(rows.length > 0 ? [`第 ${listed(rows)} 行`] : []), ...(columns.length > 0 ? [`${listed(columns)} 列`] : [])];
    return parts.length === 0 ? [] : [`工作表“${sheet.name}”的${parts.join('、')}是隐藏的，已读取并标明。`];
  });
}

const MOST_LISTED = 8;
const listed = (items: readonly (number | string)[]): string => items.slice(0, MOST_LISTED).join('、') + (items.length > MOST_LISTED ? `等 ${items.length} ` : '');

function asideNotices(archive: OpenPackage): string[] {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  return [
    has(/^xl\/media\//u) ? ['工作簿里的图片没有读取。'] : [],
    has(/^xl\/charts\//u) ? ['工作簿里的图表没有读取，只读取了单元格。'] : [],
    has(/^xl\/comments\d*\.xml$/u) ? ['工作簿里的批注没有读取。'] : [],
    has(/^xl\/externalLinks\//u) ? ['工作簿引用了其他文件，引用处按上次保存的结果读取。'] : [],
  ].flat();
}
