import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { amountFigure, type Figure } from './figure';
import { HEADLINE } from './headline';

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

export function cityTotal(key: keyof typeof HEADLINE, departments: readonly DepartmentFacts[]): CityTotal {
  const measure = HEADLINE[key];
  const both = departments.filter((one) => one.facts?.[measure] !== undefined && one.previousFacts?.[measure] !== undefined);
  return {
    amount: sumOfPresent(departments.map((one) => one.facts?.[measure])),
    change: amountFigure(sumOfPresent(both.map((one) => one.previousFacts![measure])), sumOfPresent(both.map((one) => one.facts![measure]))),
    comparable: both.length,
  };
}

/** The part of a figure in the greatest one, in thousandths of it, for the length of a bar. */
export function barShare(amount: Fen, greatest: Fen): number {
  return greatest <= 0 || amount <= 0 ? 0 : Number((BigInt(amount) * 1000n) / BigInt(greatest));
}
