import { describe, expect, it } from 'vitest';
import { availableActions, failureReasons } from '@/lib/workflow/available-actions';
import { EDITION_STATES, OPEN_STATES, STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import { MOVES, nextState, TRANSITIONS, WORKFLOW_ACTIONS, type WorkflowAction } from '@/lib/workflow/transitions';
import { facts, person } from '../access/expectations';

// Who finds which step in which state stands in ../access, one file a role. Here: where the steps lead.
const ROAD: Record<EditionState, Partial<Record<WorkflowAction, EditionState>>> = {
  DRAFT: { submitForSignOff: 'SIGN_OFF' },
  SIGN_OFF: { recall: 'DRAFT', sendBack: 'DRAFT', signOff: 'SUBMITTED' },
  SUBMITTED: { startReview: 'IN_REVIEW' },
  IN_REVIEW: { returnToDepartment: 'RETURNED', approve: 'APPROVED' },
  RETURNED: { submitForSignOff: 'SIGN_OFF' },
  APPROVED: { reopenReview: 'IN_REVIEW', schedule: 'SCHEDULED', publish: 'PUBLISHED' },
  SCHEDULED: { unschedule: 'APPROVED', publish: 'PUBLISHED' },
  PUBLISHED: { withdraw: 'WITHDRAWN' },
  SUPERSEDED: {},
  WITHDRAWN: {},
};

describe.each(EDITION_STATES)('%s', (state) => {
  it.each(WORKFLOW_ACTIONS)('%s', (action) => {
    const to = ROAD[state][action] ?? null;
    expect(nextState(action, state)).toBe(to);
    expect(failureReasons(action, facts(state)).length === 0).toBe(to !== null);
  });

  it('has a name, and a way on while it is open', () => {
    expect(STATE_NAMES[state]).toMatch(/^[\u4e00-\u9fa5，]+$/u);
    // What is public may still be withdrawn.
    expect(Object.keys(ROAD[state]).some((action) => action !== 'withdraw')).toBe(OPEN_STATES.includes(state));
  });
});

it('asks for a reason wherever work is sent back or a decision undone', () => {
  expect(WORKFLOW_ACTIONS.filter((action) => TRANSITIONS[action].reason)).toEqual(['sendBack', 'returnToDepartment', 'reopenReview', 'unschedule', 'withdraw']);
});

it('leaves to commands of their own what writes more than a state', () => {
  expect(WORKFLOW_ACTIONS.filter((action) => !(MOVES as readonly string[]).includes(action))).toEqual(['schedule', 'unschedule', 'publish', 'withdraw']);
});

describe('what can not be done yet says why', () => {
  it('keeps the head from signing off before the secrecy review', () => {
    const before = availableActions(person('APPROVER'), { ...facts('SIGN_OFF'), secrecy: 'missing' });
    expect(before.find(({ action }) => action === 'signOff')!.failureReasons).toEqual([expect.stringContaining('还没有保密审查记录')]);
    expect(before.find(({ action }) => action === 'sendBack')!.failureReasons).toEqual([]);
    expect(failureReasons('signOff', { ...facts('SIGN_OFF'), secrecy: 'outdated' })).toEqual([expect.stringContaining('重新确认')]);
  });

  it('keeps back a draft with faults, and names their number', () => {
    const [submit] = availableActions(person('DRAFTER'), { ...facts('DRAFT'), blockingFindings: 3 });
    expect(submit!.failureReasons.join()).toContain('3 处');
    expect(failureReasons('signOff', { ...facts('SIGN_OFF'), blockingFindings: 1 })).toHaveLength(1);
  });

  it('keeps back a draft with unanswered doubts, from sign-off too', () => {
    expect(failureReasons('submitForSignOff', { ...facts('DRAFT'), openWarnings: 4 }).join()).toContain('4 处疑点');
    expect(failureReasons('signOff', { ...facts('SIGN_OFF'), openWarnings: 1 })).toHaveLength(1);
    expect(failureReasons('submitForSignOff', { ...facts('DRAFT'), blockingFindings: 1, openWarnings: 1 })).toHaveLength(2);
  });

  it('keeps back a returned draft with open comments', () => {
    expect(failureReasons('submitForSignOff', { ...facts('RETURNED'), openComments: 2 }).join()).toContain('2 条');
  });

  it('keeps the publisher from withdrawing beside a correction that goes public by itself', () => {
    expect(failureReasons('withdraw', { ...facts('PUBLISHED'), plannedNumber: 2 })).toEqual([expect.stringContaining('第 2 版更正稿已列入公开计划')]);
    expect(failureReasons('withdraw', { ...facts('PUBLISHED'), plannedNumber: null })).toEqual([]);
  });

  it('keeps nobody from sending back, returning or taking back a draft with faults', () => {
    const faulty = { blockingFindings: 5, openWarnings: 3, openComments: 2 };
    for (const [action, state] of [['recall', 'SIGN_OFF'], ['sendBack', 'SIGN_OFF'], ['returnToDepartment', 'IN_REVIEW']] as const) expect(failureReasons(action, { ...facts(state), ...faulty })).toEqual([]);
  });
});
