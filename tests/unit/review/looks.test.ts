import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '@/lib/document/tree';
import { attended, isRead, READ_MS, UNATTENDED } from '@/lib/review/attention';
import { keptLooks, markCounts, sectionLooks } from '@/lib/review/looks';
import { shownHash } from '@/lib/review/shown-hash';

const at = '2020-02-01T00:00:00.000Z';
const look = (sectionId: string, contentSha256: string) => ({ sectionId, contentSha256, lookedAt: at });

describe('marks', () => {
  const looks = sectionLooks({ overview: 'a', performance: 'b', operatingCost: 'c' }, [look('overview', 'a'), look('performance', 'old'), look('gone', 'z')]);

  it('tell what was seen, and whether it is still as it was', () => {
    expect(looks).toEqual({
      overview: { mark: 'unchanged', contentSha256: 'a', lookedAt: at },
      performance: { mark: 'changed', contentSha256: 'b', lookedAt: at },
      operatingCost: { mark: 'unseen', contentSha256: 'c', lookedAt: null },
    });
    expect(markCounts(looks)).toEqual({ unseen: 1, changed: 1, unchanged: 1 });
  });

  it('stay as they were while the page is open, but for what came in anew', () => {
    const now = sectionLooks({ overview: 'new', performance: 'b', operatingCost: 'c' }, [look('overview', 'a'), look('performance', 'b'), look('operatingCost', 'c')]);
    const kept = keptLooks(looks, now);
    expect(Object.values(kept).map((one) => one.mark)).toEqual(['changed', 'changed', 'unseen']);
  });
});

describe('the hash of what is shown', () => {
  it('changes with what a reader sees, not with where rows are kept', () => {
    const shown = shownHash([heading(2, '一、概况'), paragraph('收入 10 万元', 'rows/1')]);
    expect(shown).toMatch(/^[0-9a-f]{64}$/);
    expect(shownHash([heading(2, '一、概况', { id: 'x' }), paragraph('收入 10 万元', 'rows/2')])).toBe(shown);
    expect(shownHash([heading(2, '一、概况'), paragraph('收入 11 万元', 'rows/1')])).not.toBe(shown);
  });
});

describe('reading', () => {
  const window = { top: 56, bottom: 800 };
  const after = (spans: readonly [number, number][]) => spans.reduce((attention, [top, bottom]) => attended(attention, { top, bottom }, window, READ_MS / 2), UNATTENDED);

  it('takes a while, and goes down to the end', () => {
    expect(isRead(after([[100, 400]]))).toBe(false);
    expect(isRead(after([[100, 400], [100, 400]]))).toBe(true);
    expect(isRead(after([[100, 2000], [-300, 1600], [-900, 1000]]))).toBe(false);
    expect(isRead(after([[100, 2000], [-1300, 600]]))).toBe(true);
  });

  it('isn’t what lies outside the window, or shows an edge', () => {
    expect(after([[900, 1200], [790, 1200], [-300, 60], [20, 50]])).toEqual(UNATTENDED);
    expect(after([[700, 720]]).ms).toBe(READ_MS / 2);
  });
});
