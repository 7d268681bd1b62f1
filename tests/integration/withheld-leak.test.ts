import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareYears } from '@/lib/comparison/compare-section';
import { comparisonHeader, comparisonRows } from '@/lib/comparison/csv';
import { factsOf, renderSections } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { EDITION_FILES, type EditionFileName } from '@/lib/exchange/edition-files';
import { readEditionJson } from '@/lib/exchange/edition-json';
import { openPackage } from '@/lib/exchange/read/open-package';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { cityDataResponse, yearDataResponse } from '@/lib/server/downloads/data-response';
import { editionFileResponse } from '@/lib/server/downloads/edition-response';
import { db } from '@/lib/server/db';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { searchPublished } from '@/lib/server/queries/public/search-published';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { publicContext } from '@/lib/server/queries/workspace/public-context';
import { advance, city, type City, cycleWith, editionIn, reviewSecrecy, stateOf } from '../support/factory';
import { filledContent } from '../support/filled-content';

/** In the withheld sections alone: words, and a figure as it would be shown and as it is held. */
const SECRET = '代号青松的值守任务';
const FIGURE = { shown: '43.21', fen: 43_210_000 };
const BASIS = '保密法第十三条第四项';

const withSecrets = (): Record<string, Record<string, unknown>> => {
  const content = filledContent('可以公开的文字');
  const { assets, otherMatters } = content;
  const holdings = assets!.holdings as Record<string, object>;
  return { ...content, otherMatters: { ...otherMatters, body: SECRET }, assets: { ...assets, holdings: { ...holdings, other: { ...holdings.other, quantity: '1', value: FIGURE.fen } } } };
};

let here: City;
let edition: PublishedEdition;
let nextYear: PublishedEdition;

async function publishedWithheld(fiscalYear: number, cycleId: string): Promise<PublishedEdition> {
  const editionId = await editionIn(here, here.first, 'SIGN_OFF', cycleId, withSecrets());
  await reviewSecrecy(here.first.drafter, editionId, { otherMatters: BASIS, assets: BASIS });
  await advance(here, here.first, editionId, 'PUBLISHED');
  return (await getPublishedEdition('118', { fiscalYear, kind: 'BUDGET' }))!;
}

beforeAll(async () => {
  here = await city();
  edition = await publishedWithheld(2020, here.cycleId);
  const next = await cycleWith(2021, [here.first]);
  await editionIn(here, here.first, 'PUBLISHED', next, filledContent('下一年的文字'));
  nextYear = (await getPublishedEdition('118', { fiscalYear: 2021, kind: 'BUDGET' }))!;
});

/** The texts of a file, whatever it is packed in. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (start === '%PDF') return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replaceAll(/\s/gu, '');
  if (!start.startsWith('PK')) return new TextDecoder().decode(bytes);
  const archive = await openPackage(bytes);
  const parts = await Promise.all(archive.names.map(async (name) => textOf((await archive.part(name))!)));
  return [...archive.names, ...parts].join('\n');
}

const request = () => new Request('http://portal.test/');
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

const keeps = (text: string) => {
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(FIGURE.shown);
  expect(text).not.toContain(String(FIGURE.fen));
};

describe('what is withheld stays out of', () => {
  it.each(Object.keys(EDITION_FILES) as EditionFileName[])('%s, which tells the basis where it has room for prose', async (file) => {
    const text = await textOf(await bytesOf(await editionFileResponse(request(), edition, file)));
    keeps(text);
    if (file !== 'tables.csv.zip') expect(text).toContain(BASIS);
  });

  it('nothing that is told of the review and the sign-off', async () => {
    const { gates, withheld } = readEditionJson(await textOf(await bytesOf(await editionFileResponse(request(), edition, 'disclosure.json'))));
    expect(gates).toMatchObject({ secrecy: { conclusion: 'PARTLY_WITHHELD', handler: expect.any(String), head: expect.any(String) }, signOff: { name: expect.any(String) } });
    expect(withheld).toEqual({ otherMatters: BASIS, assets: BASIS });
  });

  it('the page, with the basis in its place', () => {
    const text = JSON.stringify(renderSections(templateOf(edition.templateVersion), edition.context));
    keeps(text);
    expect(text).toContain(`本部分依法不予公开。依据：${BASIS}。`);
  });

  it('what is kept and handed on: snapshot, figures, open data of the edition, the year and the city', async () => {
    const { snapshot, facts } = await db.edition.findFirstOrThrow({ where: { state: 'PUBLISHED', disclosure: { cycle: { fiscalYear: 2020 } } }, select: { snapshot: true, facts: true } });
    keeps(snapshot!);
    expect(facts.map(({ amount }) => Number(amount))).not.toContain(FIGURE.fen);
    expect(factsOf(templateOf(edition.templateVersion), edition.context).map(({ amount }) => amount)).not.toContain(FIGURE.fen);
    for (const file of ['facts.csv', 'datapackage.json']) keeps(await textOf(await bytesOf(await editionFileResponse(request(), edition, file))));
    for (const file of ['facts.csv', 'datapackage.json', 'disclosures.zip']) keeps(await textOf(await bytesOf(await yearDataResponse(request(), edition, file))));
    for (const file of ['facts.csv', 'datapackage.json']) keeps(await textOf(await bytesOf(await cityDataResponse(request(), [file]))));
  });

  it('the search', async () => {
    expect((await searchPublished(SECRET)).hits).toEqual([]);
  });

  it('the year after, and the comparison of the two', async () => {
    keeps(JSON.stringify(nextYear));
    const side = (one: PublishedEdition) => ({ template: templateOf(one.templateVersion), context: one.context });
    const compared = compareYears(side(edition), side(nextYear));
    const labels = { before: '2020年', after: '2021年' };
    keeps(JSON.stringify([compared, comparisonHeader(labels), comparisonRows(compared, labels)]));
  });
});

it('a correction begins with all of it, and goes on withholding it', async () => {
  const { disclosureId } = await db.edition.findFirstOrThrow({ where: { state: 'PUBLISHED', disclosure: { cycle: { fiscalYear: 2020 } } }, select: { disclosureId: true } });
  const { editionId } = await startCorrection(here.first.drafter, { disclosureId, note: '补充说明' });
  const view = (await getEdition(here.first.drafter, editionId))!;
  expect(view.context.content.otherMatters).toMatchObject({ body: SECRET });
  // As it was typed, not as it was published with its sums written down: what is corrected takes them along.
  const typed = async (where: object) => Object.fromEntries((await db.sectionDraft.findMany({ where: { edition: where } })).map(({ sectionId, content }) => [sectionId, content]));
  expect(await typed({ id: editionId })).toEqual(await typed({ disclosureId, state: 'PUBLISHED' }));
  expect(view.withheld).toEqual({ otherMatters: BASIS, assets: BASIS });
  keeps(JSON.stringify(publicContext(view).content));
  await advance(here, here.first, editionId, 'PUBLISHED');
  expect(await stateOf(editionId)).toBe('PUBLISHED');
  keeps(JSON.stringify(await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' })));
});
