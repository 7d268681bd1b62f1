import { describe, expect, it } from 'vitest';
import { byPeriod, type Period, periodName, periodOf, periodSegment } from '@/lib/disclosure/period';

const budget: Period = { fiscalYear: 2020, kind: 'BUDGET' };
const accounts: Period = { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS' };

describe('a period', () => {
  it('stands in an address, and is read back from it', () => {
    expect([periodSegment(budget), periodSegment(accounts)]).toEqual(['2020', '2020-final-accounts']);
    for (const period of [budget, accounts]) expect(periodOf(periodSegment(period))).toEqual(period);
    for (const segment of ['', '20', '20200', '2020-', '2020-budget', 'x2020', '2020-final-accounts-']) expect(periodOf(segment)).toBeNull();
  });

  it('has a name, and final accounts follow the budget of their year', () => {
    expect([periodName(budget), periodName(accounts)]).toEqual(['2020年部门预算', '2020年度部门决算']);
    expect([{ ...budget, fiscalYear: 2021 }, accounts, budget].sort(byPeriod)).toEqual([budget, accounts, { ...budget, fiscalYear: 2021 }]);
  });
});
