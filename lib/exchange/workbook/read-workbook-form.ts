import type { FieldMap } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { allTemplates, type Template } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT, type EditionJson } from '../edition-json';
import type { ImportResult } from '../import/import-result';
import { placesIn } from '../import/ledger';
import { cellRef, type SourceDocument, type SourceRef, type SourceTable } from '../import/source';
import { readDocument } from '../read/read-document';
import { FORM_FORMAT, FORM_VERSION, IDENTITY_SHEET, ROW_MARKS, sheetMark } from './form-marks';
import { FormReading } from './form-reading';
import { formSheets, type FormSheet } from './form-sheet';
import type { HeldRow } from './parent-of-row';
import { readGridSheet } from './read-grid-sheet';
import { readRowsSheet, type LevelRow } from './read-rows-sheet';
import { readTextsSheet, readWordingsSheet } from './read-shared-sheets';
import { settleChangedFigures, settleLevels } from './settle-figures';
import { placeOf, workbookPlan, type RowsPlan, type SheetPlan } from './sheet-plan';

/** A workbook that the portal wrote, as it came back. */
export interface WorkbookForm {
  /** The department's code is "" where the workbook was written without one. */
  edition: EditionJson;
  /** The same as an import: every value with its cell, and what found no field. */
  result: ImportResult;
  /** Cells that need a person, each with its place: "工作表“公开05表”F12：……". */
  problems: string[];
}

/** Reads a workbook's bytes in the caller's process; null for one that the portal didn't write. Throws `UnreadableFile`. */
export const readWorkbookForm = async (bytes: Uint8Array): Promise<WorkbookForm | null> => workbookForm(await readDocument(bytes, '.xlsx'));

/** A workbook as the readers of files give it; null for one that the portal didn't write. */
export function workbookForm(source: SourceDocument): WorkbookForm | null {
  const identity = identityIn(source);
  if (!identity) return null;
  const { template, block, ...of } = identity;
  const reading = new FormReading({ department: { name: of.departmentName, shortName: of.departmentShortName }, fiscalYear: of.fiscalYear, templateVersion: template.version });
  const sheets = formSheets(source);
  leaveWhatIsNotRead(reading, source, sheets, block);
  readSheets(reading, template, sheets);
  reading.ledger.understand(...refsOf(block), ...contentsSheet(source, sheets, block));
  const read = sectionOfBlock(sheets);
  return {
    edition: { format: EDITION_FORMAT, templateVersion: template.version, fiscalYear: of.fiscalYear, kind: template.kind, department: { code: of.departmentCode, name: of.departmentName, shortName: of.departmentShortName }, content: reading.content },
    result: {
      templateVersion: template.version,
      fiscalYear: { value: of.fiscalYear, certainty: 'sure', source: [cellRef(block.id, 2, 1)] },
      department: { value: of.departmentName, certainty: 'sure', source: [cellRef(block.id, 4, 1)] },
      content: reading.content,
      ...reading.ledger.close(source, (id) => read.get(id) ?? null),
      notices: [...source.notices.filter((notice) => !notice.endsWith(HIDDEN)), ...reading.notices],
    },
    problems: reading.problems,
  };
}

/** What the reader of files says of hidden cells; the portal hid them itself. */
const HIDDEN = '是隐藏的，已读取并标明。';

interface Identity {
  template: Template;
  block: SourceTable;
  fiscalYear: number;
  departmentCode: string;
  departmentName: string;
  departmentShortName: string;
}

function identityIn(source: SourceDocument): Identity | null {
  const block = source.blocks.find((one): one is SourceTable => one.kind === 'table' && one.sheet === IDENTITY_SHEET);
  const lines = new Map(block?.rows.map((cells) => [cells[0]?.text, cells[1]?.text ?? '']));
  const template = allTemplates().find(({ version }) => version === lines.get('templateVersion'));
  const fiscalYear = lines.get('fiscalYear') ?? '';
  if (!block || !template || lines.get(FORM_FORMAT) !== FORM_VERSION || !/^20\d{2}$/u.test(fiscalYear)) return null;
  const word = (key: string) => lines.get(key) ?? '';
  return { template, block, fiscalYear: Number(fiscalYear), departmentCode: word('departmentCode'), departmentName: word('departmentName'), departmentShortName: word('departmentShortName') };
}

