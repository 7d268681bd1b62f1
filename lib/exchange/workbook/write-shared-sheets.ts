import type { Workbook } from 'exceljs';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { numbered } from '@/lib/disclosure/section-name';
import type { Wordings } from '@/lib/disclosure/field';
import { publishedSentence } from '@/lib/narrative/worded';
import { amountValue, cellText } from './cell-values';
import { choiceList } from './choice-lists';
import { COLUMN_MARKS, rowMark, sheetMark, writtenMemo } from './form-marks';
import { fitRow, mark, openSheet, printTo, put, type FrameColumn } from './sheet-frame';
import { placeOf, type TextsPlan, type WordingsPlan } from './sheet-plan';
import { LITERAL, looksLikeFormula, STYLES } from './styles';
import { valueOf } from './write-rows-sheet';

const SECTION: FrameColumn = { key: COLUMN_MARKS.section, heading: '部分', width: 24 };
const held = (context: DisclosureContext, sectionId: string) => context.content[sectionId] as Record<string, unknown>;
const wordStyle = (text: string) => (looksLikeFormula(text) ? LITERAL : STYLES.label);
const words = (text: string) => (text === '' ? null : cellText(text));

/** A row for each text of the sections that stands in no table. Gives how many there are. */
export function writeTextsSheet(workbook: Workbook, plan: TextsPlan, context: DisclosureContext): number {
  const columns = [SECTION, { key: COLUMN_MARKS.label, heading: '栏目', width: 18 }, { key: COLUMN_MARKS.value, heading: '内容', width: 90 }];
  const frame = openSheet(workbook, context, { name: plan.name, title: plan.title, mark: sheetMark('texts', placeOf(plan)), columns, frozen: 2, frozenRows: 0 });
  plan.entries.forEach(({ section, key, field }, index) => {
    const row = frame.firstRow + index;
    const value = held(context, section.id)[key];
    mark(frame.sheet, row, rowMark(`${section.id}/${key}`));
    put(frame.sheet, row, frame.columnOf(COLUMN_MARKS.section), numbered(section.numeral, section.shortTitle), STYLES.label);
    put(frame.sheet, row, frame.columnOf(COLUMN_MARKS.label), field.label, STYLES.label);
    put(frame.sheet, row, frame.columnOf(COLUMN_MARKS.value), field.kind === 'amount' ? amountValue((value ?? null) as number | null) : valueOf(field, (value ?? '') as string), wordStyle(String(value ?? '')));
    fitRow(frame, row);
    if (field.kind === 'choice') choiceList(frame.sheet, frame.columnOf(COLUMN_MARKS.value), row, field);
  });
  printTo(frame, frame.firstRow + plan.entries.length - 1);
  return plan.entries.length;
}

/** A row for each statutory sentence: how it is worded, the department's own words, and the sentence as it is published. Gives how many there are. */
export function writeWordingsSheet(workbook: Workbook, plan: WordingsPlan, context: DisclosureContext): number {
  const columns = [
    SECTION,
    { key: COLUMN_MARKS.label, heading: '句子', width: 22 },
    { key: COLUMN_MARKS.variant, heading: '写法', width: 22 },
    { key: COLUMN_MARKS.own, heading: '自行撰写（不写则自动生成）', width: 50 },
    { key: COLUMN_MARKS.sentence, heading: '公开的句子', width: 60 },
  ];
  const frame = openSheet(workbook, context, { name: plan.name, title: plan.title, mark: sheetMark('wordings', placeOf(plan)), columns, frozen: 2, frozenRows: 0 });
  let row = frame.firstRow;
  for (const { section, key, field } of plan.entries) {
    const content = held(context, section.id);
    const wordings = (content[key] ?? {}) as Wordings;
    for (const [name, sentence] of Object.entries(field.sentences)) {
      const chosen = wordings[name];
      const variant = sentence.variants[chosen?.variant ?? '']?.label ?? chosen?.variant ?? '';
      const at = (column: string) => frame.columnOf(column);
      mark(frame.sheet, row, rowMark(`${section.id}/${key}/${name}`));
      if (chosen) frame.sheet.getRow(row).getCell(2).value = writtenMemo({ set: true });
      put(frame.sheet, row, at(COLUMN_MARKS.section), numbered(section.numeral, section.shortTitle), STYLES.label);
      put(frame.sheet, row, at(COLUMN_MARKS.label), sentence.label, STYLES.label);
      put(frame.sheet, row, at(COLUMN_MARKS.variant), words(variant), wordStyle(variant));
      put(frame.sheet, row, at(COLUMN_MARKS.own), words(chosen?.own ?? ''), wordStyle(chosen?.own ?? ''));
      put(frame.sheet, row, at(COLUMN_MARKS.sentence), words(publishedSentence(field, name, content, context)), STYLES.sentence);
      offerVariants(frame.sheet, at(COLUMN_MARKS.variant), row, Object.values(sentence.variants).map(({ label }) => label));
      fitRow(frame, row);
      row += 1;
    }
  }
  printTo(frame, row - 1);
  return row - frame.firstRow;
}

/** Each sentence has ways of wording of its own: the list is of its row alone. */
function offerVariants(sheet: Parameters<typeof choiceList>[0], column: number, row: number, options: readonly string[]): void {
  sheet.getRow(row).getCell(column).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${options.map((label) => label.replaceAll(',', '，')).join(',')}"`], showErrorMessage: false };
}
