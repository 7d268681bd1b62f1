import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardRow, choicesOf, filtered, groupedByDivision, isAscending, NONE, SORT_KEYS, sorted, totalsOf } from '@/lib/progress/board';
import { boardAddress, boardQuery } from '@/lib/progress/board-query';
import { countdownWords, daysSince } from '@/lib/progress/days';
import { DUTY_STATES } from '@/lib/progress/duty-state';
import { WAITING_SIDES, waitedFor } from '@/lib/progress/waiting';
import { EDITION_STATES } from '@/lib/workflow/states';

const named = (prefix: string) => fc.option(fc.constantFrom('一', '二', '三').map((name) => ({ id: `${prefix}${name}`, name })));
const anyRow = (index: number): fc.Arbitrary<BoardRow> =>
  fc
    .record({
      state: fc.constantFrom(...DUTY_STATES),
      step: fc.option(fc.constantFrom(...EDITION_STATES)),
      days: fc.nat(40),
      daysLeft: fc.integer({ min: -20, max: 20 }),
      reviewer: named('r'),
      division: named('d'),
      submissions: fc.nat(4),
      openComments: fc.nat(4),
    })
    .map(({ step, days, ...row }) => {
      const code = String(100 + index);
      const waiting = waitedFor(step, row.reviewer?.name ?? null);
      return {
        ...row,
        department: { id: code, code, name: `市第${code}局`, shortName: `${code}局` },
        exemptBasis: row.state === 'exempt' ? '涉密' : null,
        risk: null,
        edition: step && { id: `e${code}`, number: 1, state: step, readable: true },
        waiting: waiting && { ...waiting, since: '2020-02-20T00:00:00Z', days },
        approvedOn: '2020-02-20',
        dueOn: '2020-03-11',
        firstPublishedOn: null,
        sections: [],
      };
    });
const anyBoard = fc.nat(30).chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyRow(index))));
const codes = (rows: readonly BoardRow[]) => rows.map((row) => row.department.code);

describe('totals', () => {
  it('add up: every department in one state, with the department or the bureau or nobody', () => {
    fc.assert(
      fc.property(anyBoard, (rows) => {
        const { listed, due, published, states, sides } = totalsOf(rows);
        expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(listed);
        expect(due).toBe(listed - states.exempt);
        expect(published).toBe(states.published + states.publishedLate);
        expect(sides.department + sides.bureau + rows.filter((row) => row.waiting === null).length).toBe(listed);
      }),
    );
  });

  it('of each state are what the filter of that state leaves', () => {
    fc.assert(
      fc.property(anyBoard, (rows) => {
        for (const state of DUTY_STATES) expect(filtered(rows, { state })).toHaveLength(totalsOf(rows).states[state]);
        for (const side of WAITING_SIDES) expect(filtered(rows, { side })).toHaveLength(totalsOf(rows).sides[side]);
      }),
    );
  });
});

describe('the board', () => {
  it('sorted by anything keeps every department once, and two that are equal stand by code', () => {
    fc.assert(
      fc.property(anyBoard, fc.constantFrom(...SORT_KEYS), fc.boolean(), (rows, key, reversed) => {
        const result = sorted(rows, key, reversed);
        expect(codes(result).sort()).toEqual(codes(rows).sort());
        if (key === 'comments') {
          for (const [index, row] of result.slice(1).entries()) if (row.openComments === result[index]!.openComments) expect(row.department.code > result[index]!.department.code).toBe(true);
        }
      }),
    );
  });

  it('puts what presses most first', () => {
    fc.assert(
      fc.property(anyBoard, (rows) => {
        const ranks = sorted(rows, 'urgency').map((row) => DUTY_STATES.indexOf(row.state));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('in groups loses nobody and keeps the order', () => {
    fc.assert(
      fc.property(anyBoard, (rows) => {
        const groups = groupedByDivision(rows);
        expect(groups.flatMap((group) => codes(group.rows)).sort()).toEqual(codes(rows).sort());
        for (const group of groups) expect(codes(group.rows)).toEqual(codes(rows.filter((row) => row.division?.id === group.division?.id)));
        expect(groups.slice(0, -1).every((group) => group.division !== null)).toBe(true);
      }),
    );
  });

  it('is searched by name and code, and asked for those without a reviewer', () => {
    fc.assert(
      fc.property(anyBoard, (rows) => {
        expect(codes(filtered(rows, { q: '103' }))).toEqual(rows.length > 3 ? ['103'] : []);
        expect(filtered(rows, { reviewer: NONE }).every((row) => row.reviewer === null)).toBe(true);
        for (const reviewer of choicesOf(rows, 'reviewer')) expect(filtered(rows, { reviewer: reviewer.id }).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an address', () => {
  it('comes back as it was asked for', () => {
    const query = boardQuery.parse({ cycle: 'c1', state: 'overdue', side: 'bureau', sort: '-waiting', group: 'division', q: ' 教育 ' });
    expect(query).toEqual({ cycle: 'c1', state: 'overdue', side: 'bureau', sort: '-waiting', group: 'division', q: '教育' });
    expect(boardQuery.parse(Object.fromEntries(new URL(boardAddress('/progress', query), 'http://localhost').searchParams))).toEqual(query);
    expect(boardAddress('/progress', {})).toBe('/progress');
  });

  it('that nobody can read asks for nothing', () => {
    expect(boardQuery.parse({ state: 'everything', sort: 'luck', reviewer: '', q: ['a', 'b'], group: 'x' })).toEqual({});
  });
});

it('time is told in words', () => {
  expect([countdownWords(3), countdownWords(0), countdownWords(-2)]).toEqual(['还有 3 天', '今天到期', '已逾期 2 天']);
  expect(daysSince('2020-02-20T00:00:00+08:00', new Date('2020-02-22T15:00:00+08:00'))).toBe(2);
  expect(daysSince('2020-02-20T00:00:00+08:00', new Date('2020-02-19T15:00:00+08:00'))).toBe(0);
});

it('whoever has the edition is waited for', () => {
  expect(waitedFor(null, null)).toEqual({ side: 'department', who: '经办人开始填报' });
  expect(waitedFor('IN_REVIEW', '王敏')).toEqual({ side: 'bureau', who: '审核人王敏审核' });
  expect(waitedFor('PUBLISHED', null)).toBeNull();
});

describe('the direction of an order', () => {
  it('is told as it stands on the screen', () => {
    fc.assert(
      fc.property(anyBoard, fc.constantFrom('code', 'submissions', 'comments'), fc.boolean(), (rows, key, reversed) => {
        const values = sorted(rows, key, reversed).map((row) => ({ code: Number(row.department.code), submissions: row.submissions, comments: row.openComments })[key]);
        expect(values).toEqual([...values].sort((a, b) => (isAscending(key, reversed) ? a - b : b - a)));
      }),
    );
  });
});
