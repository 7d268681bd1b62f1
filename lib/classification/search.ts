import { type CodeEntry, type CodeListKind } from './code-book';
import { bareCode, bareName, namesOnPath, PATH_MARK, possibleParents } from './code-path';

/** An entry as it is searched: code, name, and the first letters of the name's pinyin ("xzyx"), empty where nobody has them. */
export type IndexedCode = readonly [code: string, name: string, initials: string];

export interface CodeHit extends CodeEntry {
  /** The names from the highest level down: "一般公共服务支出 › 人大事务 › 行政运行". */
  path: string;
}

export interface CodeIndex {
  kind: CodeListKind;
  codes: readonly IndexedCode[];
  byCode: ReadonlyMap<string, IndexedCode>;
  /** What of each entry is compared, made once. */
  prepared: ReadonlyMap<string, Prepared>;
}

interface Prepared {
  name: string;
  initials: string;
}

export function codeIndex(kind: CodeListKind, codes: readonly IndexedCode[]): CodeIndex {
  return {
    kind,
    codes,
    byCode: new Map(codes.map((entry) => [entry[0], entry])),
    prepared: new Map(codes.map(([code, name, initials]) => [code, { name: bareName(name).toLowerCase(), initials }])),
  };
}

export const pathOf = (index: CodeIndex, code: string): string => namesOnPath(index.kind, code, (one) => index.byCode.get(one)?.[1]).join(PATH_MARK);

/** Is this typed text, or a part of it, a code rather than a name or its initials? */
export const readsAsCode = (text: string): boolean => /^[A-Z]?\d+$/u.test(bareCode(text));

/** The ways in which a word may hit an entry, the best first. */
const RANKS = { code: 0, codeStart: 1, name: 2, nameStart: 3, initials: 4, initialsStart: 5, namePart: 6, initialsPart: 7 };
/** Initials of one letter inside a name say nothing. */
const SHORTEST_PART = 2;

interface Word {
  text: string;
  asCode: string;
}

function rankOf({ text: word, asCode }: Word, [code]: IndexedCode, { name, initials }: Prepared): number {
  if (asCode !== '' && code.startsWith(asCode)) return code === asCode ? RANKS.code : RANKS.codeStart;
  if (name.startsWith(word)) return name === word ? RANKS.name : RANKS.nameStart;
  if (name.includes(word)) return RANKS.namePart;
  if (initials.startsWith(word)) return initials === word ? RANKS.initials : RANKS.initialsStart;
  return word.length >= SHORTEST_PART && initials.includes(word) ? RANKS.initialsPart : Infinity;
}

/**
 * The entries that a query finds, the best first and otherwise in the list's order. The last word must hit the entry itself;
 * words before it may hit a level above: "人大 行政运行", "rdsw xzyx".
 */
export function searchCodes(index: CodeIndex, query: string, limit = 30): CodeHit[] {
  const texts = query.normalize('NFKC').toLowerCase().split(/[\s›>/,，、]+/u).map((word) => word.replace(/'/gu, '')).filter((word) => word !== '');
  const words = texts.map((text): Word => ({ text, asCode: bareCode(text) }));
  const last = words.pop();
  if (last === undefined) return [];
  const rank = (word: Word, entry: IndexedCode) => rankOf(word, entry, index.prepared.get(entry[0])!);
  const hitsAbove = (word: Word, code: string) =>
    [...possibleParents(index.kind, code), code].some((one) => {
      const entry = index.byCode.get(one);
      return entry !== undefined && rank(word, entry) < Infinity;
    });
  return index.codes
    .map((entry) => ({ entry, rank: rank(last, entry) }))
    .filter(({ entry, rank: own }) => own < Infinity && words.every((word) => hitsAbove(word, entry[0])))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry: [code, name] }) => ({ code, name, path: pathOf(index, code) }));
}
