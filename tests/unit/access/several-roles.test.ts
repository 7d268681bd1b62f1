import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/access/actor';
import { BUREAU_ACTIONS, can, DEPARTMENT_ACTIONS, EDITION_ACTIONS } from '@/lib/access/can';
import { availableActions } from '@/lib/workflow/available-actions';
import { EDITION_STATES } from '@/lib/workflow/states';
import { edition, facts, OTHER, OWN, person } from './expectations';

const withRoles = (...roles: Role[]): Actor => ({ userId: 'x', name: 'x', memberships: roles.flatMap((role) => person(role).memberships) });
const everything = withRoles('DRAFTER', 'APPROVER', 'REVIEWER', 'PUBLISHER', 'ADMIN');

describe('nobody approves what they submitted', () => {
  it.each(['signOff', 'startReview', 'approve', 'returnToDepartment', 'schedule', 'publish'] as const)('%s', (action) => {
    expect(can(everything, action, { ...edition('IN_REVIEW'), submittedById: 'x' })).toBe(false);
    expect(can(everything, action, edition('IN_REVIEW'))).toBe(true);
  });

  it('nor does the one who signed it off pass it in the bureau', () => {
    for (const action of ['startReview', 'approve', 'returnToDepartment', 'schedule', 'publish'] as const) expect(can(everything, action, { ...edition('IN_REVIEW'), signedOffById: 'x' }), action).toBe(false);
  });

  it('in any state, with any roles: no button passes one’s own work on', () => {
    for (const state of EDITION_STATES) {
      const offered = availableActions(everything, { ...facts(state), submittedById: 'x', signedOffById: 'x' }).map((one) => one.action);
      for (const action of ['signOff', 'startReview', 'approve', 'schedule', 'publish'] as const) expect(offered, state).not.toContain(action);
    }
  });

  it('a drafter may take back what they submitted, and an approver of their own may send it back', () => {
    expect(can(everything, 'recall', { ...edition('SIGN_OFF'), submittedById: 'x' })).toBe(true);
    expect(can(everything, 'sendBack', { ...edition('SIGN_OFF'), submittedById: 'x' })).toBe(true);
  });
});

describe('roles count where they are held', () => {
  const drafterOfTwo: Actor = { userId: 'x', name: 'x', memberships: [{ role: 'DRAFTER', departmentId: OWN }, { role: 'APPROVER', departmentId: OTHER }] };

  it('a drafter here and an approver there is not both in either', () => {
    expect([can(drafterOfTwo, 'editContent', edition('DRAFT')), can(drafterOfTwo, 'editContent', edition('DRAFT', OTHER))]).toEqual([true, false]);
    expect([can(drafterOfTwo, 'signOff', edition('SIGN_OFF')), can(drafterOfTwo, 'signOff', edition('SIGN_OFF', OTHER))]).toEqual([false, true]);
  });

  it('a role of the bureau that is tied to a department opens nothing', () => {
    for (const role of ['REVIEWER', 'PUBLISHER', 'ADMIN'] as const) {
      const misplaced: Actor = { userId: 'x', name: 'x', memberships: [{ role, departmentId: OWN }] };
      for (const state of EDITION_STATES) for (const action of EDITION_ACTIONS) expect(can(misplaced, action, edition(state)), `${role} ${action} ${state}`).toBe(false);
      for (const action of BUREAU_ACTIONS) expect(can(misplaced, action)).toBe(false);
    }
  });

  it('and a role of a department without one opens nothing', () => {
    for (const role of ['DRAFTER', 'APPROVER'] as const) {
      const misplaced: Actor = { userId: 'x', name: 'x', memberships: [{ role, departmentId: null }] };
      for (const state of EDITION_STATES) for (const action of EDITION_ACTIONS) expect(can(misplaced, action, edition(state)), `${role} ${action} ${state}`).toBe(false);
      for (const action of DEPARTMENT_ACTIONS) expect(can(misplaced, action, { departmentId: OWN })).toBe(false);
    }
  });
});

it('a person without a role may do nothing', () => {
  const nobody = withRoles();
  for (const state of EDITION_STATES) for (const action of EDITION_ACTIONS) expect(can(nobody, action, edition(state))).toBe(false);
  for (const action of DEPARTMENT_ACTIONS) expect(can(nobody, action, { departmentId: OWN })).toBe(false);
  for (const action of BUREAU_ACTIONS) expect(can(nobody, action)).toBe(false);
});
