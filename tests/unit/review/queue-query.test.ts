import { describe, expect, it } from 'vitest';
import type { Queued } from '@/lib/review/queue';
import { cycleOfAll, queueAddress, queueQuery, queueView } from '@/lib/review/queue-query';

it('reads an address and writes it, leaving out what means nothing', () => {
  expect(queueQuery.parse({ scope: 'all', group: 'returned', q: ' 教育 ' })).toEqual({ scope: 'all', group: 'returned', q: '教育' });
  expect(queueQuery.parse({ scope: ['all', 'mine'], group: 'lost', q: ' ' })).toEqual({});
  expect(queueAddress({})).toBe('/review');
  expect(queueAddress({ group: 'new', q: '教育' })).toBe(`/review?group=new&q=${encodeURIComponent('教育')}`);
});

describe('whose queue', () => {
  const row = (name: string, assignedTo: string | null, state: Queued['state'] = 'SUBMITTED') => ({
    editionId: name,
    state,
    submissions: 1,
    submittedAt: '2020-02-01T00:00:00.000Z',
    dueOn: null,
    departmentCode: name,
    assignedTo,
    takenBy: null,
    awaitsOwnDivision: false,
    department: { name: `市${name}局`, shortName: name, code: '118' },
  });
  const all = [row('教育', 'me'), row('交通', 'other'), row('文旅', null), row('体育', null, 'RETURNED')];
  const view = (query: Parameters<typeof queueView>[1], userId = 'me') => {
    const { scope, counts, rows, nobodys } = queueView(all, query, [userId]);
    return { scope, counts, rows: rows.map((one) => one.editionId), nobodys: nobodys.map((one) => one.editionId) };
  };

  it('is one’s own without a choice, with what nobody has taken beside it', () => {
    expect(view({})).toEqual({ scope: 'mine', counts: { mine: 1, all: 4 }, rows: ['教育'], nobodys: ['文旅'] });
    expect(view({ scope: 'all' })).toEqual({ scope: 'all', counts: { mine: 1, all: 4 }, rows: ['教育', '交通', '文旅', '体育'], nobodys: [] });
  });

  it('has beside it what is in review and nobody’s, but not what the department has', () => {
    const { nobodys } = queueView([row('教育', 'me'), row('交通', null, 'IN_REVIEW'), row('体育', null, 'RETURNED'), row('文旅', null, 'DRAFT'), row('档案', null, 'APPROVED')], {}, ['me']);
    expect(nobodys.map((one) => one.editionId)).toEqual(['交通']);
  });

  it('shows what waits for one’s division once, though nobody has taken it', () => {
    const { rows, nobodys } = queueView([{ ...row('文旅', null), awaitsOwnDivision: true }, row('体育', null)], {}, ['me']);
    expect([rows, nobodys].map((list) => list.map((one) => one.editionId))).toEqual([['文旅'], ['体育']]);
  });

  it('is everybody’s for whoever has none', () => {
    expect(view({}, 'publisher')).toMatchObject({ scope: 'all', counts: { mine: 0, all: 4 } });
    expect(view({ scope: 'mine' }, 'publisher')).toMatchObject({ scope: 'mine', rows: [], nobodys: ['文旅'] });
  });

  it('stays one’s own where nothing of it is found', () => {
    expect(view({ q: '交通' })).toEqual({ scope: 'mine', counts: { mine: 0, all: 1 }, rows: [], nobodys: [] });
    expect(view({ q: '118' }).counts).toEqual({ mine: 1, all: 4 });
  });
});

it('knows the cycle where all that is listed is of one', () => {
  const of = (...ids: string[]) => cycleOfAll(ids.map((id) => ({ cycle: { id } })));
  expect([of('a', 'a'), of('a', 'b'), of()]).toEqual(['a', undefined, undefined]);
});
