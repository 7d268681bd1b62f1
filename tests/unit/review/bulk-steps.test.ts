import { describe, expect, it } from 'vitest';
import { whyNotApproved, whyNotReturned, stepsToReturn } from '@/lib/review/bulk-steps';
import { availableActions } from '@/lib/workflow/available-actions';
import { EDITION_STATES } from '@/lib/workflow/states';
import { edition, facts, person } from '../access/expectations';

const reviewer = person('REVIEWER');

describe('returning together with others', () => {
  it.each(EDITION_STATES)('from %s', (state) => {
    const possible = whyNotReturned(reviewer, edition(state)).length === 0;
    expect(possible).toBe(state === 'SUBMITTED' || state === 'IN_REVIEW');
    expect(stepsToReturn(state).length > 0).toBe(possible);
  });
  it('takes up first what nobody has taken up', () => expect(stepsToReturn('SUBMITTED')).toEqual(['startReview', 'returnToDepartment']));
  it('leaves to others what one submitted or signed off', () => {
    for (const state of ['SUBMITTED', 'IN_REVIEW'] as const) {
      expect(whyNotReturned(reviewer, { ...edition(state), signedOffById: reviewer.userId })).toEqual([expect.stringContaining('其他审核人')]);
      expect(whyNotReturned(reviewer, { ...edition(state), submittedById: reviewer.userId })).not.toEqual([]);
    }
  });
  it('is the reviewers’, and says so to a publisher', () => {
    for (const state of ['SUBMITTED', 'IN_REVIEW'] as const) expect(whyNotReturned(person('PUBLISHER'), edition(state))).toEqual([expect.stringContaining('没有审核人的角色')]);
  });
});

describe('approving together with others', () => {
  it.each(EDITION_STATES)('from %s: only where a single approval is offered', (state) => {
    const single = availableActions(reviewer, facts(state)).some((one) => one.action === 'approve' && one.failureReasons.length === 0);
    expect(whyNotApproved(reviewer, facts(state)).length === 0).toBe(single);
  });
  it.each([
    ['blockingFindings', '2 处缺项或错误'],
    ['openWarnings', '2 处疑点'],
    ['openComments', '2 条审核意见'],
  ] as const)('not with %s', (key, words) => expect(whyNotApproved(reviewer, { ...facts('IN_REVIEW'), [key]: 2 })).toEqual([expect.stringContaining(words)]));
  it('is the reviewers’, and says so to a publisher', () => expect(whyNotApproved(person('PUBLISHER'), facts('IN_REVIEW'))).toEqual([expect.stringContaining('没有审核人的角色')]));
  it('leaves to others what one submitted or signed off', () => expect(whyNotApproved(reviewer, { ...facts('IN_REVIEW'), signedOffById: reviewer.userId })).toEqual([expect.stringContaining('其他审核人')]));
});
