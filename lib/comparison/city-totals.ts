import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { amountFigure, type Figure } from './figure';
import { headlineAmount, type HeadlineKey } from './headline';

interface DepartmentFacts {
  facts: Record<string, number> | null;
  previousFacts: Record<string, number> | null;
}

export interface CityTotal {
  amount: Fen | null;
  /** Over the departments that have the figure in both years: others would pass for a change that nobody decided. */
  change: Figure;
  comparable: number;
}

export function cityTotal(key: HeadlineKey, departments: readonly DepartmentFacts[]): CityTotal {
  const amounts = departments.map((one) => ({ now: headlineAmount(one.facts, key), before: headlineAmount(one.previousFacts, key) }));
  const both = amounts.filter(({ now, before }) => now !== undefined && before !== undefined);
  return {
    amount: sumOfPresent(amounts.map(({ now }) => now)),
    change: amountFigure(sumOfPresent(both.map(({ before }) => before)), sumOfPresent(both.map(({ now }) => now))),
    comparable: both.length,
  };
}

/** The part of a figure in the greatest one, in thousandths of it, for the length of a bar. */
export function barShare(amount: Fen, greatest: Fen): number {
  return greatest <= 0 || amount <= 0 ? 0 : Number((BigInt(amount) * 1000n) / BigInt(greatest));
}
