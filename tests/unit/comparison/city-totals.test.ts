import { describe, expect, it } from 'vitest';
import { barShare, cityTotal } from '@/lib/comparison/city-totals';
import { HEADLINE } from '@/lib/comparison/headline';

const facts = (amount: number) => ({ [HEADLINE.expenditure.BUDGET]: amount });

describe('the totals of a city', () => {
  it('sums what is published and compares only departments that have both years', () => {
    const total = cityTotal('expenditure', [
      { facts: facts(300), previousFacts: facts(200) },
      { facts: facts(1000), previousFacts: null },
      { facts: null, previousFacts: facts(50) },
    ]);
    expect(total.amount).toBe(1300);
    expect(total.comparable).toBe(1);
    expect(total.change).toMatchObject({ before: 200, after: 300, percentage: '+50.0%' });
  });

  it('has no figure where nothing is published', () => {
    expect(cityTotal('threePublic', [{ facts: null, previousFacts: null }])).toMatchObject({ amount: null, comparable: 0, change: { difference: null } });
  });

  it('draws bars as shares of the greatest', () => {
    expect([barShare(50, 100), barShare(0, 100), barShare(1, 0)]).toEqual([500, 0, 0]);
  });
});
