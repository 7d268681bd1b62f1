import type { DisclosureKind } from '@/lib/disclosure/kinds';
import { amountFigure, type Figure } from './figure';

/** The figures that a citizen asks for first, by measure id; city page, key figures, charts and summary speak of these. */
export const HEADLINE = {
  expenditure: { BUDGET: 'overview.expenditure.total', FINAL_ACCOUNTS: 'finalExpenditure.total' },
  basic: { BUDGET: 'overview.expenditure.basic', FINAL_ACCOUNTS: 'finalExpenditure.basic' },
  projects: { BUDGET: 'overview.expenditure.projects', FINAL_ACCOUNTS: 'finalExpenditure.project' },
  threePublic: { BUDGET: 'threePublic.total', FINAL_ACCOUNTS: 'finalThreePublic.total' },
} as const satisfies Record<string, Record<DisclosureKind, string>>;

export type HeadlineKey = keyof typeof HEADLINE;

const LABELS: Record<HeadlineKey, Record<DisclosureKind, string>> = {
  expenditure: { BUDGET: '支出预算', FINAL_ACCOUNTS: '支出决算' },
  basic: { BUDGET: '基本支出', FINAL_ACCOUNTS: '基本支出' },
  projects: { BUDGET: '项目支出', FINAL_ACCOUNTS: '项目支出' },
  threePublic: { BUDGET: '“三公”经费', FINAL_ACCOUNTS: '“三公”经费' },
};

export const headlineLabel = (key: HeadlineKey, kind: DisclosureKind): string => LABELS[key][kind];

type Facts = Record<string, number>;

/** Of a budget or of final accounts, whichever the facts are of. 分 */
export const headlineAmount = (facts: Facts | null, key: HeadlineKey): number | undefined => facts?.[HEADLINE[key].BUDGET] ?? facts?.[HEADLINE[key].FINAL_ACCOUNTS];

/** A headline figure on both sides; a side that isn't published has none. */
export function headlineFigure(key: HeadlineKey, before: Facts | null, after: Facts | null): Figure {
  return amountFigure(headlineAmount(before, key), headlineAmount(after, key));
}

/** What the comparison draws: figures of one size together, since the 三公 vanish beside the whole budget. */
export const chartGroups = (kind: DisclosureKind): readonly { title: string; measures: readonly string[] }[] => [
  { title: headlineLabel('expenditure', kind), measures: [HEADLINE.expenditure[kind], HEADLINE.basic[kind], HEADLINE.projects[kind]] },
  { title: headlineLabel('threePublic', kind), measures: ['total', 'abroad', 'vehicles', 'reception'].map((part) => HEADLINE.threePublic[kind].replace(/total$/, part)) },
];
