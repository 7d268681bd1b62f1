import type { Workbook } from 'exceljs';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { numbered } from '@/lib/disclosure/section-name';
import { disclosureTitle } from '@/lib/disclosure/render';
import type { Template } from '@/lib/disclosure/templates/template';
import { cellText } from './cell-values';
import { mark, put } from './sheet-frame';
import { quotedSheet } from './sheet-names';
import type { SheetPlan } from './sheet-plan';
import { STYLES } from './styles';
import { ROW_MARKS } from './form-marks';

/** For whoever fills it in, or for the readers of what was published. */
export type WorkbookPurpose = 'form' | 'publication';

const GUIDES: Record<WorkbookPurpose, readonly string[]> = {
  form: [
    '灰底的数由其他数得出，不用填写；直接改写的，按自行填写的数导入，并与得出的数核对。',
    '可以插入、删除、移动行，也可以在表末接着填写新行；没有的金额填 0。金额单位见各表右上角。',
    '填好后原样保存为 .xlsx，在门户的“导入文件”中上传，内容会回到原来的栏目。',
  ],
  publication: ['本工作簿列出公开稿中的全部表格和文字，内容以公开网站为准。', '灰底的数由其他数得出。金额单位见各表右上角。', '没有列出的部分依法不予公开，依据见目录末尾。'],
};

const HEADINGS = ['序号', '工作表', '内容', '行数'] as const;
const WIDTHS = [8, 44, 64, 8] as const;

export interface SheetEntry {
  plan: SheetPlan;
  rows: number;
}

/** The first sheet: what the workbook is, and a way to every table. It is opened first and filled last. */
export function writeIndexSheet(workbook: Workbook, name: string, template: Template, context: DisclosureContext, purpose: WorkbookPurpose): (sheets: readonly SheetEntry[]) => void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 7, showGridLines: false }], pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '7:7' } });
  sheet.columns = [{ width: 8, hidden: true }, ...WIDTHS.map((width) => ({ width }))];
  const last = WIDTHS.length + 1;
  sheet.mergeCells(1, 2, 1, last);
  put(sheet, 1, 2, cellText(disclosureTitle(context)), STYLES.title);
  sheet.getRow(1).height = 30;
  put(sheet, 2, 2, cellText(`编制部门：${context.department.name}　${context.fiscalYear}年　${template.label}`), STYLES.caption);
  const withheld = template.sections.filter(({ id }) => context.withheld?.[id] !== undefined);
  GUIDES[purpose].slice(0, purpose === 'publication' && withheld.length === 0 ? 2 : 3).forEach((line, index) => put(sheet, 3 + index, 2, line, STYLES.note));
  HEADINGS.forEach((heading, index) => put(sheet, 7, index + 2, heading, STYLES.head));
  for (let row = 1; row <= 7; row += 1) mark(sheet, row, ROW_MARKS.title);
  return (sheets) => {
    sheets.forEach(({ plan, rows }, index) => {
      const row = 8 + index;
      mark(sheet, row, ROW_MARKS.title);
      put(sheet, row, 2, index + 1, STYLES.label);
      put(sheet, row, 3, { text: plan.name, hyperlink: `#${quotedSheet(plan.name)}!A1` }, STYLES.link);
      put(sheet, row, 4, plan.title, STYLES.label);
      put(sheet, row, 5, rows, STYLES.label);
    });
    withheld.forEach(({ id, numeral, title }, index) => {
      const row = 8 + sheets.length + index;
      mark(sheet, row, ROW_MARKS.title);
      put(sheet, row, 3, cellText(numbered(numeral, title)), STYLES.label);
      put(sheet, row, 4, cellText(`依法不予公开。依据：${context.withheld![id]!}`), STYLES.label);
    });
    sheet.pageSetup.printArea = `B1:E${7 + sheets.length + withheld.length}`;
  };
}
