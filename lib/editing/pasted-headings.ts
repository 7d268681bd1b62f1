import { parseAmount, type AmountUnit } from '@/lib/amount/amount';
import type { ScalarField } from '@/lib/disclosure/field';

/** What stands above the data of a pasted block: title, unit and column headings, as exports and statutory tables have them. */
export interface Headings {
  /** How many rows of the block they take. */
  rows: number;
  /** By position in the block: the words over the column, a group's included, lowest first. */
  words: readonly (readonly string[])[];
  /** Said once for the whole table: "单位：元". */
  unit: AmountUnit | undefined;
}

/** Deeper than any statutory table's head with its title lines. */
const MOST_ROWS = 8;

/** Words without spaces, width, brackets, numbering and the code before a name: how headings and row labels of two programs compare. */
export const bareLabel = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').replace(/单位[:：].*$/u, '').replace(/\(.*?\)/gu, '').replace(/^(?:[一二三四五六七八九十]+、|\d+[.、]|其中[:：]|#)+/u, '').replace(/^\d{3,7}(?=\p{Script=Han})(?!年)/u, '').replace(/[“”"]/gu, '');

const filled = (row: readonly string[]) => row.filter((text) => text.trim() !== '');
const isFigure = (text: string) => text.trim() !== '' && parseAmount(text).ok;
/** "栏次 1 2 3 4", "** ** 1 2": columns numbered under their headings. */
const isNumbering = (row: readonly string[]) => {
  const cells = filled(row).map((text) => text.trim());
  const numbers = cells.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  return numbers.length >= 2 && cells.every((text) => /^(\d{1,2}|栏次|行次|\*+|[A-Z甲乙丙丁])$/u.test(text)) && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
};

/** A heading may say more than the column's label: "2020年预算数", "功能科目编码". */
export function namesColumn(heading: string, column: Pick<ScalarField, 'label'>): boolean {
  const [said, label] = [bareLabel(heading), bareLabel(column.label)];
  return said !== '' && label !== '' && (said === label || said.endsWith(label) || (said.length >= 4 && label.endsWith(said)));
}

const unitIn = (text: string): AmountUnit | undefined => /单位[:：]?(?:人民币)?(万元|元)/u.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[1] as AmountUnit | undefined;

/** 元 where a heading says so: "预算金额（元）". */
export function unitOf(heading: string): AmountUnit | undefined {
  return unitIn(heading) ?? (/(万元|元)\)?$/u.exec(heading.normalize('NFKC').replace(/\s/gu, ''))?.[1] as AmountUnit | undefined);
}

/** Finds the headings by the labels of the columns and of the groups over them; a block without any begins with data. */
export function headingsOf(block: readonly (readonly string[])[], columns: readonly Pick<ScalarField, 'label'>[], groups: readonly string[] = []): Headings {
  const isNamed = (text: string) => columns.some((column) => namesColumn(text, column)) || groups.some((group) => bareLabel(group) === bareLabel(text));
  const names = (row: readonly string[]) => filled(row).filter(isNamed).length;
  const isHeading = (row: readonly string[]) => names(row) > 0 && names(row) * 2 >= filled(row).length;
  /** Title, department and unit lines. */
  const isTitle = (row: readonly string[]) => filled(row).length <= 1 || filled(row).some((text) => unitIn(text) !== undefined);

  let rows = 0;
  for (let index = 0; index < Math.min(MOST_ROWS, block.length - 1); index += 1) {
    const row = block[index]!;
    if (isNumbering(row)) {
      if (rows > 0) rows = index + 1;
      continue;
    }
    if (row.some(isFigure)) break;
    if (isHeading(row)) rows = index + 1;
    else if (!isTitle(row) && !(rows > 0 && names(row) > 0)) break;
  }
  const head = block.slice(0, rows);
  return { rows, words: wordsOver(head.filter((row) => isHeading(row) || names(row) > 0)), unit: head.flat().map(unitIn).find((unit) => unit !== undefined) };
}

/** Cells that span several columns stand in the first of them only: their words count for the blanks after them, where something stands below. */
function wordsOver(head: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...head.map((row) => row.length));
  return Array.from({ length: width }, (_, position) =>
    [...head.keys()].reverse().flatMap((level) => {
      const own = head[level]![position]?.trim() ?? '';
      if (own !== '') return [own];
      const under = head.slice(level + 1).some((row) => (row[position]?.trim() ?? '') !== '');
      const spanning = under ? head[level]!.slice(0, position).findLast((text) => text.trim() !== '')?.trim() : undefined;
      return spanning ? [spanning] : [];
    }),
  );
}
