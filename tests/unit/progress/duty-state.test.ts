import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Duty, DUTY_STATES, dutyState, PUBLIC_DUTY_STATES, publicDutyState, riskOf } from '@/lib/progress/duty-state';
import { EDITION_STATES } from '@/lib/workflow/states';

const duty: Duty = { dueOn: '2020-03-11', exemptBasis: null, firstPublishedOn: null, fromArchive: false, isPublic: false, editionState: null, blocking: 0, plannedOn: null };
const stateOn = (today: string, changes: Partial<Duty> = {}, atRiskDays = 7) => dutyState({ ...duty, ...changes }, { today, atRiskDays });

describe('a department that has nothing public', () => {
  it('has not started, is working, comes near its due date and misses it', () => {
    expect(stateOn('2020-02-20')).toBe('notStarted');
    expect(stateOn('2020-03-03', { editionState: 'DRAFT' })).toBe('underway');
    expect(stateOn('2020-03-04', { editionState: 'DRAFT' })).toBe('atRisk');
    expect(stateOn('2020-03-04')).toBe('atRisk');
    expect(stateOn('2020-03-11', { editionState: 'SIGN_OFF' })).toBe('atRisk');
    expect(stateOn('2020-03-12', { editionState: 'APPROVED' })).toBe('overdue');
  });

  it('is not at risk once the bureau has it, unless something open can send it back', () => {
    expect(stateOn('2020-03-10', { editionState: 'SUBMITTED' })).toBe('underway');
    expect(stateOn('2020-03-10', { editionState: 'IN_REVIEW', blocking: 2 })).toBe('atRisk');
    expect(stateOn('2020-03-10', { editionState: 'APPROVED', blocking: 2 })).toBe('underway');
    expect(stateOn('2020-03-10', { editionState: 'RETURNED' })).toBe('atRisk');
    expect(riskOf({ ...duty, editionState: 'RETURNED' })).toBe('退回后尚未重新报送');
    expect(riskOf({ ...duty, editionState: 'IN_REVIEW', blocking: 2 })).toBe('还有 2 处问题或意见没有处理');
  });

  it('is at risk from the moment on that it is planned too late', () => {
    expect(stateOn('2020-02-25', { editionState: 'SCHEDULED', plannedOn: '2020-03-11' })).toBe('underway');
    expect(stateOn('2020-02-25', { editionState: 'SCHEDULED', plannedOn: '2020-03-12' })).toBe('atRisk');
    expect(riskOf({ ...duty, editionState: 'SCHEDULED', plannedOn: '2020-03-12' })).toBe('计划在2020年3月12日公开，晚于法定公开日');
  });

  it('is at risk as early as the cycle says', () => {
    expect(stateOn('2020-03-01', {}, 10)).toBe('atRisk');
    expect(stateOn('2020-03-10', {}, 0)).toBe('notStarted');
    expect(stateOn('2020-03-11', {}, 0)).toBe('atRisk');
  });
});

describe('a department with something public', () => {
  it('published in time on its due date itself, late the day after; what came first counts', () => {
    expect(stateOn('2020-06-01', { isPublic: true, firstPublishedOn: '2020-03-11', editionState: 'PUBLISHED' })).toBe('published');
    expect(stateOn('2020-06-01', { isPublic: true, firstPublishedOn: '2020-03-12', editionState: 'PUBLISHED' })).toBe('publishedLate');
    expect(stateOn('2020-06-01', { isPublic: true, firstPublishedOn: '2020-03-01', editionState: 'RETURNED', blocking: 3 })).toBe('published');
  });

  it('was taken over from the past without a word on how punctual it was', () => {
    expect(stateOn('2026-11-23', { isPublic: true, firstPublishedOn: '2026-11-23', fromArchive: true, editionState: 'PUBLISHED' })).toBe('published');
  });

  it('is not overdue after a withdrawal, and says so until the next edition is public', () => {
    expect(stateOn('2020-06-01', { firstPublishedOn: '2020-03-01', editionState: 'WITHDRAWN' })).toBe('withdrawn');
    expect(stateOn('2020-06-01', { firstPublishedOn: '2020-03-01', editionState: 'DRAFT' })).toBe('withdrawn');
  });
});

it('a department that publishes nothing is exempt, whatever the day', () => {
  expect(stateOn('2030-01-01', { exemptBasis: '涉密' })).toBe('exempt');
});

const day = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2020, 1, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyDuty: fc.Arbitrary<Duty> = fc.record({
  dueOn: day,
  exemptBasis: fc.option(fc.constant('《中华人民共和国保守国家秘密法》')),
  firstPublishedOn: fc.option(day),
  fromArchive: fc.boolean(),
  isPublic: fc.boolean(),
  editionState: fc.option(fc.constantFrom(...EDITION_STATES)),
  blocking: fc.nat(3),
  plannedOn: fc.option(day),
});
const anyDeadline = fc.record({ today: day, atRiskDays: fc.nat(30) });

describe('whatever a department did', () => {
  it('it is in one of the states, and overdue only after its due date', () => {
    fc.assert(
      fc.property(anyDuty, anyDeadline, (one, deadline) => {
        const state = dutyState(one, deadline);
        expect(DUTY_STATES).toContain(state);
        if (state === 'overdue') expect(deadline.today > one.dueOn).toBe(true);
        if (state === 'atRisk' || state === 'notStarted' || state === 'underway') expect(deadline.today <= one.dueOn).toBe(true);
      }),
    );
  });

  it('the public is told the same, but not how far it is with the bureau', () => {
    fc.assert(
      fc.property(anyDuty, anyDeadline, (one, deadline) => {
        const inside = dutyState(one, deadline);
        const outside = publicDutyState(one, deadline.today);
        expect(PUBLIC_DUTY_STATES).toContain(outside);
        expect(outside).toBe(['atRisk', 'notStarted', 'underway'].includes(inside) ? 'due' : inside);
      }),
    );
  });

  it('more time for its risk never makes a department less pressing', () => {
    fc.assert(
      fc.property(anyDuty, anyDeadline, (one, deadline) => {
        if (dutyState(one, deadline) === 'atRisk') expect(dutyState(one, { ...deadline, atRiskDays: deadline.atRiskDays + 1 })).toBe('atRisk');
      }),
    );
  });
});
