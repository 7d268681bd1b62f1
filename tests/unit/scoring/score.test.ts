import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { pointsText, SCORE_ITEMS } from '@/lib/scoring/items';
import { scoreEdition } from '@/lib/scoring/score';
import type { Publication } from '@/lib/scoring/verdict';
import { changedEdition, inEdition, type Row, template, validEdition, withoutTables } from '../../support/edition-content';

const published: Publication = { approvedOn: '2020-02-20', dueOn: '2020-03-11', publishedOn: '2020-03-10', today: '2020-03-12', recentYears: 3 };
const scored = (context: DisclosureContext = validEdition, publication: Partial<Publication> = {}) => scoreEdition({ template, context, result: runChecks(template, context), publication: { ...published, ...publication } });
const item = (no: number, context?: DisclosureContext, publication?: Partial<Publication>) => scored(context, publication).items.find((one) => one.item.no === no)!;

describe('the scheme', () => {
  it('has 32 items of 100 points in four dimensions', () => {
    expect(SCORE_ITEMS.map((one) => one.no)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    const points = (dimension: string) => SCORE_ITEMS.filter((one) => one.dimension === dimension).reduce((sum, one) => sum + one.points, 0);
    expect(['及时性', '完整性', '细化', '规范'].map(points)).toEqual([1000, 3500, 3000, 2500]);
  });

  it('writes hundredths exactly', () => {
    expect([0, 20, 125, 350, 600].map(pointsText)).toEqual(['0', '0.2', '1.25', '3.5', '6']);
  });
});

describe('a complete edition', () => {
  it('adds up, and leaves to people what the program cannot know', () => {
    const { total, dimensions, items } = scored();
    expect(total.judged + total.notJudged).toBe(10000);
    expect(Object.values(dimensions).reduce((sum, one) => sum + one.earned, 0)).toBe(total.earned);
    expect(items.filter((one) => one.earned === null).map((one) => one.item.no)).toEqual([2, 11, 16, 22, 23, 24, 26, 27, 29]);
    for (const one of items) expect(one.reason).not.toBe('');
  });

  it('earns full points for what it states', () => {
    for (const no of [1, 3, 4, 5, 7, 8, 12, 14, 15, 21, 25, 28, 30, 32]) expect([no, item(no).earned]).toEqual([no, SCORE_ITEMS[no - 1]!.points]);
  });
});

describe('one change at a time', () => {
  it('takes a point for each day late', () => {
    expect(item(1, validEdition, { publishedOn: '2020-03-13' }).earned).toBe(400);
    expect(item(1, validEdition, { publishedOn: '2020-06-01' }).earned).toBe(0);
    expect(item(1, validEdition, { publishedOn: null, today: '2020-03-01' }).earned).toBeNull();
    expect(item(1, validEdition, { dueOn: null }).earned).toBeNull();
    expect(item(3, validEdition, { publishedOn: '2020-11-01' }).earned).toBe(0);
  });

  it('takes a point for a part of the three public expenses', () => {
    expect(item(7, changedEdition(['threePublic', 'expenses/reception/thisYear', null]))).toMatchObject({ earned: 300, raise: { sectionId: 'threePublic', path: 'expenses/reception/thisYear' } });
  });

  it('leaves one point to a total without its purpose', () => {
    const bare = changedEdition(['operatingCost', 'purpose', '']);
    expect(item(8, bare)).toMatchObject({ earned: 100, raise: { sectionId: 'operatingCost', path: 'purpose' } });
    expect(item(13, bare).earned).toBe(150);
  });

  it('counts a project without its targets', () => {
    const targets = inEdition<Row[]>('performance', 'projectTargets');
    expect(item(12, changedEdition(['performance', 'projectTargets', targets.slice(1)])).earned).toBeLessThan(300);
  });

  it('counts indicators in words', () => {
    const targets = inEdition<(Row & { indicators: Row[] })[]>('performance', 'projectTargets');
    const inWords = targets.map((target) => ({ ...target, indicators: target.indicators.map((one) => ({ ...one, operator: '定性' })) }));
    expect(item(18, changedEdition(['performance', 'projectTargets', inWords])).earned).toBe(0);
    expect(item(18, changedEdition(['performance', 'projectTargets/' + targets[0]!.id + '/indicators', inWords[0]!.indicators])).earned).toBe(100);
  });

  it('takes half a point for each tenth of the money above 项', () => {
    const rows = inEdition<Row[]>('generalExpenditure', 'rows');
    const shallow = rows.map((row) => ({ ...row, code: String(row.code).slice(0, 3) }));
    expect(item(14, changedEdition(['generalExpenditure', 'rows', shallow])).earned).toBe(0);
  });

  it('takes a fifth of a point for a blank, and asks for the years', () => {
    expect(item(21, changedEdition(['otherMatters', 'body', ''])).earned).toBe(180);
    expect(item(30, validEdition, { recentYears: 2 }).earned).toBe(0);
  });

  it('does not judge tables that the document lacks', () => {
    const bare = withoutTables(validEdition);
    for (const no of [4, 5, 6, 14, 15, 28]) expect([no, item(no, bare).earned]).toEqual([no, null]);
  });
});
