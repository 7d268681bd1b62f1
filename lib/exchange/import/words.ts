/**
 * How words of a document are compared with words of the definitions: full and half width, spaces, quotation marks and
 * punctuation tell no two labels apart.
 */

/** Marks that a word processor leaves in plain text; they say nothing. */
const BOOKMARK = /\[bookmark:[^\]]*\]/gu;

/** The text without what the file format left in it; its own wording is untouched. */
export const cleaned = (text: string): string => text.replace(BOOKMARK, '').replace(/[\u200b\ufeff]/gu, '').replace(/\u00a0/gu, ' ').trim();

/** Half width, no spaces: for patterns. Chinese punctuation with a half-width twin is folded too. */
export const folded = (text: string): string => cleaned(text).normalize('NFKC').replace(/\s/gu, '');

const bareWords = new Map<string, string>();
const MOST_KEPT = 20_000;

/** Only what a label says: no brackets, quotation marks, punctuation or spaces. */
export function bare(text: string): string {
  const known = bareWords.get(text);
  if (known !== undefined) return known;
  const result = folded(text).replace(/["'“”‘’《》〈〉()[\]【】、,。.;:·\-—_/*]/gu, '').toLowerCase();
  if (bareWords.size >= MOST_KEPT) bareWords.clear();
  bareWords.set(text, result);
  return result;
}

interface Pairs {
  count: number;
  counts: ReadonlyMap<string, number>;
}

const pairsKnown = new Map<string, Pairs>();

function pairsOf(word: string): Pairs {
  const known = pairsKnown.get(word);
  if (known) return known;
  const letters = Array.from(word);
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index += 1) {
    const pair = letters[index]! + letters[index + 1]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = { count: Math.max(0, letters.length - 1), counts };
  if (pairsKnown.size >= MOST_KEPT) pairsKnown.clear();
  pairsKnown.set(word, pairs);
  return pairs;
}

/** The neighbouring letters of a label, for telling quickly that it is none of many. */
export const pairsIn = (label: string): Iterable<string> => pairsOf(bare(label)).counts.keys();

/** 0 to 1: the share of letter pairs that two texts have in common (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.count === 0 || b.count === 0) return 0;
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * common) / (a.count + b.count);
}

/** Labels that are less alike are not alike. */
const FLOOR = 0.5;
const similarities = new Map<string, Map<string, number>>();

/**
 * How surely a label of a document is one of the definitions': 1 the same words; 0.9 the one within the other, with little
 * beside it; else their likeness. Labels are short: a sentence that contains the words of a label is no label.
 */
export function similarity(label: string, name: string): number {
  let ofLabel = similarities.get(label);
  if (!ofLabel) {
    if (similarities.size >= MOST_KEPT) similarities.clear();
    similarities.set(label, (ofLabel = new Map()));
  }
  const known = ofLabel.get(name);
  if (known !== undefined) return known;
  const result = measure(bare(label), bare(name));
  ofLabel.set(name, result);
  return result;
}

function measure(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  // So unequal in length, they can't be alike; most labels differ in this.
  if (2 * (short.length - 1) < FLOOR * (short.length + long.length - 2) && !(short.length >= 3 && long.length <= 2 * short.length + 2)) return 0;
  const isWithin = short.length >= 3 && long.length <= 2 * short.length + 2 && long.includes(short);
  const result = Math.max(isWithin ? 0.9 - 0.01 * (long.length - short.length) : 0, 0.95 * likeness(one, other));
  return result < FLOOR ? 0 : result;
}

/** The best of several names for one thing. */
export function bestSimilarity(label: string, names: readonly string[]): number {
  let best = 0;
  for (const name of names) {
    const one = similarity(label, name);
    if (one === 1) return 1;
    if (one > best) best = one;
  }
  return best;
}

/**
 * A cell's text as a value: a line break that only the width of the cell made is dropped, one that ends a sentence or
 * begins a numbered point stays.
 */
export function cellValue(text: string): string {
  const lines = cleaned(text)
    .split(/[\n\r\v]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.reduce((whole, line) => {
    if (whole === '') return line;
    if (/[。；;：:！？]$/u.test(whole) || /^(?:\d{1,2}[、.．)）]|[（(]\d)/u.test(line)) return `${whole}\n${line}`;
    return /[\x21-\x7e]$/u.test(whole) && /^[\x21-\x7e]/u.test(line) ? `${whole} ${line}` : whole + line;
  }, '');
}

/** A dash or a stroke: somebody said that there is nothing. */
export const isDash = (text: string): boolean => /^(?:[-—–－_/／\\]+|无)$/u.test(folded(text));

export const isBlankText = (text: string): boolean => cleaned(text) === '';
