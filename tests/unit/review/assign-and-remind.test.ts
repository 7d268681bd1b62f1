import { describe, expect, it } from 'vitest';
import { type AssignmentChange, assigned, reviewerAfter, whyNotAssigned } from '@/lib/review/assignment';
import { reminderText, whyNotReminded } from '@/lib/review/reminder';
import { standingOf } from '@/lib/review/standing';
import { EDITION_STATES, type EditionState } from '@/lib/workflow/states';

describe('assigning', () => {
  const seen = { reviewerId: 'a', divisionId: null };
  it('changes what is given, and clears what is null', () => {
    expect(assigned(seen, { divisionId: 'd' })).toEqual({ reviewerId: 'a', divisionId: 'd' });
    expect(assigned(seen, { reviewerId: null })).toEqual({ reviewerId: null, divisionId: null });
  });
  it('says why not', () => {
    expect(whyNotAssigned({ ...seen, exempt: false }, seen, { reviewerId: 'b' }, null)).toEqual([]);
    expect(whyNotAssigned({ ...seen, exempt: false }, seen, { reviewerId: 'a' }, null)).toEqual([expect.stringContaining('没有改动')]);
    expect(whyNotAssigned({ reviewerId: 'c', divisionId: null, exempt: false }, seen, { reviewerId: 'b' }, null)).toEqual([expect.stringContaining('其他人')]);
    expect(whyNotAssigned({ ...seen, exempt: true }, seen, { reviewerId: 'b' }, null)).toEqual([expect.stringContaining('免于公开')]);
  });

  const after = (state: EditionState, reviewerId: string | null, change: AssignmentChange) => reviewerAfter({ state, reviewerId }, seen, change);
  it('moves what somebody took up to whoever is assigned', () => {
    for (const state of ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED'] as const) for (const before of ['a', 'c']) expect(after(state, before, { reviewerId: 'b' })).toBe('b');
    // What a reviewer had who left without handing over.
    expect([after('IN_REVIEW', null, { reviewerId: 'b' }), after('RETURNED', null, { reviewerId: 'b' })]).toEqual(['b', 'b']);
  });
  it('takes up nothing by itself, and takes nothing from whoever wasn’t assigned it', () => {
    expect([after('SUBMITTED', null, { reviewerId: 'b' }), after('DRAFT', null, { reviewerId: 'b' })]).toEqual([null, null]);
    expect([after('IN_REVIEW', 'a', { reviewerId: null }), after('IN_REVIEW', 'c', { reviewerId: null })]).toEqual([null, 'c']);
    expect(after('IN_REVIEW', 'c', { divisionId: 'd' })).toBe('c');
  });
  it('is a change where only what is in review moves', () => {
    const inReview = { state: 'IN_REVIEW' as const, reviewerId: 'c' };
    expect(whyNotAssigned({ ...seen, exempt: false }, seen, { reviewerId: 'a' }, inReview)).toEqual([]);
    expect(whyNotAssigned({ ...seen, exempt: false }, seen, { reviewerId: 'a' }, { ...inReview, reviewerId: 'a' })).toEqual([expect.stringContaining('没有改动')]);
  });
});

describe('where a department stands', () => {
  const stands = (...states: EditionState[]) => {
    const { open, published, withdrawn, state } = standingOf(states.map((one) => ({ state: one })));
    return [open?.state ?? null, published, withdrawn, state];
  };
  it('is told by what is on its way, else by what is public or was withdrawn', () => {
    expect(stands()).toEqual([null, false, false, null]);
    expect(stands('RETURNED')).toEqual(['RETURNED', false, false, 'RETURNED']);
    expect(stands('PUBLISHED', 'DRAFT')).toEqual(['DRAFT', true, false, 'DRAFT']);
    expect(stands('PUBLISHED', 'WITHDRAWN')).toEqual([null, true, false, null]);
    expect(stands('WITHDRAWN')).toEqual([null, false, true, 'WITHDRAWN']);
    expect(stands('WITHDRAWN', 'DRAFT')).toEqual(['DRAFT', false, true, 'DRAFT']);
  });
});

describe('reminding', () => {
  const department = { exempt: false, state: null, published: false, submitted: false, staff: 2, toldToday: false };
  it.each(EDITION_STATES)('of what is %s', (state) => expect(whyNotReminded({ ...department, state }).length === 0).toBe(['DRAFT', 'SIGN_OFF', 'RETURNED', 'WITHDRAWN'].includes(state)));
  it.each([
    [{ exempt: true }, '免于公开'],
    [{ published: true }, '已经公开'],
    [{ published: true, state: 'DRAFT' as const }, '已经公开'],
    [{ staff: 0 }, '没有可以收到通知的人员'],
    [{ toldToday: true }, '今天已经催报过'],
  ])('not where %o', (change, words) => expect(whyNotReminded({ ...department, ...change })).toEqual([expect.stringContaining(words)]));
  it.each(['RETURNED', 'DRAFT', 'SIGN_OFF'] as const)('waits for a correction that was returned, also as %s again', (state) => expect(whyNotReminded({ ...department, published: true, submitted: true, state })).toEqual([]));

  const reminder = { period: { fiscalYear: 2021, kind: 'BUDGET' as const }, state: null, wasPublished: false, submitted: false, dueOn: '2021-03-02', daysLeft: 3 };
  it('says where it stands and how long is left', () => {
    expect(reminderText(reminder)).toEqual({ title: '请尽快报送2021年部门预算', body: '目前“尚未开始填报”。法定公开日为2021年3月2日，还有 3 天。' });
    expect(reminderText({ ...reminder, state: 'RETURNED', submitted: true, daysLeft: -2, note: '请今天下班前报送。' })).toEqual({ title: '请尽快修改并重新报送2021年部门预算', body: '目前“已退回”。法定公开日为2021年3月2日，已经逾期 2 天。财政局附言：请今天下班前报送。' });
    expect(reminderText({ ...reminder, daysLeft: 0 }).body).toContain('就是今天');
    // Returned once, and with its head again.
    expect(reminderText({ ...reminder, state: 'SIGN_OFF', submitted: true })).toEqual({ title: '请尽快修改并重新报送2021年部门预算', body: '目前“待部门审签”。法定公开日为2021年3月2日，还有 3 天。' });
  });

  it('speaks of no due date once it was published', () => {
    expect(reminderText({ ...reminder, state: 'WITHDRAWN', wasPublished: true, daysLeft: -200 })).toEqual({ title: '请尽快修改并重新报送2021年部门预算', body: '目前“已撤回公开”。' });
    expect(reminderText({ ...reminder, state: 'RETURNED', wasPublished: true, daysLeft: -9 }).body).toBe('目前“已退回”。');
  });
});
