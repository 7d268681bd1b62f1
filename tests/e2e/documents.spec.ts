// A clerk brings Word files of last year and of this year; a citizen takes every format home.
import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { editionDocument, type EditionDocument } from '../../lib/document/edition-document';
import { writeDocx } from '../../lib/document/docx/write-docx';
import { EDITION_FILES } from '../../lib/exchange/edition-files';
import { templateForYear } from '../../lib/disclosure/templates/templates';
import { contentByYear, publishedBefore } from '../../prisma/seed/content/build';
import { jiaoyu } from '../../prisma/seed/departments/jiaoyu';
import { DEMO_PORT, JOURNEY_PORT } from '../support/ports';
import { signedIn } from '../support/browser';
import { act, answerDoubts } from './workflow';

const contents = contentByYear(jiaoyu);

function documentOf(fiscalYear: number): EditionDocument {
  const template = templateForYear(fiscalYear);
  const context = { department: { name: jiaoyu.name, shortName: jiaoyu.shortName }, fiscalYear, templateVersion: template.version, content: contents.get(fiscalYear)!, previous: publishedBefore(contents, fiscalYear) };
  return editionDocument(template, context, { number: 1, publishedOn: `${fiscalYear}-02-08` });
}

/** As departments wrote it before the portal: what is to be bought stands in a sentence only, not in a table. */
const withoutPurchaseTable = (document: EditionDocument): EditionDocument => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, nodes: section.nodes.filter((node) => !(node.type === 'table' && node.path === 'planned')) })),
});

async function upload(page: Page, name: string, document: EditionDocument): Promise<void> {
  await page.goto('/drafts/imports');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(await writeDocx(document)) });
  await page.waitForURL(/\/drafts\/imports\/[0-9a-f-]{30,}$/);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function takeOver(page: Page, into: RegExp): Promise<void> {
  await page.getByRole('button', { name: '取用到草稿…' }).click();
  await page.getByRole('radio', { name: into }).check();
  await page.getByRole('dialog').getByRole('button', { name: /^取用 \d+ 个部分$/ }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{30,}$/);
}

test.describe('Word files into a draft', () => {
  test.describe.configure({ mode: 'serial' });
  let clerk: Page;
  let draft = '';

  test.beforeAll(async ({ browser }) => {
    clerk = await signedIn(browser, `http://127.0.0.1:${JOURNEY_PORT}`, 'jiaoyu1');
  });

  test('last year’s document: doubtful values are decided beside their source, then structure and figures of last year come over', async () => {
    await upload(clerk, '2019年部门预算.docx', withoutPurchaseTable(documentOf(2019)));
    await expect(clerk.getByText(/处需要确认，确认后才能取用这一部分/)).toBeVisible();
    await clerk.getByRole('button', { name: '取用到草稿…' }).click();
    await expect(clerk.getByRole('dialog').getByText(/还有 \d+ 处需要确认/)).toBeVisible();
    await clerk.getByRole('dialog').getByRole('button', { name: '返回' }).click();
    const accept = clerk.getByRole('button', { name: '采用', exact: true });
    for (let left = await accept.count(); left > 0; left = await accept.count()) {
      await accept.first().click();
      await expect(accept).toHaveCount(left - 1);
    }
    await takeOver(clerk, /2020年部门预算草稿：文件是上一年的/);
    draft = new URL(clerk.url()).pathname;
    await clerk.goto(`${draft}/sections/responsibilities`);
    const [duty] = (contents.get(2019)!.responsibilities as { duties: { text: string }[] }).duties;
    await expect(clerk.locator('textarea[data-path^="duties/"]').first()).toHaveValue(duty!.text);
  });

  test('this year’s document fills the draft, and what is found is mended or answered before it is submitted', async () => {
    await upload(clerk, '2020年部门预算.docx', documentOf(2020));
    await takeOver(clerk, /2020年部门预算草稿：文件就是这一年的/);
    await clerk.goto(`${draft}/submit`);
    await answerDoubts(clerk, '与批复一致，按实际情况填写。');
    await act(clerk, '提交部门审签');
    await expect(clerk.getByText('待部门审签').first()).toBeVisible();
  });

  test('a picture of a document is refused in one sentence', async () => {
    await clerk.goto('/drafts/imports');
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await clerk.locator('input[type=file]').setInputFiles({ name: '扫描件.docx', mimeType: 'application/octet-stream', buffer: png });
    await expect(clerk.getByRole('alert').filter({ hasText: '图片' })).toBeVisible();
  });
});

test('a citizen downloads every format, and only once', async ({ request }) => {
  const base = `http://127.0.0.1:${DEMO_PORT}/departments/118/2020`;
  const page = await (await request.get(base)).text();
  const begins: Record<string, string> = { 'disclosure.pdf': '%PDF-', 'disclosure.docx': 'PK', 'tables.xlsx': 'PK', 'tables.csv.zip': 'PK', 'disclosure.json': '{' };
  for (const [file, { mediaType }] of Object.entries(EDITION_FILES)) {
    expect(page.includes(`/departments/118/2020/files/${file}`), file).toBe(true);
    const answer = await request.get(`${base}/files/${file}`);
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-type']).toBe(mediaType);
    const body = await answer.body();
    expect(body.subarray(0, begins[file]!.length).toString('latin1')).toBe(begins[file]);
    const again = await request.get(`${base}/files/${file}`, { headers: { 'If-None-Match': answer.headers().etag! } });
    expect(again.status(), file).toBe(304);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await (await request.get(`${base}/editions/1/files/${file}`)).body()), file).toBe(hash(body));
  }
  expect((await request.get(`${base}/files/secrets.env`)).status()).toBe(404);
});

test('a year comes as one zip, as one table of all amounts, and with a package that describes it', async ({ request }) => {
  const portal = `http://127.0.0.1:${DEMO_PORT}`;
  const zip = await request.get(`${portal}/years/2020/files/disclosures.zip`);
  expect(zip.status()).toBe(200);
  // Four files of every department that has published.
  const folders = (await zip.body()).toString('latin1').match(/PK\x01\x02/gu)!.length / 4;
  expect(folders).toBeGreaterThan(7);
  expect(Number.isInteger(folders)).toBe(true);
  const facts = await (await request.get(`${portal}/years/2020/files/facts.csv`)).text();
  expect(facts.startsWith('\uFEFF部门代码,')).toBe(true);
  expect(facts.split('部门代码,').length - 1).toBe(1);
  const city = await (await request.get(`${portal}/data/datapackage.json`)).json();
  for (const { path } of city.resources as { path: string }[]) expect((await request.get(path)).status(), path).toBe(200);
  const data = await (await request.get(`${portal}/departments/118/2020/files/datapackage.json`)).json();
  for (const { path } of data.resources as { path: string }[]) expect((await request.get(path)).status(), path).toBe(200);
  expect(await (await request.get(`${portal}/data/schema/budget-2020.json`)).json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});
