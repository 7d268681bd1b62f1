import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/actor';
import { BUREAU_ACTIONS, can, DEPARTMENT_ACTIONS, EDITION_ACTIONS } from '@/lib/access/can';
import { EDITION_STATES } from '@/lib/workflow/states';
import { edition, OTHER, OWN, PERMITTED, person } from './expectations';

const ROLES = Object.keys(PERMITTED) as Role[];

describe.each(ROLES)('%s', (role) => {
  describe.each(EDITION_ACTIONS)('%s', (action) => {
    it.each(EDITION_STATES)('in %s', (state) => {
      expect(can(person(role), action, edition(state))).toBe(PERMITTED[role][action]?.includes(state) ?? false);
    });
  });
});

describe('departments are apart', () => {
  it.each(['DRAFTER', 'APPROVER'] as const)('a %s of one department may do nothing with an edition of another', (role) => {
    for (const action of EDITION_ACTIONS) for (const state of EDITION_STATES) expect(can(person(role), action, edition(state, OTHER)), `${action} ${state}`).toBe(false);
    for (const action of DEPARTMENT_ACTIONS) expect(can(person(role), action, { departmentId: OTHER })).toBe(false);
  });

  it('only a drafter begins drafts and corrections', () => {
    for (const role of ROLES) {
      expect(can(person(role), 'startDraft', { departmentId: OWN })).toBe(role === 'DRAFTER');
      expect(can(person(role), 'startCorrection', { departmentId: OWN })).toBe(role === 'DRAFTER');
      expect(can(person(role), 'readDepartment', { departmentId: OWN })).toBe(role === 'DRAFTER' || role === 'APPROVER');
    }
  });
});

describe("nobody approves what they submitted", () => {
  const both = { userId: 'x', name: 'x', memberships: [...person('DRAFTER').memberships, ...person('APPROVER').memberships, ...person('REVIEWER').memberships, ...person('PUBLISHER').memberships] };
  const own = { ...edition('IN_REVIEW'), submittedById: 'x' };

  it.each(['signOff', 'startReview', 'approve', 'returnToDepartment', 'publish'] as const)('%s', (action) => {
    expect(can(both, action, own)).toBe(false);
    expect(can(both, action, { ...own, submittedById: 'y' })).toBe(true);
  });

  it('nor does the one who signed it off pass it in the bureau', () => {
    for (const action of ['startReview', 'approve', 'publish'] as const) expect(can(both, action, { ...edition('IN_REVIEW'), signedOffById: 'x' })).toBe(false);
  });
});

describe('fails closed', () => {
  it('on an unknown action', () => {
    for (const role of ROLES) expect(can(person(role), 'deleteEverything' as never, edition('DRAFT') as never)).toBe(false);
  });

  it('without a role', () => {
    const nobody = { userId: 'n', name: 'n', memberships: [] };
    for (const action of EDITION_ACTIONS) for (const state of EDITION_STATES) expect(can(nobody, action, edition(state))).toBe(false);
    for (const action of BUREAU_ACTIONS) expect(can(nobody, action)).toBe(false);
  });

  it("on the bureau's places", () => {
    const open = Object.fromEntries(ROLES.map((role) => [role, BUREAU_ACTIONS.filter((action) => can(person(role), action))]));
    expect(open).toEqual({ DRAFTER: [], APPROVER: [], REVIEWER: ['seeReviewQueue'], PUBLISHER: ['seeReviewQueue', 'seePublishing'], ADMIN: ['administer'] });
  });
});
