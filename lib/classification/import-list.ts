import { CODE_LIST_NAMES, type CodeEntry, type CodeListKind } from './code-book';
import { bareCode, CODE_SHAPE_WORDS, directParent, isCodeOf } from './code-path';

/** Something in a file that an administrator should know before the list is taken over. */
export interface ImportProblem {
  /** Where in the file, counted from 1; null for the file as a whole. */
  row: number | null;
  message: string;
  /** The file can't be taken over with it. */
  stops: boolean;
}

export interface ReadList {
  /** In the order of the codes. */
  entries: CodeEntry[];
  problems: ImportProblem[];
}

type Rows = readonly (readonly string[])[];

const CODE_HEADING = /^((支出)?功能(分类)?|((部门|政府)(预算)?)?(支出)?经济(分类)?|采购)?(科目|品目|目录)?(编码|代码)$/u;
const NAME_HEADING = /^((支出)?功能(分类)?|((部门|政府)(预算)?)?(支出)?经济(分类)?|采购)?(科目|品目|目录)?名称$/u;
/** Titles and units may stand above the headings, but not more than this. */
const HEADING_WITHIN = 30;
const LONGEST_NAME = 120;

const bareHeading = (cell: string) => cell.normalize('NFKC').replace(/[\s*:]/gu, '');

/** Words without a space take none inside either: an indented or broken name is the same name. */
const tidyName = (cell: string) => cell.replace(/[\s\u200b\ufeff]+/gu, ' ').replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '').trim();

interface Headings {
  row: number;
  code: number;
  name: number;
}

export function findHeadings(rows: Rows): Headings | null {
  for (const [row, cells] of rows.slice(0, HEADING_WITHIN).entries()) {
    const headings = cells.map(bareHeading);
    const [code, name] = [headings.findIndex((one) => CODE_HEADING.test(one)), headings.findIndex((one) => NAME_HEADING.test(one))];
    if (code !== -1 && name !== -1) return { row, code, name };
  }
  return null;
}

/** Reads the sheet of a file that has the headings; of several the first. */
export function readCodeList(kind: CodeListKind, sheets: readonly { rows: Rows }[]): ReadList {
  const sheet = sheets.find((one) => findHeadings(one.rows));
  if (!sheet) return { entries: [], problems: [{ row: null, message: '没有找到表头。请在文件中保留一行表头，写明“科目编码”和“科目名称”（采购目录为“品目编码”和“品目名称”）。', stops: true }] };
  return readCodeRows(kind, sheet.rows, findHeadings(sheet.rows)!);
}

function readCodeRows(kind: CodeListKind, rows: Rows, headings: Headings): ReadList {
  const found = new Map<string, { name: string; row: number }>();
  const problems: ImportProblem[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headings.row) continue;
    const row = index + 1;
    const [typed, name] = [(cells[headings.code] ?? '').trim(), tidyName(cells[headings.name] ?? '')];
    if ((typed === '' && name === '') || CODE_HEADING.test(bareHeading(typed))) continue;
    const code = bareCode(typed);
    const problem = problemOf(kind, { typed, code, name }, found.get(code));
    if (problem) problems.push({ row, ...problem });
    else found.set(code, { name, row });
  }
  const entries = [...found].map(([code, { name }]) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (entries.length === 0 && problems.length === 0) problems.push({ row: null, message: '表头下面没有科目。', stops: true });
  return { entries, problems: [...problems, ...missingParents(kind, found)].sort((a, b) => Number(b.stops) - Number(a.stops) || (a.row ?? 0) - (b.row ?? 0)) };
}

function problemOf(kind: CodeListKind, { typed, code, name }: { typed: string; code: string; name: string }, known: { name: string; row: number } | undefined): Omit<ImportProblem, 'row'> | null {
  const notTaken = (message: string) => ({ message: `${message}，这一行不会导入。`, stops: false });
  const stopped = (message: string) => ({ message, stops: true });
  if (code === '') return notTaken(`“${shortened(name)}”没有编码`);
  if (!isCodeOf(kind, code)) {
    // A note under the table stands alone in its row.
    if (name === '' && !/^[\dA-Z.+]+$/u.test(code)) return notTaken(`“${shortened(typed)}”不是科目`);
    const asNumber = /E\+|\./u.test(code) ? '编码可能被表格软件变成了数字，请把该列设为文本格式后重新填写。' : '';
    return stopped(`“${shortened(typed)}”不是${CODE_LIST_NAMES[kind]}的编码：应为${CODE_SHAPE_WORDS[kind]}。${asNumber}`);
  }
  if (name === '') return stopped(`${code} 没有名称。`);
  if (name.length > LONGEST_NAME) return stopped(`${code} 的名称超过 ${LONGEST_NAME} 字。`);
  if (!known) return null;
  return known.name === name ? notTaken(`${code} ${name}与第 ${known.row} 行重复`) : stopped(`${code} 出现两次，名称不同：第 ${known.row} 行是“${known.name}”，本行是“${name}”。`);
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Told once for each level that is missing, at the first code under it. */
function missingParents(kind: CodeListKind, found: ReadonlyMap<string, { row: number }>): ImportProblem[] {
  const missing = new Map<string, ImportProblem>();
  for (const [code, { row }] of found) {
    const parent = directParent(kind, code);
    if (parent === null || found.has(parent) || missing.has(parent)) continue;
    missing.set(parent, { row, message: `${code} 的上级科目 ${parent} 不在文件中，检索时显示不出它的名称。`, stops: false });
  }
  return [...missing.values()];
}

export interface ListChanges {
  added: CodeEntry[];
  renamed: { code: string; before: string; after: string }[];
  removed: CodeEntry[];
  same: number;
}

/** What becomes of a list when another takes its place, each in the order of the codes. */
export function compareCodeLists(before: readonly CodeEntry[], after: readonly CodeEntry[]): ListChanges {
  const nameBefore = new Map(before.map((entry) => [entry.code, entry.name]));
  const codesAfter = new Set(after.map((entry) => entry.code));
  const kept = after.filter((entry) => nameBefore.has(entry.code));
  const renamed = kept.filter((entry) => nameBefore.get(entry.code) !== entry.name).map(({ code, name }) => ({ code, before: nameBefore.get(code)!, after: name }));
  return {
    added: after.filter((entry) => !nameBefore.has(entry.code)),
    renamed,
    removed: before.filter((entry) => !codesAfter.has(entry.code)),
    same: kept.length - renamed.length,
  };
}
