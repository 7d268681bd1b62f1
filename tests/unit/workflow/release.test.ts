import { describe, expect, it } from 'vitest';
import { momentInChina, momentProblem, scheduleReasons, suggestedMoment, togetherProblem, typedMoment } from '@/lib/workflow/release';
import { EDITION_STATES } from '@/lib/workflow/states';
import { edition, person } from '../access/expectations';

describe('a planned moment', () => {
  it('is read by China’s clock, and typed by it', () => {
    expect(momentInChina('2026-02-20T09:00')).toEqual(new Date('2026-02-20T01:00:00Z'));
    expect(momentInChina('2026-01-01T00:30')).toEqual(new Date('2025-12-31T16:30:00Z'));
    expect(typedMoment(new Date('2025-12-31T16:30:59Z'))).toBe('2026-01-01T00:30');
  });

  it.each(['', '2026-02-20', '2026-02-31T09:00', '2026-13-01T09:00', '2026-02-20T24:30', '20 Feb 2026 09:00', '2026-02-20T09:00Z'])('is not “%s”', (text) => expect(momentInChina(text)).toBeNull());

  it('is suggested for the next morning', () => expect(suggestedMoment(new Date('2025-12-31T16:30:00Z'))).toBe('2026-01-02T09:00'));

  it('lies ahead, within a year', () => {
    const now = new Date('2026-02-20T01:00:00Z');
    expect(momentProblem(new Date('2026-02-20T01:01:00Z'), now)).toBeNull();
    expect(momentProblem(now, now)).toContain('已经过去');
    expect(momentProblem(new Date('2027-03-01T01:00:00Z'), now)).toContain('一年以后');
  });
});

it('goes for editions of one cycle', () => {
  expect(togetherProblem([{ cycleId: 'a' }, { cycleId: 'a' }])).toBeNull();
  expect(togetherProblem([{ cycleId: 'a' }, { cycleId: 'b' }])).toContain('几个年度');
});

describe('an edition in a release', () => {
  it.each(EDITION_STATES)('%s', (state) => expect(scheduleReasons(person('PUBLISHER'), edition(state)).length === 0).toBe(state === 'APPROVED'));

  it('says that it is planned already', () => expect(scheduleReasons(person('PUBLISHER'), edition('SCHEDULED')).join()).toContain('已经列入'));

  it('is for publishers, not of their own work', () => {
    expect(scheduleReasons(person('REVIEWER'), edition('APPROVED'))).toHaveLength(1);
    expect(scheduleReasons(person('PUBLISHER'), { ...edition('APPROVED'), signedOffById: 'PUBLISHER-1' }).join()).toContain('本人');
  });
});
