import { describe, expect, it } from 'vitest';
import { conclusionOf, secrecyProblems, type SecrecyReview, secrecyState } from '@/lib/workflow/secrecy-review';

const review: SecrecyReview = { basis: '保密法', handler: '甲', head: '乙', reviewedOn: '2020-01-20', withheld: {} };
const problems = (changes: Partial<SecrecyReview>) => secrecyProblems({ ...review, ...changes }, ['overview', 'procurement'], '2020-01-20');

describe('a secrecy review', () => {
  it('stands as it is, with nothing or a part withheld', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ withheld: { procurement: '保密法第九条' } })).toEqual([]);
    expect([conclusionOf(review), conclusionOf({ withheld: { procurement: '保密法第九条' } })]).toEqual(['PUBLIC', 'PARTLY_WITHHELD']);
  });

  it.each([
    ['one person in both places', { head: '甲' }, '应为两个人'],
    ['a day to come', { reviewedOn: '2020-01-21' }, '不能晚于今天'],
    ['a section without a basis', { withheld: { procurement: ' ' } }, '逐一写明依据'],
    ['a section that the edition lacks', { withheld: { other: '保密法' } }, '刷新页面'],
    ['everything withheld', { withheld: { overview: '保密法', procurement: '保密法' } }, '免于公开'],
  ])('is refused with %s', (_what, changes, message) => {
    expect(problems(changes)).toEqual([expect.stringContaining(message)]);
  });
});

it('covers what was there when it was made, and nothing that was changed since', () => {
  const [before, then, after] = [new Date(1_000), new Date(2_000), new Date(3_000)];
  expect(secrecyState(null, before)).toBe('missing');
  expect([secrecyState(then, null), secrecyState(then, before), secrecyState(then, then)]).toEqual(['made', 'made', 'made']);
  expect(secrecyState(then, after)).toBe('outdated');
});
