import { describe, expect, it } from 'vitest';
import { dayHasBegun, digestReachesBackTo, latestDigestAt } from '@/lib/notices/digest-time';
import { MOST_ATTEMPTS, nextAttemptAfter } from '@/lib/notices/retry';

describe('the time of digests', () => {
  it('is 08:00 in China', () => {
    const at = (moment: string) => latestDigestAt(new Date(moment)).toISOString();
    expect(at('2020-03-02T00:00:00Z')).toBe('2020-03-02T00:00:00.000Z');
    expect(at('2020-03-02T15:59:00Z')).toBe('2020-03-02T00:00:00.000Z');
    // 00:30 of the 3rd in China.
    expect(at('2020-03-02T16:30:00Z')).toBe('2020-03-02T00:00:00.000Z');
    expect(at('2020-03-02T23:59:59Z')).toBe('2020-03-02T00:00:00.000Z');
    expect(at('2020-03-03T00:00:00Z')).toBe('2020-03-03T00:00:00.000Z');
    expect(digestReachesBackTo(latestDigestAt(new Date('2020-03-03T01:00:00Z'))).toISOString()).toBe('2020-02-25T00:00:00.000Z');
  });

  it('leaves the night alone', () => {
    expect(dayHasBegun(new Date('2020-03-02T16:30:00Z'))).toBe(false);
    expect(dayHasBegun(new Date('2020-03-02T23:59:59Z'))).toBe(false);
    expect(dayHasBegun(new Date('2020-03-03T00:00:00Z'))).toBe(true);
    expect(dayHasBegun(new Date('2020-03-03T15:59:00Z'))).toBe(true);
  });
});

describe('nextAttemptAfter', () => {
  it('grows, and ends', () => {
    const at = new Date('2020-03-02T00:00:00Z');
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => nextAttemptAfter(index + 1, at)!.getTime() - at.getTime());
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(MOST_ATTEMPTS).toBe(8);
    expect(nextAttemptAfter(MOST_ATTEMPTS, at)).toBeNull();
    expect(nextAttemptAfter(MOST_ATTEMPTS + 5, at)).toBeNull();
  });
});
