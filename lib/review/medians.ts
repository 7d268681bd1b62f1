import type { Fen } from '@/lib/amount/amount';

/** The middle one; of an even count the mean of the middle two, half a 分 away from zero. Null without any. */
export function median(values: readonly Fen[]): Fen | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half]!;
  const sum = sorted[half - 1]! + sorted[half]!;
  return sum % 2 === 0 ? sum / 2 : (sum + Math.sign(sum)) / 2;
}

/** Figures of an edition by measure id. 分 */
export type Figures = Readonly<Record<string, Fen>>;

/** A figure among those of the other departments. */
export interface Among {
  /** Departments that state it, this one aside. */
  count: number;
  /** 分; null where nobody else states it. */
  median: Fen | null;
  /** Share of the department's whole expenditure in tenths of a percent; null without one, or where there is no sense in it. */
  share: number | null;
  medianShare: number | null;
}

/** Of how many departments a median begins to say something. */
export const FEWEST = 3;

/** A figure of one department among those of the others; `whole` is the measure of the whole expenditure, null for a figure that is no part of a year's. */
export function among(measure: string, own: Figures, others: readonly Figures[], whole: string | null): Among {
  const stating = others.filter((figures) => figures[measure] !== undefined);
  const enough = stating.length >= FEWEST;
  return {
    count: stating.length,
    median: enough ? median(stating.map((figures) => figures[measure]!)) : null,
    share: whole === null ? null : shareOf(own, measure, whole),
    medianShare: enough && whole !== null ? median(stating.flatMap((figures) => shareOf(figures, measure, whole) ?? [])) : null,
  };
}

function shareOf(figures: Figures, measure: string, whole: string): number | null {
  const [part, total] = [figures[measure], figures[whole]];
  if (part === undefined || total === undefined || total <= 0 || part < 0) return null;
  return Math.floor((part * 2_000 + total) / (2 * total));
}
