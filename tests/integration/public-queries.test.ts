import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { db } from '@/lib/server/db';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { searchPublished } from '@/lib/server/queries/public/search-published';
import type { EditionState } from '@/lib/workflow/states';
import { advance, city, type City, cycleWith, editionIn, fill } from '../support/factory';
import { filledContent, withSpending } from '../support/filled-content';

let here: City;
const spending = (words: string, fen: number) => withSpending(filledContent(words), fen);

beforeAll(async () => {
  here = await city();
  const before = await cycleWith(2019, [here.first]);
  await editionIn(here, here.first, 'PUBLISHED', before, spending('旧文', 100_000_000));
  await editionIn(here, here.first, 'PUBLISHED', here.cycleId, spending('公开的文字100%', 120_000_000));
});

describe('a published edition', () => {
  it('is read from its snapshot, with the year before as it was known', async () => {
    const edition = (await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }))!;
    expect(edition).toMatchObject({ editionNumber: 1, state: 'PUBLISHED', periods: [{ fiscalYear: 2019, kind: 'BUDGET' }], context: { previous: { fiscalYear: 2019 } } });
    expect(edition.facts['overview.expenditure.total']).toBe(120_000_000);
    expect(edition.previousFacts!['overview.expenditure.total']).toBe(100_000_000);
    const { snapshot } = await db.edition.findFirstOrThrow({ where: { snapshotSha256: edition.sha256 } });
    expect(createHash('sha256').update(snapshot!).digest('hex')).toBe(edition.sha256);
  });

  it('stays readable at its own number after a correction', async () => {
    const { id: disclosureId } = await db.disclosure.findFirstOrThrow({ where: { departmentId: here.first.departmentId, cycleId: here.cycleId } });
    const { editionId } = await startCorrection(here.first.drafter, { disclosureId, note: '更正人员经费' });
    await fill(here.first.drafter, editionId, spending('公开的文字100%', 130_000_000));
    expect((await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }))!.facts['overview.expenditure.total']).toBe(120_000_000);
    await advance(here, here.first, editionId, 'PUBLISHED');
    expect(await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' })).toMatchObject({ editionNumber: 2, correctionNote: '更正人员经费', editions: [{ number: 2 }, { number: 1, state: 'SUPERSEDED' }] });
    expect((await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }, 1))!.facts['overview.expenditure.total']).toBe(120_000_000);
    expect(await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }, 3)).toBeNull();
  });
});

describe('the city and its departments', () => {
  it('show who has published, and the change', async () => {
    const year = (await getCityYear('latest'))!;
    expect(year).toMatchObject({ fiscalYear: 2020, years: [2020, 2019] });
    expect(year.rows.map((row) => [row.department.code, row.published !== null, row.previousFacts !== null])).toEqual([['118', true, true], ['201', false, false]]);
    expect(year.latest.map((one) => [one.fiscalYear, one.editionNumber])).toEqual([[2020, 2], [2019, 1]]);
    expect(await getCityYear({ fiscalYear: 1999, kind: 'BUDGET' })).toBeNull();
    expect(await getDepartmentPublications('118')).toMatchObject({ publications: [{ fiscalYear: 2020, editions: 2 }, { fiscalYear: 2019 }], missing: [] });
    expect(await getDepartmentPublications('201')).toMatchObject({ publications: [], missing: [{ fiscalYear: 2020, kind: 'BUDGET' }] });
    expect(await getDepartmentPublications('999')).toBeNull();
  });

  it('are named by the settings', async () => {
    await db.setting.createMany({ data: [{ key: 'city', value: '示例市' }, { key: 'demo', value: 'true' }] });
    expect(await getPortalSettings()).toEqual({ city: '示例市', demo: true });
  });
});

describe('search', () => {
  it('finds departments and places in the text, and takes signs as they are', async () => {
    expect((await searchPublished('教育')).departments).toMatchObject([{ code: '201' }]);
    const { hits } = await searchPublished('的文字100%');
    expect(hits[0]).toMatchObject({ fiscalYear: 2020, department: { code: '118' }, anchor: expect.any(String) });
    expect(hits[0]!.excerpt).toContain('公开的文字100%');
    expect(await searchPublished('%')).toMatchObject({ departments: [] });
    expect((await searchPublished('公_的')).hits).toEqual([]);
    expect((await searchPublished('旧文')).hits[0]).toMatchObject({ fiscalYear: 2019 });
    expect(await searchPublished('  ')).toEqual({ departments: [], hits: [] });
  });

  it('and the addresses of departments take signs that the database refuses', async () => {
    expect(await searchPublished('\0')).toEqual({ departments: [], hits: [] });
    expect((await searchPublished('教\0育\ud800')).departments).toMatchObject([{ code: '201' }]);
    expect(await getDepartmentPublications('118\0')).toBeNull();
    expect(await getPublishedEdition('118\0', { fiscalYear: 2020, kind: 'BUDGET' })).toBeNull();
  });
});

describe('no public query', () => {
  it.each<EditionState>(['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'APPROVED'])('returns an edition in state %s', async (state) => {
    const secret = '尚未公开的机密';
    const year = 2030 + ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'APPROVED'].indexOf(state);
    await editionIn(here, here.second, state, await cycleWith(year, [here.second]), filledContent(secret));
    const answers = [
      await getCityYear({ fiscalYear: year, kind: 'BUDGET' }), await getCityYear('latest'), await getDepartmentPublications('201'), await getPublishedEdition('201', { fiscalYear: year, kind: 'BUDGET' }),
      await getPublishedEdition('201', { fiscalYear: year, kind: 'BUDGET' }, 1), (await searchPublished(secret)).hits,
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(answers.slice(3)).toEqual([null, null, []]);
    expect((await getCityYear({ fiscalYear: year, kind: 'BUDGET' }))!.rows).toMatchObject([{ published: null }]);
  });
});
