import { deptEconomicCodes } from './lists/dept-economic';
import { functionCodes } from './lists/function';
import { govEconomicCodes } from './lists/gov-economic';
import { procurementCodes } from './lists/procurement';

export type CodeListKind = 'function' | 'deptEconomic' | 'govEconomic' | 'procurement';

export const CODE_LIST_NAMES: Record<CodeListKind, string> = {
  function: '支出功能分类科目',
  deptEconomic: '部门预算支出经济分类科目',
  govEconomic: '政府预算支出经济分类科目',
  procurement: '政府采购品目分类目录',
};

export interface CodeEntry {
  code: string;
  name: string;
}

/** The lists of one fiscal year. A list that is missing is the portal's own. */
export type CodeBook = Partial<Record<CodeListKind, readonly CodeEntry[]>>;

interface ListedCode extends CodeEntry {
  from: number;
  to: number;
  /** Seen in a published document of that time. */
  confirmed: boolean;
}

/** "20805 行政事业单位养老支出 2020- ?": the years and the mark may be missing. */
function parseLine(line: string): ListedCode {
  const [code, name, ...rest] = line.split(' ');
  const [from, to] = (rest.find((part) => part.includes('-')) ?? '-').split('-');
  return { code: code!, name: name!, from: Number(from || 0), to: Number(to || 9999), confirmed: !rest.includes('?') };
}

const parse = (lines: string) => lines.trim().split('\n').map(parseLine);

const own: Record<CodeListKind, readonly ListedCode[]> = {
  function: parse(functionCodes),
  deptEconomic: parse(deptEconomicCodes),
  govEconomic: parse(govEconomicCodes),
  procurement: parse(procurementCodes),
};

const cache = new Map<string, readonly CodeEntry[]>();

/** The portal's own list as it holds in a year: a start, not the official list. */
export function ownCodeList(kind: CodeListKind, year: number): readonly CodeEntry[] {
  const key = `${kind} ${year}`;
  const known = cache.get(key);
  if (known) return known;
  const list = own[kind].filter((entry) => entry.from <= year && year <= entry.to).map(({ code, name }) => ({ code, name }));
  cache.set(key, list);
  return list;
}

/** The list that serves a year: the official one where an administrator imported it. */
export const codeListOf = (kind: CodeListKind, year: number, imported?: CodeBook): readonly CodeEntry[] => imported?.[kind] ?? ownCodeList(kind, year);

const indexes = new WeakMap<readonly CodeEntry[], ReadonlyMap<string, string>>();

/** The name of a code in a year's list; null where the list lacks it. Entries with one code twice keep the first. */
export function codeName(kind: CodeListKind, code: string, year: number, imported?: CodeBook): string | null {
  const list = codeListOf(kind, year, imported);
  let index = indexes.get(list);
  if (!index) indexes.set(list, (index = new Map([...list].reverse().map((entry) => [entry.code, entry.name]))));
  return index.get(code) ?? null;
}

export interface YearsOfCode extends CodeEntry {
  /** 0 and 9999 where no limit is known. */
  from: number;
  to: number;
}

/** What the portal knows of a code in other years than this one. */
export const codeInOtherYears = (kind: CodeListKind, code: string, year: number): YearsOfCode[] =>
  own[kind].filter((entry) => entry.code === code && !(entry.from <= year && year <= entry.to)).map(({ name, from, to }) => ({ code, name, from, to }));

/** May an entry be relied upon? All of an imported list; of the portal's own those that a published document confirms. */
export const isConfirmedCode = (kind: CodeListKind, code: string, year: number, imported?: CodeBook): boolean =>
  imported?.[kind] !== undefined || own[kind].some((entry) => entry.code === code && entry.confirmed && entry.from <= year && year <= entry.to);
