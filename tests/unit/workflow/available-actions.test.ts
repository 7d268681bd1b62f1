import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/actor';
import { availableActions, failureReasons } from '@/lib/workflow/available-actions';
import { EDITION_STATES, OPEN_STATES, type EditionState } from '@/lib/workflow/states';
import { nextState, TRANSITIONS, WORKFLOW_ACTIONS, type WorkflowAction } from '@/lib/workflow/transitions';
import { edition, person } from '../access/expectations';

/** The workflow written out once more: what each role finds to do in each state. Everything else is nothing. */
const BUTTONS: Partial<Record<EditionState, Partial<Record<Role, WorkflowAction[]>>>> = {
  DRAFT: { DRAFTER: ['submitForSignOff'] },
  RETURNED: { DRAFTER: ['submitForSignOff'] },
  SIGN_OFF: { DRAFTER: ['recall'], APPROVER: ['sendBack', 'signOff'] },
  SUBMITTED: { REVIEWER: ['startReview'] },
  IN_REVIEW: { REVIEWER: ['returnToDepartment', 'approve'] },
  APPROVED: { REVIEWER: ['reopenReview'], PUBLISHER: ['publish'] },
  SCHEDULED: { PUBLISHER: ['publish'] },
};

const facts = (state: EditionState) => ({ ...edition(state), blockingFindings: 0, openComments: 0 });

describe.each(EDITION_STATES)('%s', (state) => {
  it.each(['DRAFTER', 'APPROVER', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const)('offers a %s exactly what can be done', (role) => {
    const offered = availableActions(person(role), facts(state));
    expect(offered.map((one) => one.action)).toEqual(BUTTONS[state]?.[role] ?? []);
    expect(offered.every((one) => one.failureReasons.length === 0 && one.label !== '')).toBe(true);
  });

  it('moves only along the table', () => {
    for (const action of WORKFLOW_ACTIONS) {
      const to = nextState(action, state);
      expect(to === null).toBe(!(TRANSITIONS[action].from as readonly EditionState[]).includes(state));
      if (to === null) expect(failureReasons(action, facts(state))).not.toEqual([]);
    }
  });
});

describe('what can not be done yet says why', () => {
  it('keeps back a draft with faults, and names their number', () => {
    const [submit] = availableActions(person('DRAFTER'), { ...facts('DRAFT'), blockingFindings: 3 });
    expect(submit!.failureReasons.join()).toContain('3 处');
    expect(failureReasons('signOff', { ...facts('SIGN_OFF'), blockingFindings: 1 })).toHaveLength(1);
  });

  it('keeps back a returned draft with open comments', () => {
    expect(failureReasons('submitForSignOff', { ...facts('RETURNED'), openComments: 2 }).join()).toContain('2 条');
    expect(failureReasons('approve', { ...facts('IN_REVIEW'), openComments: 2, blockingFindings: 5 })).toEqual([]);
  });
});

it('every open state has a way on, and no closed one has', () => {
  for (const state of EDITION_STATES) {
    const ways = WORKFLOW_ACTIONS.filter((action) => nextState(action, state) !== null);
    expect(ways.length > 0, state).toBe(OPEN_STATES.includes(state));
  }
});
