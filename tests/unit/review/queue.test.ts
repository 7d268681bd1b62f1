import { describe, expect, it } from 'vitest';
import { isMine, isNobodys, neighbours, queueGroup, queueGroups, type Queued } from '@/lib/review/queue';

const row = (editionId: string, fields: Partial<Queued> = {}): Queued => ({
  editionId,
  state: 'SUBMITTED',
  submissions: 1,
  submittedAt: '2020-02-01T00:00:00.000Z',
  dueOn: '2020-03-11',
  departmentCode: editionId,
  assignedTo: null,
  takenBy: null,
  awaitsOwnDivision: false,
  ...fields,
});
const ids = (rows: readonly Queued[]) => rows.map((one) => one.editionId);

describe('groups', () => {
  it('tell what is new from what came back, and follow the review', () => {
    expect(queueGroup(row('a'))).toBe('new');
    expect(queueGroup(row('a', { submissions: 2 }))).toBe('resubmitted');
    expect(queueGroup(row('a', { state: 'IN_REVIEW', submissions: 2 }))).toBe('reviewing');
    for (const state of ['RETURNED', 'DRAFT', 'SIGN_OFF'] as const) expect(queueGroup(row('a', { state }))).toBe('returned');
    expect(queueGroup(row('a', { state: 'APPROVED' }))).toBe('approved');
    expect(queueGroup(row('a', { state: 'SCHEDULED' }))).toBe('approved');
  });

  it('begin with the nearest due date, then with whoever submitted first, then by code', () => {
    const rows = [
      row('d', { dueOn: null }),
      row('c'),
      row('b'),
      row('late', { submittedAt: '2020-02-03T00:00:00.000Z' }),
      row('urgent', { dueOn: '2020-03-01', submittedAt: '2020-02-09T00:00:00.000Z' }),
      row('back', { submissions: 2 }),
    ];
    const groups = queueGroups(rows);
    expect(groups.map(({ group, rows: own }) => [group, ids(own)])).toEqual([
      ['new', ['urgent', 'b', 'c', 'late', 'd']],
      ['resubmitted', ['back']],
      ['reviewing', []],
      ['returned', []],
      ['approved', []],
    ]);
    expect(ids(rows)[0]).toBe('d');
  });
});

it('is mine when I am assigned or took it up', () => {
  expect(isMine(row('a', { assignedTo: 'me' }), ['me'])).toBe(true);
  expect(isMine(row('a', { assignedTo: 'other', takenBy: 'me' }), ['me'])).toBe(true);
  expect(isMine(row('a', { assignedTo: 'other', awaitsOwnDivision: true }), ['me'])).toBe(true);
  expect(isMine(row('a', { assignedTo: 'other' }), ['me'])).toBe(false);
  expect(isNobodys(row('a'))).toBe(true);
  expect(isNobodys(row('a', { takenBy: 'other' }))).toBe(false);
});

describe('the next one', () => {
  const mine = { assignedTo: 'me' };
  const rows = [row('a', mine), row('b', { assignedTo: 'other' }), row('c', { ...mine, state: 'IN_REVIEW' }), row('d'), row('e', mine), row('f', { ...mine, state: 'RETURNED' })];
  const around = (editionId: string, of: readonly Queued[] = rows, userId = 'me') => {
    const { previous, next } = neighbours(of, editionId, [userId]);
    return [previous?.editionId ?? null, next?.editionId ?? null];
  };

  it('is the next of my own work, and behind the last comes the first', () => {
    expect(around('a')).toEqual([null, 'c']);
    expect(around('c')).toEqual(['a', 'e']);
    expect(around('e')).toEqual(['c', 'a']);
  });

  it('stays the same when the present one was returned or approved', () => {
    for (const state of ['RETURNED', 'APPROVED'] as const) expect(around('c', rows.map((one) => (one.editionId === 'c' ? { ...one, state } : one)))).toEqual(['a', 'e']);
  });

  it('is told once where there is only one other', () => expect(around('c', rows.slice(0, 3))).toEqual([null, 'a']));

  it('begins with the first from an edition that left the queue', () => expect(around('published')).toEqual([null, 'a']));

  it('is what nobody has for whoever has nothing, never what somebody else has', () => {
    expect(around('b', rows, 'nobody')).toEqual([null, 'd']);
    expect(around('d', rows, 'nobody')).toEqual([null, null]);
    expect(around('a', [rows[0]!])).toEqual([null, null]);
  });
});
