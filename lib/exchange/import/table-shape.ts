import { readAmount } from './amount-text';
import type { SourceCell, SourceTable } from './source';
import { couldBeLabel } from './vocabulary';
import { bestSimilarity, cellValue, folded, isBlankText } from './words';

/** A column that a definition has, under all its names. */
export interface ColumnLabel {
  key: string;
  names: readonly string[];
}

export interface HeaderMatch {
  /** First and last row of the header. */
  first: number;
  last: number;
  /** Key of the definition's column by column of the table. */
  columns: ReadonlyMap<number, string>;
  /** 0 to 1: shares of the table's and of the definition's columns that were matched, taken together. */
  score: number;
  /** The labels of each column, all rows of the header together. */
  labels: readonly string[];
}

const MOST_ROWS_ABOVE = 8;
const DEEPEST_HEADER = 4;
const ENOUGH = 0.6;

export const isBlankRow = (row: readonly SourceCell[]): boolean => row.every((cell) => isBlankText(cell.text));
export const widthOf = (table: SourceTable): number => table.rows[0]?.length ?? 0;

/** "2019年预算数" → 上年预算数: years are read as the definitions speak of them. */
export const inOwnYears = (label: string, fiscalYear: number): string =>
  folded(label)
    .replace(new RegExp(`${fiscalYear}年度?`, 'gu'), '本年')
    .replace(new RegExp(`${fiscalYear - 1}年度?`, 'gu'), '上年');

/** Where the table's header stands and which of the definition's columns it has; null where it has none of them. */
export function matchHeader(table: SourceTable, wanted: readonly ColumnLabel[], fiscalYear: number): HeaderMatch | null {
  let best: (HeaderMatch & { total: number }) | null = null;
  for (let first = 0; first < Math.min(table.rows.length, MOST_ROWS_ABOVE); first += 1) {
    if (!hasLabel(table.rows[first]!)) continue;
    for (let last = first; last < Math.min(table.rows.length, first + DEEPEST_HEADER); last += 1) {
      if (table.rows[last]!.some((cell) => isNumber(cell.text))) break;
      if (!hasLabel(table.rows[last]!)) continue;
      const match = matchRows(table, first, last, wanted, fiscalYear);
      if (match && (!best || match.total > best.total + 0.01 || isTighter(match, best))) best = match;
    }
  }
  return best;
}

/** The same columns without a caption's row above the header. */
const isTighter = (one: HeaderMatch & { total: number }, other: HeaderMatch & { total: number }) => one.total > other.total - 0.01 && one.first > other.first && one.last <= other.last;

const isNumber = (text: string) => /[0-9０-９]/u.test(text) && readAmount(text, '元') !== null;

const hasLabel = (row: readonly SourceCell[]) => row.some((cell) => couldBeLabel(cell.text));

function matchRows(table: SourceTable, first: number, last: number, wanted: readonly ColumnLabel[], fiscalYear: number): (HeaderMatch & { total: number }) | null {
  const paths = pathsOf(table, first, last, fiscalYear);
  const pairs = paths.flatMap((path, column) => likeColumns(path, wanted).map((one) => ({ column, ...one })));
  if (pairs.length === 0) return null;
  const columns = new Map<number, string>();
  const taken = new Set<string>();
  let total = 0;
  for (const { column, key, score } of pairs.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (columns.has(column) || taken.has(key)) continue;
    columns.set(column, key);
    taken.add(key);
    total += score;
  }
  if (columns.size === 0) return null;
  const labelled = paths.filter((path) => path.length > 0).length;
  return { first, last, columns, total, score: (2 * total) / (labelled + wanted.length), labels: paths.map((path) => path.join('')) };
}

type LikeColumns = readonly { key: string; score: number }[];
const NONE: LikeColumns = [];
const likeKnown = new WeakMap<readonly ColumnLabel[], Map<string, LikeColumns>>();

/** The columns that labels may mean. The same header stands over many tables. */
function likeColumns(path: readonly string[], wanted: readonly ColumnLabel[]): LikeColumns {
  if (path.length === 0 || !couldBeLabel(path.at(-1)!)) return NONE;
  let known = likeKnown.get(wanted);
  if (!known) likeKnown.set(wanted, (known = new Map()));
  const key = path.slice(-2).join('\n');
  let like = known.get(key);
  if (!like) known.set(key, (like = wanted.map((one) => ({ key: one.key, score: pathSimilarity(path, one.names) })).filter((one) => one.score >= ENOUGH)));
  return like;
}

/** The lowest label counts, or the lowest with what stands over it: 合计 under 当年部门预算安排资金. */
function pathSimilarity(path: readonly string[], names: readonly string[]): number {
  const joined = path.length > 1 ? bestSimilarity(path.slice(-2).join(''), names) : 0;
  // The label alone says less where it stands in a group of its own.
  return Math.max(bestSimilarity(path.at(-1)!, names) - (path.length > 1 ? 0.005 : 0), joined);
}

const pathsKnown = new WeakMap<SourceTable, Map<string, string[][]>>();

/** The labels over each column, years told as the definitions tell them; asked again for every field that the table may be. */
function pathsOf(table: SourceTable, first: number, last: number, fiscalYear: number): string[][] {
  let known = pathsKnown.get(table);
  if (!known) pathsKnown.set(table, (known = new Map()));
  const key = `${first} ${last} ${fiscalYear}`;
  let paths = known.get(key);
  if (!paths) known.set(key, (paths = headerPaths(table.rows.slice(first, last + 1)).map((path) => path.map((label) => inOwnYears(label, fiscalYear)))));
  return paths;
}

/**
 * The labels over each column from the top down. A cell that a heading above reaches has its label already; one beside a
 * spanning heading belongs to it.
 */
function headerPaths(rows: readonly (readonly SourceCell[])[]): string[][] {
  const width = rows[0]?.length ?? 0;
  const paths: string[][] = Array.from({ length: width }, () => []);
  let above: { label: string; isOwn: boolean }[] = [];
  rows.forEach((row, depth) => {
    const isLast = depth === rows.length - 1;
    const labels: { label: string; isOwn: boolean }[] = [];
    row.forEach((cell, column) => {
      const label = cellValue(cell.text).replace(/\n/gu, '');
      const reached = depth > 0 && above[column]!.isOwn;
      if (label !== '') labels.push({ label, isOwn: true });
      else if (reached || column === 0 || (isLast && !cell.covered)) labels.push({ label: '', isOwn: reached });
      else labels.push({ label: labels[column - 1]!.label, isOwn: false });
      if (labels[column]!.label !== '') paths[column]!.push(labels[column]!.label);
    });
    above = labels;
  });
  return paths;
}
