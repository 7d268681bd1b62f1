import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { dayOf } from '@/lib/document/dates';
import type { EditionJson } from '@/lib/exchange/edition-json';
import { addAttachment } from '@/lib/server/commands/add-attachment';
import { addToArchiveBatch, type BatchDocument } from '@/lib/server/commands/add-to-archive-batch';
import { assignArchiveImport } from '@/lib/server/commands/assign-archive-import';
import { createArchiveBatch } from '@/lib/server/commands/create-archive-batch';
import { publishArchived } from '@/lib/server/commands/publish-archived';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { getAttachment } from '@/lib/server/file-api';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getArchiveBatch, getArchiveBatches } from '@/lib/server/queries/workspace/archive-batches';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { getImport } from '@/lib/server/queries/workspace/get-import';
import { NotFound } from '@/lib/server/refusal';
import { city, type City, cycleWith, editionIn } from '../support/factory';
import { filledContent, withSpending } from '../support/filled-content';
import { revalidatedBy } from '../support/revalidated';

let here: City;
const folder = mkdtempSync(join(tmpdir(), 'portal-archive-'));

beforeAll(async () => {
  here = await city();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The explanation of a year as a data file; old documents have no tables beside it. */
function dataFile(name: string, fiscalYear: number, fen = 100_000_000): Uint8Array {
  const { responsibilities, overview, otherMatters } = withSpending(filledContent(`${fiscalYear}年的文字`), fen);
  const edition: EditionJson = { format: 'budget-disclosure', templateVersion: 'budget-2020', fiscalYear, kind: 'BUDGET', department: { code: '118', name, shortName: name }, content: { responsibilities, overview, otherMatters } };
  return utf8(JSON.stringify(edition));
}

let files = 0;
async function fileOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `upload${++files}`);
  await writeFile(path, bytes);
  return path;
}

