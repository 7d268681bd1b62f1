import { describe, expect, it } from 'vitest';
import type { Actor, HeldMembership, Role } from '@/lib/access/actor';
import { belongsTo, can, EDITION_ACTIONS, mayCoReviewFor, reviewsFor } from '@/lib/access/can';
import { delegationState, isLent, lenderOf, letsIn, mayStandIn, overlap, ownersOf } from '@/lib/access/delegation';
import { actorInWords } from '@/lib/audit/details';
import { EDITION_STATES } from '@/lib/workflow/states';
import { edition, OTHER, OWN, person } from './expectations';

const head = { userId: 'head', name: '许文博' };

/** Holds the first roles and is lent the others by the department's head. */
const standIn = (own: readonly Role[], lent: readonly Role[]): Actor => ({
  userId: 'x',
  name: '林秋燕',
  memberships: [...own.flatMap((role) => person(role).memberships), ...lent.flatMap((role) => person(role).memberships.map((held) => ({ ...held, onBehalfOf: head })))],
});

describe('what a stand-in may do', () => {
  it('is what the two roles together allow, where neither had a hand in it before', () => {
    const both: Actor = { userId: 'x', name: 'x', memberships: [...person('DRAFTER').memberships, ...person('APPROVER').memberships] };
    for (const state of EDITION_STATES) for (const action of EDITION_ACTIONS) expect(can(standIn(['DRAFTER'], ['APPROVER']), action, edition(state)), `${action} ${state}`).toBe(can(both, action, edition(state)));
  });

  it.each(['x', 'head'])('not to sign off what either of the two submitted (%s)', (submittedById) => {
    expect(can(standIn(['DRAFTER'], ['APPROVER']), 'signOff', { ...edition('SIGN_OFF'), submittedById })).toBe(false);
  });

  it.each(['x', 'head'])('not to pass in the bureau what either of the two submitted or signed off (%s)', (userId) => {
    for (const action of ['startReview', 'approve', 'returnToDepartment', 'coReview'] as const) {
      const state = action === 'startReview' ? 'SUBMITTED' : 'IN_REVIEW';
      expect(can(standIn(['PUBLISHER'], ['REVIEWER']), action, edition(state)), action).toBe(true);
      expect(can(standIn(['PUBLISHER'], ['REVIEWER']), action, { ...edition(state), signedOffById: userId }), action).toBe(false);
      expect(can(standIn(['PUBLISHER'], ['REVIEWER']), action, { ...edition(state), submittedById: userId }), action).toBe(false);
    }
  });

  it('in a role of their own, whatever the other did', () => {
    expect(can(standIn(['APPROVER'], ['DRAFTER']), 'signOff', { ...edition('SIGN_OFF'), submittedById: 'head' })).toBe(true);
  });

  it('co-reviews for the division of whom they stand in for', () => {
    const actor: Actor = { ...person('REVIEWER', 'x'), memberships: [{ role: 'REVIEWER', departmentId: null }, { role: 'REVIEWER', departmentId: null, divisionId: 'procurement', onBehalfOf: head }] };
    expect([mayCoReviewFor(actor, 'procurement', edition('IN_REVIEW')), mayCoReviewFor(actor, 'other', edition('IN_REVIEW'))]).toEqual([true, false]);
  });
});

describe('four eyes of a division', () => {
  const reviews = (divisionId: string | null, userId?: string): HeldMembership => ({ role: 'REVIEWER', departmentId: null, divisionId, ...(userId && { onBehalfOf: { userId, name: userId } }) });
  const actor = (...memberships: HeldMembership[]): Actor => ({ userId: 'x', name: 'x', memberships });
  const submitted = { ...edition('IN_REVIEW'), submittedById: 'head' };

  it('are asked of the membership by which one signs for it: not by a lent one what its lender submitted', () => {
    const own = actor(reviews(null), reviews('procurement', 'head'));
    expect(can(own, 'coReview', submitted)).toBe(true);
    expect(mayCoReviewFor(own, 'procurement', submitted)).toBe(false);
    expect(mayCoReviewFor(own, 'procurement', { ...submitted, submittedById: 'x' })).toBe(false);
    expect(belongsTo(own, 'procurement')).toBe(true);
  });

  it('are kept by another membership of the same division, whose lender is on record', () => {
    const lent = actor(reviews('procurement', 'head'), reviews('procurement', 'deputy'));
    expect(mayCoReviewFor(lent, 'procurement', submitted)).toBe(true);
    expect(lenderOf(lent, reviewsFor(lent, 'procurement', submitted))).toMatchObject({ userId: 'deputy' });
    expect(mayCoReviewFor(actor(reviews('procurement'), reviews('procurement', 'head')), 'procurement', submitted)).toBe(true);
  });
});

