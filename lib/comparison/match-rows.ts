import { normalisedName } from '@/lib/disclosure/names';
/**
 * Which row of the one side is which of the other. A row keeps its id through carry-over and correction, but drafters
 * also overwrite a carried row with another project, or enter an old one anew: so a shared name outweighs a shared id.
 */
export interface NamedRow {
  id: string;
  name: string;
  /** The whole row as text, to tell rows of one name apart. */
  text: string;
}

export interface RowMatch<Row> {
  before: Row | null;
  after: Row | null;
}

const SIMILAR = 0.5;
/** With the same id, less likeness is enough: somebody edited that row. */
const SIMILAR_WITH_ID = 0.3;
/** Every row against every other grows with the square; tables beyond this go by name, id and position alone. */
const MAX_COMPARED = 250_000;

function pairs(text: string): Map<string, number> {
  const characters = Array.from(text);
  const counts = new Map<string, number>();
  for (let index = 0; index < Math.max(1, characters.length - 1); index += 1) {
    const pair = characters.slice(index, index + 2).join('');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Share of neighbouring characters in common, 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  return overlap(pairs(a), pairs(b));
}

function overlap(left: Map<string, number>, right: Map<string, number>): number {
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * common) / (size(left) + size(right));
}

interface Candidate {
  i: number;
  j: number;
  score: number;
}

/** Best first; ties by position, in a way that doesn't change when the sides are swapped. */
const byScore = (a: Candidate, b: Candidate) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - (b.i + b.j);

/** Rows in the order of `after`, those only in `before` at the end. `trustIds`: two versions of one draft, where the id is the row. */
export function matchRows<Row extends NamedRow>(before: readonly Row[], after: readonly Row[], { trustIds }: { trustIds: boolean }): RowMatch<Row>[] {
  const takenBefore = new Set<number>();
  const partner = new Map<number, number>();
  const names = { before: before.map((row) => normalisedName(row.name)), after: after.map((row) => normalisedName(row.name)) };

  const pass = (score: (i: number, j: number) => number | null) => {
    const candidates: Candidate[] = [];
    before.forEach((_, i) => {
      if (takenBefore.has(i)) return;
      after.forEach((_row, j) => {
        const value = partner.has(j) ? null : score(i, j);
        if (value !== null) candidates.push({ i, j, score: value });
      });
    });
    for (const { i, j } of candidates.sort(byScore)) {
      if (takenBefore.has(i) || partner.has(j)) continue;
      takenBefore.add(i);
      partner.set(j, i);
    }
  };

  const sameId = (i: number, j: number) => before[i]!.id === after[j]!.id;
  const sameName = (i: number, j: number) => names.before[i] === names.after[j];
  const small = before.length * after.length <= MAX_COMPARED;
  const pairsOf = { before: names.before.map(pairs), after: names.after.map(pairs) };
  const likeness = (i: number, j: number) => (names.before[i] === '' || names.after[j] === '' ? 0 : overlap(pairsOf.before[i]!, pairsOf.after[j]!));
  const atLeast = (least: number, value: number) => (value >= least ? value : null);

  pass((i, j) => (sameId(i, j) && (trustIds || sameName(i, j)) ? 1 : null));
  pass((i, j) => (sameName(i, j) && names.before[i] !== '' ? (small ? similarity(before[i]!.text, after[j]!.text) : 1) : null));
  pass((i, j) => (sameId(i, j) ? atLeast(SIMILAR_WITH_ID, likeness(i, j)) : null));
  if (small) pass((i, j) => atLeast(SIMILAR, likeness(i, j)));

  return [
    ...after.map((row, j) => ({ before: partner.has(j) ? before[partner.get(j)!]! : null, after: row })),
    ...before.filter((_, i) => !takenBefore.has(i)).map((row) => ({ before: row, after: null })),
  ];
}
