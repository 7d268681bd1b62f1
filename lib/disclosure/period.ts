import { type DisclosureKind, KIND_WORDS } from './kinds';

/** What a disclosure is of: the budget of a year, or its final accounts. */
export interface Period {
  fiscalYear: number;
  kind: DisclosureKind;
}

const SUFFIX: Record<DisclosureKind, string> = { BUDGET: '', FINAL_ACCOUNTS: '-final-accounts' };

/** As it stands in an address: "2020" for a budget, "2019-final-accounts". */
export const periodSegment = ({ fiscalYear, kind }: Period): string => `${fiscalYear}${SUFFIX[kind]}`;

/** Anything else is not an address of the portal. */
export function periodOf(segment: string): Period | null {
  const [, year, suffix] = /^((?:19|20)\d{2})(-final-accounts)?$/.exec(segment) ?? [];
  if (year === undefined) return null;
  return { fiscalYear: Number(year), kind: suffix === undefined ? 'BUDGET' : 'FINAL_ACCOUNTS' };
}

/** "2020年", "2019年度" */
export const periodYear = ({ fiscalYear, kind }: Period): string => `${fiscalYear}${KIND_WORDS[kind].year}`;

/** "2020年部门预算", "2019年度部门决算" */
export const periodName = (period: Period): string => `${periodYear(period)}${KIND_WORDS[period.kind].document}`;

export const samePeriod = (a: Period, b: Period): boolean => a.fiscalYear === b.fiscalYear && a.kind === b.kind;

/** The earlier first; of one year the budget first, since its final accounts come later. */
export const byPeriod = (a: Period, b: Period): number => a.fiscalYear - b.fiscalYear || Number(a.kind === 'FINAL_ACCOUNTS') - Number(b.kind === 'FINAL_ACCOUNTS');
