import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { among, median } from '@/lib/review/medians';

describe('the median', () => {
  it('is the middle one, or between the middle two, in whole 分', () => {
    expect(median([])).toBeNull();
    expect([median([5]), median([9, 1, 5]), median([1, 2]), median([-1, -2]), median([1, 3])]).toEqual([5, 5, 2, -2, 2]);
  });

  it('has as many below as above, and belongs to the order of nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 40 }), (values) => {
        const middle = median(values)!;
        expect(Number.isInteger(middle)).toBe(true);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });
});

describe('a figure among the others', () => {
  const others: Record<string, number>[] = [{ a: 100, total: 1_000 }, { a: 300, total: 1_000 }, { a: 200, total: 4_000 }, { total: 7 }];

  it('stands beside the median of those that state it, and as a share of the whole', () => {
    expect(among('a', { a: 50, total: 200 }, others, 'total')).toEqual({ count: 3, median: 200, share: 250, medianShare: 100 });
  });

  it('says nothing of too few, nor of a share of nothing or of what is no part of a year', () => {
    expect(among('a', { a: 50, total: 200 }, others, null)).toEqual({ count: 3, median: 200, share: null, medianShare: null });
    expect(among('a', { a: 50 }, others.slice(0, 2), 'total')).toEqual({ count: 2, median: null, share: null, medianShare: null });
  });
});
