import ExcelJS, { type Style } from 'exceljs';
import { cellText } from '../workbook/cell-values';
import { LIST_COLUMNS, type ListColumn } from './columns';

const WIDTHS: Record<ListColumn, number> = { code: 12, name: 34, approvedOn: 13, dueOn: 13, reviewer: 16, division: 18, exemptBasis: 40, units: 60 };
const FONT = { name: '宋体', size: 10 };
const HEAD: Partial<Style> = { font: { ...FONT, bold: true }, alignment: { vertical: 'middle', horizontal: 'center' }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3ECF5' } } };

/** The rows of a list (headings first) as a workbook of one sheet: days are dates, everything else is text, codes with their zeros. */
export async function listWorkbook(title: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet('应公开清单', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const isDay = (index: number) => ['approvedOn', 'dueOn'].includes(LIST_COLUMNS[index]!);
  sheet.columns = LIST_COLUMNS.map((column, index) => ({ width: WIDTHS[column], style: { font: FONT, numFmt: isDay(index) ? 'yyyy-mm-dd' : '@' } }));
  for (const [row, cells] of rows.entries()) sheet.addRow(cells.map((text, index) => (text === '' ? null : row > 0 && isDay(index) ? new Date(`${text}T00:00:00Z`) : cellText(text))));
  const head = sheet.getRow(1);
  head.height = 24;
  for (let column = 1; column <= LIST_COLUMNS.length; column += 1) head.getCell(column).style = HEAD;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
