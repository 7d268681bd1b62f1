import { amountFigure, type Figure } from './figure';

/** The figures that a citizen asks for first, by measure id; city page, key figures, charts and summary speak of these. */
export const HEADLINE = {
  expenditure: 'overview.expenditure.total',
  basic: 'overview.expenditure.basic',
  projects: 'overview.expenditure.projects',
  threePublic: 'threePublic.total',
} as const;

export const HEADLINE_LABELS: Record<keyof typeof HEADLINE, string> = {
  expenditure: '支出预算',
  basic: '基本支出',
  projects: '项目支出',
  threePublic: '“三公”经费',
};

type Facts = Record<string, number>;

/** A headline figure on both sides; a side that isn't published has none. */
export function headlineFigure(key: keyof typeof HEADLINE, before: Facts | null, after: Facts | null): Figure {
  return amountFigure(before?.[HEADLINE[key]], after?.[HEADLINE[key]]);
}

/** What the comparison draws: figures of one size together, since the 三公 vanish beside the whole budget. */
export const CHART_GROUPS: readonly { title: string; measures: readonly string[] }[] = [
  { title: '支出预算', measures: [HEADLINE.expenditure, HEADLINE.basic, HEADLINE.projects] },
  { title: '“三公”经费', measures: [HEADLINE.threePublic, 'threePublic.abroad', 'threePublic.vehicles', 'threePublic.reception'] },
];
