import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainRow, ChainWalk } from '@/lib/audit/chain';
import { auditHash, type HashedEvent } from '@/lib/audit/hash';

const event = (index: number): HashedEvent => ({
  at: new Date(Date.UTC(2020, 0, 1, 0, 0, index)).toISOString(),
  actorId: index % 3 === 0 ? null : `user-${index % 5}`,
  actorName: index % 3 === 0 ? '' : '张三',
  action: index % 2 === 0 ? 'signIn' : 'updateDepartment',
  subjectType: 'department',
  subjectId: `d-${index}`,
  editionId: null,
  reason: index % 4 === 0 ? '更名' : null,
  data: { before: { name: '甲' }, after: { name: '乙', index } },
});

function chain(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let index = 0; index < length; index++) {
    const prevHash = rows.at(-1)?.hash ?? '';
    // Ids with gaps, as refused commands leave them.
    rows.push({ id: BigInt(index * 3 + 1), prevHash, hash: auditHash(prevHash, event(index)), ...event(index) });
  }
  return rows;
}

function walk(rows: readonly ChainRow[], expectedHead?: string) {
  const walking = new ChainWalk(expectedHead);
  for (const row of rows) walking.add(row);
  return walking.report();
}

const found = (rows: readonly ChainRow[], expectedHead?: string) => walk(rows, expectedHead).problems.map(({ kind, id }) => [kind, id]);
const sealed = (prevHash: string, id: bigint, of: HashedEvent): ChainRow => ({ ...of, id, prevHash, hash: auditHash(prevHash, of) });

describe('an untouched chain', () => {
  it('has no problems, and tells its head', () => {
    const rows = chain(600);
    expect(walk(rows)).toEqual({ rows: 600, head: { id: String(rows.at(-1)!.id), hash: rows.at(-1)!.hash }, problemCount: 0, problems: [] });
    expect(walk([])).toEqual({ rows: 0, head: null, problemCount: 0, problems: [] });
  });

  it('doesn’t depend on the order of keys in data', () => {
    const rows = chain(3);
    rows[1] = { ...rows[1]!, data: { after: { index: 1, name: '乙' }, before: { name: '甲' } } };
    expect(found(rows)).toEqual([]);
  });

  it('still holds a head noted down when it was shorter', () => {
    const rows = chain(30);
    expect(found(rows, rows[12]!.hash)).toEqual([]);
  });
});

describe('what was done to it is named', () => {
  const rows = chain(10);
  const id = (index: number) => String(rows[index]!.id);

  it('a changed row, once', () => {
    expect(found(rows.with(4, { ...rows[4]!, reason: '另一个理由' }))).toEqual([['changed', id(4)]]);
    expect(found(rows.with(4, { ...rows[4]!, hash: 'f'.repeat(64) }))).toEqual([['changed', id(4)]]);
    expect(found(rows.with(4, { ...rows[4]!, prevHash: 'f'.repeat(64) }))).toEqual([['linkChanged', id(4)]]);
  });

  it('a row changed together with its hash breaks the next link', () => {
    expect(found(rows.with(4, sealed(rows[4]!.prevHash, rows[4]!.id, { ...event(4), actorName: '李四' })))).toEqual([['removed', id(5)]]);
  });

  it('removed rows: in the middle, at the beginning, at the end', () => {
    expect(found(rows.toSpliced(3, 2))).toEqual([['removed', id(5)]]);
    expect(found(rows.slice(1))).toEqual([['removed', id(1)]]);
    expect(found(rows.slice(0, -1))).toEqual([]);
    expect(found(rows.slice(0, -1), rows.at(-1)!.hash)).toEqual([['headMissing', null]]);
    expect(found([], rows.at(-1)!.hash)).toEqual([['headMissing', null]]);
  });

  it('an inserted row, also at the beginning', () => {
    const forged = sealed(rows[3]!.hash, rows[3]!.id + 1n, event(99));
    expect(walk(rows.toSpliced(4, 0, forged)).problems).toEqual([
      { kind: 'inserted', id: id(4), message: `第 ${forged.id} 条是后来插入的，或者顺序被调换：第 ${id(4)} 条原来接在第 ${id(3)} 条之后。` },
    ]);
    expect(found([sealed('', 0n, event(99)), ...rows])).toEqual([['inserted', id(0)]]);
  });

  it('a chain calculated anew as a whole, against the head noted down', () => {
    const forged: ChainRow[] = [];
    for (const row of rows) forged.push(sealed(forged.at(-1)?.hash ?? '', row.id, { ...event(Number(row.id)), actorName: '无名' }));
    expect(found(forged)).toEqual([]);
    expect(found(forged, rows.at(-1)!.hash)).toEqual([['headMissing', null]]);
  });

  it('keeps no more than a thousand of them', () => {
    const broken = chain(1_500).map((row) => ({ ...row, actorName: '无名' }));
    const report = walk(broken);
    expect([report.problemCount, report.problems.length]).toEqual([1_500, 1_000]);
  });
});

describe('any single intervention is found', () => {
  const place = fc.integer({ min: 0, max: 299 });
  const rows = chain(300);

  it('a change of any column', () => {
    const other: { [Key in Exclude<keyof ChainRow, 'id'>]: fc.Arbitrary<unknown> } = {
      at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
      actorId: fc.option(fc.string()),
      actorName: fc.string(),
      action: fc.string(),
      subjectType: fc.string(),
      subjectId: fc.string(),
      editionId: fc.option(fc.string()),
      reason: fc.option(fc.string()),
      data: fc.dictionary(fc.string(), fc.jsonValue()),
      prevHash: fc.string(),
      hash: fc.string(),
    };
    const change = fc.constantFrom(...(Object.keys(other) as (keyof typeof other)[])).chain((column) => other[column].map((value) => ({ column, value })));
    fc.assert(
      fc.property(place, change, (index, { column, value }) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(rows[index]![column]));
        const problems = walk(rows.with(index, { ...rows[index]!, [column]: value })).problems;
        expect(problems.map((problem) => problem.id)).toEqual([String(rows[index]!.id)]);
      }),
    );
  });

  it('rows removed before the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 298 }), fc.integer({ min: 1, max: 40 }), (from, count) => {
        fc.pre(from + count < rows.length);
        expect(found(rows.toSpliced(from, count))).toEqual([['removed', String(rows[from + count]!.id)]]);
      }),
    );
  });

  it('an inserted row, sealed to fit or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 299 }), fc.boolean(), (index, fits) => {
        const prevHash = fits ? (rows[index - 1]?.hash ?? '') : 'e'.repeat(64);
        expect(found(rows.toSpliced(index, 0, sealed(prevHash, rows[index]!.id - 1n, event(9_999))))).not.toEqual([]);
      }),
    );
  });

  it('two rows in each other’s place', () => {
    fc.assert(
      fc.property(place, place, (one, two) => {
        fc.pre(one !== two);
        const swapped = rows.with(one, { ...rows[two]!, id: rows[one]!.id }).with(two, { ...rows[one]!, id: rows[two]!.id });
        expect(found(swapped)).not.toEqual([]);
      }),
    );
  });
});
