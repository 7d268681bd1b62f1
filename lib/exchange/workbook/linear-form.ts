import { sumOfPresent, type Fen } from '@/lib/amount/amount';

/** A figure as the sum or difference of others. */
export interface LinearForm {
  terms: readonly { key: string; sign: 1 | -1 }[];
  /** Unknown as soon as one of them is; otherwise only where none is there. */
  needsAll: boolean;
}

export type Figures = Readonly<Record<string, Fen | null>>;

/**
 * Finds out how a definition's own function makes a figure of others, by asking it for a few: so a workbook has
 * formulas for whatever a definition adds or subtracts, and definitions say it once. Null for what is no plain sum.
 */
export function linearForm(keys: readonly string[], evaluate: (figures: Figures) => Fen | null): LinearForm | null {
  const all = (value: number): Record<string, Fen | null> => Object.fromEntries(keys.map((key) => [key, value]));
  if (evaluate(all(0)) !== 0) return null;
  const terms = keys.map((key) => ({ key, sign: evaluate({ ...all(0), [key]: 1 }) })).filter(({ sign }) => sign !== 0);
  if (terms.length === 0 || !terms.every((term): term is { key: string; sign: 1 | -1 } => term.sign === 1 || term.sign === -1)) return null;
  const needsAll = terms.length > 1 && evaluate({ ...all(1), [terms[0]!.key]: null }) === null;
  const form = { terms, needsAll };
  const probe = Object.fromEntries(keys.map((key, index) => [key, 7 + 10 * index * index]));
  return evaluate(probe) === valueOf(form, probe) ? form : null;
}

/** What the form gives for these figures; null where it needs one that is missing. */
export function valueOf({ terms, needsAll }: LinearForm, figures: Figures): Fen | null {
  const values = terms.map(({ key, sign }) => (figures[key] == null ? null : sign * figures[key]));
  return needsAll && values.includes(null) ? null : sumOfPresent(values);
}