describe('who may stand in', () => {
  const held = (role: Role, departmentId: string | null = OWN) => ({ role, departmentId });

  it('is of the same department, or of the bureau', () => {
    expect(mayStandIn([held('APPROVER')], [held('DRAFTER')])).toBe(true);
    expect(mayStandIn([held('APPROVER')], [held('APPROVER', OTHER)])).toBe(false);
    expect(mayStandIn([held('REVIEWER', null)], [held('PUBLISHER', null)])).toBe(true);
    expect(mayStandIn([held('REVIEWER', null)], [held('DRAFTER')])).toBe(false);
    expect(mayStandIn([held('APPROVER'), held('APPROVER', OTHER)], [held('DRAFTER')])).toBe(false);
  });

  it('never for an administrator, nor is an administrator of the bureau’s work', () => {
    expect(isLent('ADMIN')).toBe(false);
    expect(mayStandIn([held('ADMIN', null)], [held('REVIEWER', null)])).toBe(false);
    expect(mayStandIn([held('REVIEWER', null)], [held('ADMIN', null)])).toBe(false);
    expect(mayStandIn([held('REVIEWER', null), held('ADMIN', null)], [held('REVIEWER', null)])).toBe(true);
  });
});

it('holds from its first day to its last', () => {
  const leave = { startsOn: '2021-03-02', endsOn: '2021-03-05', endedAt: null };
  expect(['2021-03-01', '2021-03-02', '2021-03-05', '2021-03-06'].map((today) => delegationState(leave, today))).toEqual(['planned', 'current', 'current', 'over']);
  expect(delegationState({ ...leave, endedAt: '2021-03-02T01:00:00.000Z' }, '2021-03-03')).toBe('over');
  expect([overlap(leave, { startsOn: '2021-03-05', endsOn: '2021-03-09' }), overlap(leave, { startsOn: '2021-03-06', endsOn: '2021-03-09' })]).toEqual([true, false]);
});

describe('the record', () => {
  it('names whose role it was done by, where it was nobody’s own', () => {
    const by = (...roles: Role[]) => lenderOf(standIn(['DRAFTER'], ['APPROVER']), letsIn(roles, OWN));
    expect(by('APPROVER')).toEqual(head);
    expect(by('DRAFTER', 'APPROVER')).toBeNull();
    expect(by('REVIEWER')).toBeNull();
    expect(actorInWords('林秋燕', { onBehalfOf: head })).toBe('林秋燕（代许文博）');
    expect(actorInWords('林秋燕', {})).toBe('林秋燕');
  });

  it('names the head of this department, whatever the stand-in heads elsewhere', () => {
    const actor: Actor = { ...standIn([], ['APPROVER']), memberships: [{ role: 'APPROVER', departmentId: OTHER }, ...standIn([], ['APPROVER']).memberships] };
    expect([lenderOf(actor, letsIn(['APPROVER'], OWN)), lenderOf(actor, letsIn(['APPROVER'], OTHER))]).toEqual([head, null]);
  });

  it('names whose division it was done for, whatever the stand-in reviews for another', () => {
    const actor: Actor = { ...person('REVIEWER', 'x'), memberships: [{ role: 'REVIEWER', departmentId: null, divisionId: 'assets' }, { role: 'REVIEWER', departmentId: null, divisionId: 'procurement', onBehalfOf: head }] };
    const lender = (divisionId: string) => lenderOf(actor, reviewsFor(actor, divisionId, edition('IN_REVIEW')));
    expect([lender('procurement'), lender('assets')]).toEqual([head, null]);
  });

  it('and the work of both is the stand-in’s', () => expect(ownersOf(standIn(['REVIEWER'], ['REVIEWER', 'PUBLISHER']))).toEqual(['x', 'head']));
});
