import type { DisclosureKind } from '@/lib/disclosure/kinds';
import { completeness } from './completeness';
import { detail } from './detail';
import { finalAccounts } from './final-accounts';
import { DIMENSIONS, SCORE_ITEMS, type Dimension, type ScoreItem } from './items';
import { norms } from './norms';
import { timeliness } from './timeliness';
import type { Judge, ScoreInput, Verdict } from './verdict';

export interface ScoredItem extends Verdict {
  item: ScoreItem;
}

/** Hundredths of a point. `earned` is out of `judged`; what the program can't judge is in neither. */
export interface ScoreTotals {
  earned: number;
  judged: number;
  notJudged: number;
}

export interface EditionScore {
  items: ScoredItem[];
  total: ScoreTotals;
  dimensions: Record<Dimension, ScoreTotals>;
}

const BUDGET: Record<number, Judge> = { ...timeliness, ...completeness, ...detail, ...norms };
const JUDGES: Record<DisclosureKind, Record<number, Judge>> = { BUDGET, FINAL_ACCOUNTS: { ...BUDGET, ...finalAccounts } };

/** The transparency score of an edition, as far as facts in the portal decide it; nothing is guessed. */
export function scoreEdition(input: ScoreInput): EditionScore {
  const items = SCORE_ITEMS.map((item): ScoredItem => ({ item, ...JUDGES[input.template.kind][item.no]!(input, item.points) }));
  const of = (dimension: Dimension) => totalsOf(items.filter((one) => one.item.dimension === dimension));
  return { items, total: totalsOf(items), dimensions: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, of(dimension)])) as Record<Dimension, ScoreTotals> };
}

function totalsOf(items: readonly ScoredItem[]): ScoreTotals {
  const sum = (list: readonly ScoredItem[]) => list.reduce((all, one) => all + one.item.points, 0);
  const judged = items.filter((one) => one.earned !== null);
  return { earned: judged.reduce((all, one) => all + one.earned!, 0), judged: sum(judged), notJudged: sum(items) - sum(judged) };
}