async function zipOf(entries: Record<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function add(batchId: string, name: string, bytes: Uint8Array, actor = here.publisher): Promise<BatchDocument[]> {
  const documents: BatchDocument[] = [];
  for await (const document of addToArchiveBatch(actor, { batchId, name, path: await fileOf(bytes) })) documents.push(document);
  return documents;
}

const batchOf = async (entries: Record<string, Uint8Array>) => {
  const { batchId } = await createArchiveBatch(here.publisher);
  return { batchId, documents: await add(batchId, '往年.zip', await zipOf(entries)) };
};

const withdrawn = (editionId: string) => withdrawEdition(here.publisher, { editionId, expectedState: 'PUBLISHED', reason: '内容有误' });
const publish = (importIds: string[], correctionNote?: string, actor = here.publisher) => publishArchived(actor, { importIds, correctionNote });

describe('a batch', () => {
  it('takes every document of a zip, and a bad one stops none of the others', async () => {
    const { batchId, documents } = await batchOf({
      '往年/2016年网信办预算公开.json': dataFile('市网信办', 2016),
      '往年/2017/教育局.txt': utf8('市教育局2017年部门预算信息公开情况说明\n\n九、其他需要说明的事项\n无。\n'),
      '往年/程序.docx': Uint8Array.from([0x4d, 0x5a, 1, 2, 3]),
      '往年/坏的.json': utf8('{"a": '),
      '__MACOSX/往年/x': utf8('x'),
    });
    expect(documents.map((one) => [one.entryName, one.state])).toEqual([
      ['往年/2016年网信办预算公开.json', 'READY'],
      ['往年/2017/教育局.txt', 'READY'],
      ['往年/程序.docx', 'REFUSED'],
      ['往年/坏的.json', 'REFUSED'],
    ]);
    const batch = (await getArchiveBatch(here.admin, batchId))!;
    expect(batch).toMatchObject({ documents: 4, ready: 2, refused: 2, published: 0, createdBy: here.publisher.name });
    const of = (entryName: string) => batch.imports.find((one) => one.entryName === entryName)!;
    expect(of('往年/2016年网信办预算公开.json')).toMatchObject({ department: { code: '118' }, fiscalYear: 2016, recognisedSections: 3, publishable: [], replaces: false, publicPath: null });
    expect(of('往年/2016年网信办预算公开.json').findings).not.toBeNull();
    expect(of('往年/2017/教育局.txt')).toMatchObject({ department: { code: '201' }, fiscalYear: 2017 });
    expect(of('往年/程序.docx')).toMatchObject({ refusal: expect.stringContaining('程序文件'), replaces: false, publishable: [expect.stringContaining('程序文件')] });
    expect((await getArchiveBatches(here.publisher))[0]).toMatchObject({ id: batchId, documents: 4 });
  });

  it('takes single documents too, and refuses a zip that is none', async () => {
    const { batchId } = await createArchiveBatch(here.admin);
    expect(await add(batchId, '文件夹/118_2015.json', dataFile('某个已经不在的部门', 2015), here.admin)).toMatchObject([{ entryName: '文件夹/118_2015.json', state: 'READY' }]);
    expect((await getArchiveBatch(here.admin, batchId))!.imports).toMatchObject([{ department: { code: '118' }, fiscalYear: 2015 }]);
    await expect(add(batchId, '坏的.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]))).rejects.toThrow('压缩包不完整');
    await expect(add(batchId, '空的.zip', new Uint8Array())).rejects.toThrow('文件是空的');
    // A document of more than 20 MB is refused as what it is, not taken apart.
    const large = await zipOf({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/media/image1.png': randomBytes(21 * 1024 * 1024) });
    expect(await add(batchId, '大的.docx', large)).toMatchObject([{ entryName: '大的.docx', state: 'REFUSED', refusal: expect.stringContaining('20 MB') }]);
  });

  it('is the bureau’s: to others it does not exist', async () => {
    const { batchId, documents } = await batchOf({ 'a.json': dataFile('市网信办', 2014) });
    const [{ importId }] = documents as [BatchDocument];
    for (const actor of [here.first.drafter, here.first.approver, here.reviewer]) {
      await expect(createArchiveBatch(actor)).rejects.toThrow(NotFound);
      await expect(add(batchId, 'a.json', dataFile('市网信办', 2014), actor)).rejects.toThrow(NotFound);
      await expect(assignArchiveImport(actor, { importId, departmentId: here.first.departmentId, fiscalYear: 2014 })).rejects.toThrow(NotFound);
      await expect(publish([importId], undefined, actor)).rejects.toThrow(NotFound);
      expect([await getArchiveBatches(actor), await getArchiveBatch(actor, batchId), await getImport(actor, importId)]).toEqual([[], null, null]);
    }
  });
});

describe('publishArchived', () => {
  it('makes a public edition marked as taken over, with its original, in a year that had no cycle', async () => {
    const original = dataFile('市网信办', 2013, 230_000_000);
    const { documents } = await batchOf({ 'a.json': original });
    const [{ importId }] = documents as [BatchDocument];
    const { result: { results }, paths } = await revalidatedBy(() => publish([importId]));
    expect(results).toEqual([{ importId, done: true, message: '已补录公开网信办2013年度。', path: '/departments/118/2013' }]);
    expect(paths).toEqual(expect.arrayContaining(['/years/2013', '/departments/118/2013']));

    const edition = (await getPublishedEdition('118', { fiscalYear: 2013, kind: 'BUDGET' }))!;
    expect(edition).toMatchObject({ origin: 'ARCHIVE', state: 'PUBLISHED', editionNumber: 1, attachments: [{ kind: 'ORIGINAL', name: 'a.json', size: original.length }], editions: [{ origin: 'ARCHIVE' }] });
    // What the document lacks stays missing.
    expect(Object.keys(edition.context.content)).toEqual(['responsibilities', 'overview', 'otherMatters']);
    expect(edition.facts['overview.expenditure.total']).toBe(230_000_000);
    const attachmentId = edition.attachments[0]!.id;
    const download = await getAttachment(new Request('http://portal/x'), { params: Promise.resolve({ attachmentId }) });
    expect(Buffer.from(await download.arrayBuffer()).equals(Buffer.from(original))).toBe(true);
    expect((await getCityYear({ fiscalYear: 2013, kind: 'BUDGET' }))!.rows).toMatchObject([{ department: { code: '118' }, dueOn: '', published: { origin: 'ARCHIVE' } }]);
    expect((await getDepartmentPublications('118'))!.publications.find((one) => one.fiscalYear === 2013)).toMatchObject({ origin: 'ARCHIVE' });
    const stored = await db.edition.findFirstOrThrow({ where: { disclosure: { cycle: { fiscalYear: 2013 } } }, select: { id: true, checkRecord: true, disclosure: { select: { id: true, cycle: { select: { closedAt: true } } } } } });
    expect(stored.checkRecord).toMatchObject({ counts: expect.any(Object) });
    expect(stored.disclosure.cycle.closedAt).not.toBeNull();
    expect((await getEdition(here.publisher, stored.id))!.history.map((entry) => entry.label)).toEqual(['补录公开']);
    expect(await getImport(here.publisher, importId)).toMatchObject({ state: 'APPLIED', editionId: stored.id, permissions: { decide: false, discard: false } });

    // A scan may be added later, and the department may correct what was taken over.
    await addAttachment(here.publisher, { editionId: stored.id, kind: 'SIGNED_SCAN', name: '盖章件.pdf', bytes: utf8('%PDF-1.4\n%%EOF') });
    expect((await getPublishedEdition('118', { fiscalYear: 2013, kind: 'BUDGET' }))!.attachments).toHaveLength(2);
    const correction = await startCorrection(here.first.drafter, { disclosureId: stored.disclosure.id, note: '补充' });
    expect(await db.sectionDraft.count({ where: { editionId: correction.editionId } })).toBeGreaterThan(3);
  });

  it('says of each document why not, and publishes the others', async () => {
    await editionIn(here, here.second, 'PUBLISHED');
    const thisYear = Number(dayOf(new Date()).slice(0, 4));
    const { documents } = await batchOf({
      '1 没有部门.json': dataFile('不知哪个部门', 2012),
      '2 已在门户公开.json': dataFile('市教育局', 2020),
      '3 今年.json': dataFile('市网信办', thisYear),
      '4 可以.json': dataFile('市教育局', 2012),
      '5 重复.json': dataFile('市教育局', 2012, 1_000_000),
    });
    const { results } = await publish(documents.map((one) => one.importId));
    expect(results.map((one) => [one.done, one.message])).toEqual([
      [false, '请先指定部门。'],
      [false, expect.stringContaining('教育局2020年度已经在本门户公开')],
      [false, expect.stringContaining(`${thisYear}年度还没有结束`)],
      [true, '已补录公开教育局2012年度。'],
      [false, expect.stringContaining('教育局2012年度已经补录公开')],
    ]);
    // The refused ones left nothing behind.
    expect(await db.cycle.count({ where: { fiscalYear: thisYear } })).toBe(0);

    const [unknown, , , , second] = documents as [BatchDocument, ...BatchDocument[]];
    await assignArchiveImport(here.publisher, { importId: unknown.importId, departmentId: here.first.departmentId, fiscalYear: 2012 });
    await expect(assignArchiveImport(here.publisher, { importId: unknown.importId, departmentId: here.first.departmentId, fiscalYear: 2011 })).rejects.toThrow('数据文件写明是2012年的');
    expect((await publish([unknown.importId])).results).toMatchObject([{ done: true }]);
    // An archived edition is replaced with a reason, and stays readable.
    expect((await publish([second!.importId], '原件有误')).results).toMatchObject([{ done: true }]);
    expect(await getPublishedEdition('201', { fiscalYear: 2012, kind: 'BUDGET' })).toMatchObject({ editionNumber: 2, origin: 'ARCHIVE', correctionNote: '原件有误', editions: [{ number: 2 }, { number: 1, state: 'SUPERSEDED' }] });
    expect(await db.auditEvent.findMany({ where: { action: 'supersede' } })).toMatchObject([{ actorId: here.publisher.userId, data: { from: 'PUBLISHED', to: 'SUPERSEDED', number: 1 } }]);
  });

  it('puts nothing in the place of what was withdrawn, but with a reason where that came from the archive too', async () => {
    await withdrawn(await editionIn(here, here.first, 'PUBLISHED', await cycleWith(2008, [here.first])));
    const { documents: [first] } = await batchOf({ 'a.json': dataFile('市网信办', 2008) });
    expect((await publish([first!.importId], '原件有误')).results).toMatchObject([{ done: false, message: expect.stringContaining('请由部门发起更正') }]);

    const { batchId, documents: [old, mended] } = await batchOf({ 'a.json': dataFile('市教育局', 2008), 'b.json': dataFile('市教育局', 2008, 2_000_000) });
    await publish([old!.importId]);
    await withdrawn((await db.edition.findFirstOrThrow({ where: { origin: 'ARCHIVE', disclosure: { departmentId: here.second.departmentId, cycle: { fiscalYear: 2008 } } } })).id);
    expect((await publish([mended!.importId])).results).toMatchObject([{ done: false, message: expect.stringContaining('请写明更正原因') }]);
    expect((await getArchiveBatch(here.publisher, batchId))!.imports.find(({ id }) => id === mended!.importId)).toMatchObject({ replaces: true, publishable: [expect.stringContaining('公开后撤回')] });
    expect((await publish([mended!.importId], '原件有误')).results).toMatchObject([{ done: true }]);
    expect(await getPublishedEdition('201', { fiscalYear: 2008, kind: 'BUDGET' })).toMatchObject({ editionNumber: 2, correctionNote: '原件有误' });
  });

  it('of two at once for the same department and year publishes one', async () => {
    const { documents } = await batchOf({ 'a.json': dataFile('市网信办', 2010), 'b.json': dataFile('市网信办', 2010, 2_000_000) });
    const both = await Promise.all(documents.map((one) => publish([one.importId])));
    expect(both.map(({ results }) => results[0]!.message).sort()).toEqual([expect.stringContaining('已补录公开网信办2010年度'), expect.stringContaining('已经补录公开')]);
    expect(await db.edition.count({ where: { state: 'PUBLISHED', disclosure: { departmentId: here.first.departmentId, cycle: { fiscalYear: 2010 } } } })).toBe(1);
  });
});
