import ExcelJS, { type Style, type Worksheet } from 'exceljs';
import { type Period, periodName } from '@/lib/disclosure/period';
import { numbered } from '@/lib/disclosure/section-name';
import { cellText } from '@/lib/exchange/workbook/cell-values';
import { STATE_NAMES } from '@/lib/workflow/states';
import type { BoardRow } from './board';
import { DUTY_STATE_NAMES } from './duty-state';
import { SECTION_STATE_NAMES } from './section-state';

interface Column {
  head: string;
  width: number;
  /** Days are dates, counts are numbers: they can be sorted and added up. Null leaves the cell blank. */
  value: (row: BoardRow) => string | number | Date | null;
}

/** Spreadsheets know no time zone: the day, at midnight UTC as exceljs writes it. */
const date = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
/** A moment as the clock in China shows it, for the same reason. */
const chinaTime = (moment: string | null): Date | null => (moment === null ? null : new Date(Date.parse(moment) + 8 * 3_600_000));
const text = (value: string | null): string | null => (value === null ? null : cellText(value));

const DAY = 'yyyy-mm-dd';
const FORMATS: Record<string, string> = { 批复日期: DAY, 法定公开日: DAY, 公开日期: DAY, 等待自: 'yyyy-mm-dd hh:mm' };

const COLUMNS: readonly Column[] = [
  { head: '部门代码', width: 12, value: (row) => text(row.department.code) },
  { head: '部门', width: 34, value: (row) => text(row.department.name) },
  { head: '对口科室', width: 16, value: (row) => text(row.division?.name ?? null) },
  { head: '审核人', width: 12, value: (row) => text(row.reviewer?.name ?? null) },
  { head: '公开情况', width: 14, value: (row) => DUTY_STATE_NAMES[row.state] },
  { head: '免于公开的依据', width: 30, value: (row) => text(row.exemptBasis) },
  { head: '办理环节', width: 16, value: (row) => (row.edition ? STATE_NAMES[row.edition.state] : row.state === 'exempt' ? null : '未开始') },
  { head: '版次', width: 7, value: (row) => row.edition?.number ?? null },
  { head: '等待', width: 22, value: (row) => text(row.waiting?.who ?? null) },
  { head: '等待自', width: 18, value: (row) => chinaTime(row.waiting?.since ?? null) },
  { head: '已等天数', width: 10, value: (row) => row.waiting?.days ?? null },
  { head: '批复日期', width: 12, value: (row) => date(row.approvedOn) },
  { head: '法定公开日', width: 12, value: (row) => date(row.dueOn) },
  { head: '距法定公开日天数', width: 17, value: (row) => (row.firstPublishedOn === null && row.state !== 'exempt' ? row.daysLeft : null) },
  { head: '公开日期', width: 12, value: (row) => date(row.firstPublishedOn) },
  { head: '报送次数', width: 10, value: (row) => row.submissions },
  { head: '未处理意见', width: 12, value: (row) => row.openComments },
];

const font = (bold = false) => ({ name: '宋体', size: 10, bold });
const HEAD: Partial<Style> = { font: font(true), alignment: { vertical: 'middle', horizontal: 'center', wrapText: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3ECF5' } } };

/** The board as one sheet: the departments as they were listed, a column for each section at the end. */
export async function boardWorkbook(period: Period, sections: readonly { numeral: string; title: string }[], rows: readonly BoardRow[], today: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title: `${periodName(period)}公开进度（${today}）`, created: date(today), modified: date(today) });
  const sheet = workbook.addWorksheet('进度', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  const heads = [...COLUMNS.map(({ head, width }) => ({ header: head, width })), ...sections.map(({ numeral, title }) => ({ header: cellText(numbered(numeral, title)), width: 14 }))];
  sheet.columns = heads.map((column, index) => ({ ...column, style: { font: font(), ...(FORMATS[column.header] && index < COLUMNS.length && { numFmt: FORMATS[column.header] }) } }));
  for (const row of rows) sheet.addRow([...COLUMNS.map(({ value }) => value(row)), ...row.sections.map(({ state, problems }) => (state === 'findings' ? problems : SECTION_STATE_NAMES[state]))]);
  styleHead(sheet, heads.length);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function styleHead(sheet: Worksheet, columns: number): void {
  const head = sheet.getRow(1);
  head.height = 42;
  for (let column = 1; column <= columns; column += 1) head.getCell(column).style = HEAD;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: columns } };
}
