import { describe, expect, it } from 'vitest';
import type { ChainReport } from '@/lib/audit/chain';
import { type Facts, heldAgainst, type RecordedPublication, TRACES, type TraceKind } from '@/lib/audit/traces';

const whole: ChainReport = { rows: 40, head: { id: '40', hash: 'a'.repeat(64) }, problemCount: 0, problems: [] };
const nothing: Facts = { users: 3, editions: 2, unrecorded: [], publications: [] };
const publication: RecordedPublication = { department: '市教育局', fiscalYear: 2020, kind: 'BUDGET', number: 2, publishedAt: '2020-02-21T01:00:00.000Z', sha256: 'b'.repeat(64), recorded: ['b'.repeat(64)] };

const found = (facts: Partial<Facts>, report = whole) => heldAgainst(report, { ...nothing, ...facts });
const messages = (facts: Partial<Facts>) => found(facts).problems.map(({ kind, id, message }) => [kind, id, message]);

describe('a log held against the rest of the database', () => {
  it('is whole where every trace has its event and every publication its hash', () => {
    expect(found({ publications: [publication] })).toEqual(whole);
  });

  it('was emptied where it has no row and there are people or editions', () => {
    const empty: ChainReport = { rows: 0, head: null, problemCount: 0, problems: [] };
    const report = found({ publications: [publication], unrecorded: [{ kind: 'session', count: 9, earliest: publication.publishedAt, latest: publication.publishedAt }] }, empty);
    expect(report).toMatchObject({ problemCount: 1, problems: [{ kind: 'emptied', id: null, message: expect.stringContaining('3 个账号、2 份稿件') }] });
    expect(found({ users: 0 }, empty).problemCount).toBe(1);
    // A database that nobody has used yet.
    expect(found({ users: 0, editions: 0 }, empty)).toEqual(empty);
  });

  it('lacks the events of traces, told by kind with their time in China', () => {
    expect(messages({ unrecorded: [{ kind: 'session', count: 3, earliest: '2020-02-21T01:00:00.000Z', latest: '2020-02-21T17:30:00.000Z' }] })).toEqual([
      ['unrecorded', null, '数据库中有 3 次登录（2020-02-21 09:00 至 2020-02-22 01:30），日志中没有相应的记录：记录被删除，或者不是经门户办理的。'],
    ]);
    expect(messages({ unrecorded: [{ kind: 'secrecyReview', count: 1, earliest: '2020-02-21T01:00:00.000Z', latest: '2020-02-21T01:00:10.000Z' }] })[0]![2]).toContain('1 次保密审查（2020-02-21 09:00）');
    for (const kind of Object.keys(TRACES) as TraceKind[]) expect(TRACES[kind]).toMatch(/^\p{Script=Han}+$/u);
  });

  it('lacks a publication, or tells of another content', () => {
    expect(messages({ publications: [{ ...publication, recorded: [] }] })).toEqual([['publicationMissing', null, '市教育局2020年部门预算第 2 稿（2020-02-21 09:00 公开）在日志中没有公开的记录：记录被删除，或者不是经门户公开的。']]);
    expect(messages({ publications: [{ ...publication, recorded: ['c'.repeat(64), null] }] })).toEqual([['publicationDiffers', null, expect.stringContaining('与日志所记的不符')]]);
    expect(messages({ publications: [{ ...publication, sha256: null, recorded: [null] }] })[0]![0]).toBe('publicationDiffers');
  });

  it('keeps what the chain itself showed', () => {
    const broken: ChainReport = { ...whole, problemCount: 1_500, problems: [{ kind: 'changed', id: '7', message: '第 7 条被改动' }] };
    const report = found({ publications: [{ ...publication, recorded: [] }] }, broken);
    expect([report.problemCount, report.problems.map(({ kind }) => kind)]).toEqual([1_501, ['changed', 'publicationMissing']]);
  });
});
