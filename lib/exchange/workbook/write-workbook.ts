import ExcelJS, { type Workbook } from 'exceljs';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { disclosureTitle } from '@/lib/disclosure/render';
import type { Template } from '@/lib/disclosure/templates/template';
import { cellText } from './cell-values';
import { withFixedTimes } from './fixed-times';
import { FORM_FORMAT, FORM_VERSION, IDENTITY_SHEET } from './form-marks';
import { workbookPlan, type SheetPlan } from './sheet-plan';
import { writeGridSheet } from './write-grid-sheet';
import { type WorkbookPurpose, writeIndexSheet } from './write-index-sheet';
import { writeRowsSheet } from './write-rows-sheet';
import { writeTextsSheet, writeWordingsSheet } from './write-shared-sheets';

const INDEX_SHEET = '目录';
/** The workbook says nothing of when it was written: the same edition is the same file. */
const NO_MOMENT = new Date(0);

/**
 * A whole edition as an XLSX workbook: a sheet for each table and list of its sections, one for the texts, amounts in
 * 万元 as numbers, sums as formulas with their results. It is also the entry form, and says so unless it is a publication's: `workbookForm` reads it back, the
 * department's code too where it is given.
 */
export async function writeWorkbook(template: Template, context: DisclosureContext, departmentCode = '', purpose: WorkbookPurpose = 'form'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title: cellText(disclosureTitle(context)), creator: cellText(context.department.name), lastModifiedBy: cellText(context.department.name), company: cellText(context.department.name), created: NO_MOMENT, modified: NO_MOMENT });
  // Whoever opens it sees figures that follow as their own program adds them up.
  workbook.calcProperties.fullCalcOnLoad = true;
  const listSheets = writeIndexSheet(workbook, INDEX_SHEET, template, context, purpose);
  listSheets(workbookPlan(template, (id) => context.content[id] !== undefined).map((plan) => ({ plan, rows: writeSheet(workbook, plan, context) })));
  writeIdentity(workbook, context, departmentCode);
  // Packed once, by the second zip.
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
}

function writeSheet(workbook: Workbook, plan: SheetPlan, context: DisclosureContext): number {
  switch (plan.kind) {
    case 'rows':
      return writeRowsSheet(workbook, plan, context);
    case 'grid':
      return writeGridSheet(workbook, plan, context);
    case 'texts':
      return writeTextsSheet(workbook, plan, context);
    case 'wordings':
      return writeWordingsSheet(workbook, plan, context);
  }
}

/** Whose edition it is and by which template its sheets are read. */
function writeIdentity(workbook: Workbook, { templateVersion, fiscalYear, department }: DisclosureContext, departmentCode: string): void {
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  const lines = { [FORM_FORMAT]: FORM_VERSION, templateVersion, fiscalYear: String(fiscalYear), departmentCode, departmentName: department.name, departmentShortName: department.shortName };
  for (const [key, value] of Object.entries(lines)) sheet.addRow([key, cellText(value)]);
}