/** Records are read before the lists in them: the plan has them in that order. */
function readSheets(reading: FormReading, template: Template, sheets: readonly FormSheet[]): void {
  const held = new Map<RowsPlan, HeldRow[]>();
  const levels: LevelRow[] = [];
  const missing: SheetPlan[] = [];
  for (const plan of workbookPlan(template, () => true)) {
    const [sheet] = sheetsOf(plan, sheets);
    if (!sheet) {
      missing.push(plan);
      continue;
    }
    reading.ledger.understand(...sheet.headRefs);
    switch (plan.kind) {
      case 'rows': {
        reading.contentOf(plan.section);
        const read = readRowsSheet(reading, plan, sheet, (plan.parent && held.get(plan.parent)) ?? []);
        held.set(plan, read.held);
        levels.push(...read.levels);
        break;
      }
      case 'grid':
        readGridSheet(reading, plan, sheet);
        break;
      case 'texts':
        readTextsSheet(reading, plan, sheet);
        break;
      case 'wordings':
        readWordingsSheet(reading, plan, sheet);
    }
  }
  noticeMissingSheets(reading, missing);
  completeSections(reading, template);
  settleChangedFigures(reading);
  settleLevels(reading, levels);
}

/** A section that lacks all of its sheets wasn't in the workbook; one that lacks some lost them. */
function noticeMissingSheets(reading: FormReading, missing: readonly SheetPlan[]): void {
  const lost = missing.filter((plan) => 'section' in plan && reading.content[plan.section.id]).map(({ name }) => `“${name}”`);
  if (lost.length > 0) reading.notices.push(`工作簿里没有${lost.join('、')}${lost.length > 1 ? `这 ${lost.length} 个` : '这个'}工作表，对应的内容按空白导入。`);
}

const sheetsOf = (plan: SheetPlan, sheets: readonly FormSheet[]): FormSheet[] => sheets.filter(({ mark }) => mark === sheetMark(plan.kind, placeOf(plan)));

/** What a section's sheets say nothing of is blank. */
function completeSections(reading: FormReading, template: Template): void {
  for (const section of template.sections) {
    const content = reading.content[section.id];
    if (!content) continue;
    for (const [key, field] of Object.entries(section.fields as FieldMap)) {
      if (field.kind === 'grid') content[key] = { ...(kindOf(field).empty(field) as object), ...(content[key] as object) };
      else content[key] ??= kindOf(field).empty(field);
    }
  }
}

const refsOf = (block: SourceTable): SourceRef[] => placesIn(block).map(({ ref }) => ref);

/** The first sheet tells people what is where. */
function contentsSheet(source: SourceDocument, sheets: readonly FormSheet[], identity: SourceTable): SourceRef[] {
  const first = source.blocks.find((block): block is SourceTable => block.kind === 'table' && block !== identity && block.rows[0]?.[0]?.text === ROW_MARKS.title && !sheets.some((sheet) => sheet.block === block));
  return first ? refsOf(first) : [];
}

/** What no sheet's reading claims is kept with one of these reasons. */
function leaveWhatIsNotRead(reading: FormReading, source: SourceDocument, sheets: readonly FormSheet[], identity: SourceTable): void {
  const seen = new Set<string>();
  for (const block of source.blocks) {
    if (block.kind !== 'table' || block === identity) continue;
    const sheet = sheets.find((one) => one.block === block);
    const reason = !sheet ? '这个工作表不是门户导出的，没有导入' : seen.has(sheet.mark) ? '这个工作表与前面的一个重复，没有导入' : '不在表格的栏目之内，没有导入';
    if (sheet) seen.add(sheet.mark);
    reading.ledger.leave(reason, ...refsOf(block));
  }
}

const sectionOfBlock = (sheets: readonly FormSheet[]): Map<string, string> =>
  new Map(sheets.flatMap(({ block, mark }): [string, string][] => {
    const place = mark.split(' ')[2] ?? '';
    return place.includes('/') ? [[block.id, place.split('/')[0]!]] : [];
  }));
