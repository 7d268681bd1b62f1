import type { CodeListKind } from './code-book';

/** Between the levels of a path, as it is shown: "类 › 款 › 项". */
export const PATH_MARK = ' › ';

/** The shape of a code. A procurement code is a letter with pairs of digits; the edition of 2022 fills it up with zeros. */
const SHAPES: Record<CodeListKind, RegExp> = {
  function: /^2\d{2}(\d{2}){0,2}$/u,
  deptEconomic: /^3\d{2}(\d{2})?$/u,
  govEconomic: /^5\d{2}(\d{2})?$/u,
  procurement: /^[A-Z](\d{2}){0,5}$/u,
};

export const CODE_SHAPE_WORDS: Record<CodeListKind, string> = {
  function: '以 2 开头的 3、5 或 7 位数字（类、款、项），例如 2010101',
  deptEconomic: '以 3 开头的 3 或 5 位数字（类、款），例如 30201',
  govEconomic: '以 5 开头的 3 或 5 位数字（类、款），例如 50201',
  procurement: '一个字母加若干两位数字，例如 A02010104',
};

/** Full width, spaces and an apostrophe that keeps a spreadsheet from reading a number are not part of a code. */
export const bareCode = (text: string): string => text.normalize('NFKC').replace(/[\s'‘’`]/gu, '').toUpperCase();

export const isCodeOf = (kind: CodeListKind, code: string): boolean => SHAPES[kind].test(code);

/** A name as it is compared: full and half width and spaces tell no names apart. */
export const bareName = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The codes that may stand directly or farther above this one, the highest first; which of them exist is the list's affair. */
export function possibleParents(kind: CodeListKind, code: string): string[] {
  const first = kind === 'procurement' ? 1 : 3;
  const significant = kind === 'procurement' ? withoutZeroPairs(code) : code;
  const parents: string[] = [];
  for (let length = first; length < significant.length; length += 2) {
    const prefix = significant.slice(0, length);
    parents.push(prefix);
    if (kind === 'procurement') parents.push(prefix.padEnd(code.length, '0'));
  }
  return parents;
}

const withoutZeroPairs = (code: string) => code.replace(/(00)+$/u, '');

/** The code directly above, as a list of this kind must have it; null for the highest level. */
export function directParent(kind: CodeListKind, code: string): string | null {
  return kind === 'procurement' || code.length <= 3 ? null : code.slice(0, -2);
}

/** The names from the highest level down to this code, as far as the list has them. */
export function namesOnPath(kind: CodeListKind, code: string, nameOf: (code: string) => string | null | undefined): string[] {
  return [...possibleParents(kind, code), code].flatMap((one) => nameOf(one) ?? []);
}
