import type { SideLabels } from './figure';

/** A row, column or field that only one of the two templates has. */
export interface Incomparable {
  lackedBy: 'before' | 'after';
  part: '行' | '栏' | '项';
}

/** "2020年模板没有这一行，不可比" */
export const incomparableText = ({ lackedBy, part }: Incomparable, labels: SideLabels): string => `${labels[lackedBy]}模板没有这一${part}，不可比`;

/** A definition as each side's template has it. */
export interface Pair<Definition> {
  before: Definition | undefined;
  after: Definition | undefined;
}

/** The one that gives the comparison its words: the later side's, where it has one. */
export const mainOf = <Definition>({ before, after }: Pair<Definition>): Definition => (after ?? before)!;

export function incomparableIn({ before, after }: Pair<unknown>, part: Incomparable['part']): Incomparable | null {
  if (before !== undefined && after !== undefined) return null;
  return { lackedBy: before === undefined ? 'before' : 'after', part };
}

/** By key, in the later side's order; what only the earlier side has follows. */
export function pairsOf<Definition>(before: Readonly<Record<string, Definition>> | undefined, after: Readonly<Record<string, Definition>> | undefined): [string, Pair<Definition>][] {
  const keys = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return keys.map((key) => [key, { before: before?.[key], after: after?.[key] }]);
}
