import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '@/lib/server/commands/add-attachment';
import { removeAttachment } from '@/lib/server/commands/remove-attachment';
import { db } from '@/lib/server/db';
import { getAttachment } from '@/lib/server/file-api';
import { readFile, storedFileSelect } from '@/lib/server/files/open-file';
import { sha256Of } from '@/lib/server/files/store-file';
import { S3_VARIABLES } from '@/lib/server/files/s3-settings';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { editionAttachments } from '@/lib/server/queries/workspace/edition-attachments';
import { NotFound } from '@/lib/server/refusal';
import { advance, city, type City, cycleWith, editionIn } from '../support/factory';
import { asOwner } from '../support/owner';

let here: City;
let editionId: string;

beforeAll(async () => {
  here = await city();
  editionId = await editionIn(here, here.first, 'DRAFT');
});

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF`);
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const add = (bytes: Uint8Array, name = '扫描件.pdf', actor = here.first.drafter, to = editionId) => addAttachment(actor, { editionId: to, kind: 'SIGNED_SCAN', name, bytes });
const fileOf = async (attachmentId: string) => (await db.attachment.findUniqueOrThrow({ where: { id: attachmentId }, select: { file: { select: storedFileSelect } } })).file;
const events = (action: string) => db.auditEvent.count({ where: { action } });

describe('an attachment', () => {
  it('is kept by what its content is, whatever it is called', async () => {
    const { attachmentId } = await add(PNG, '../../盖章\0页.pdf');
    expect(await editionAttachments(here.first.approver, editionId)).toMatchObject([{ id: attachmentId, kind: 'SIGNED_SCAN', addedBy: here.first.drafter.name, removable: false, file: { name: '盖章页.pdf.png', mediaType: 'image/png', size: PNG.length, sha256: sha256Of(PNG) } }]);
    expect(await readFile(await fileOf(attachmentId))).toEqual(PNG);
    await removeAttachment(here.first.drafter, { attachmentId });
    expect(await editionAttachments(here.first.drafter, editionId)).toEqual([]);
    await expect(removeAttachment(here.first.drafter, { attachmentId })).rejects.toThrow('已经删除');
    expect([await events('addAttachment'), await events('removeAttachment')]).toEqual([1, 1]);
  });

  it('never goes out under an ending that runs', async () => {
    const { attachmentId } = await add(new TextEncoder().encode('@echo off\r\nstart calc'), '公开\u202e.bat');
    expect((await editionAttachments(here.first.drafter, editionId)).find((one) => one.id === attachmentId)!.file.name).toBe('公开.bat.txt');
    await removeAttachment(here.first.drafter, { attachmentId });
  });

  it.each([
    ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['a web page', new TextEncoder().encode('<!doctype html><script>1</script>')],
    ['data', new TextEncoder().encode('{"format": 1}')],
    ['a picture of another kind', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000')],
  ])('is refused: %s', async (_what, bytes) => {
    const before = await db.storedFile.count();
    await expect(add(bytes)).rejects.toThrow('不是可以公开的附件格式');
    expect(await db.storedFile.count()).toBe(before);
  });

  it('is refused when it is empty or larger than 50 MB', async () => {
    await expect(add(new Uint8Array())).rejects.toThrow('文件是空的');
    await expect(add(new Uint8Array(50 * 1024 * 1024 + 1))).rejects.toThrow('超过 50 MB');
  });

  it('is the department’s own affair, and only while it drafts', async () => {
    await expect(add(pdf('x'), 'x.pdf', here.second.drafter)).rejects.toThrow(NotFound);
    await expect(add(pdf('x'), 'x.pdf', here.first.approver)).rejects.toThrow('没有添加附件的权限');
    await expect(add(pdf('x'), 'x.pdf', here.publisher)).rejects.toThrow(NotFound);
    const { attachmentId } = await add(pdf('甲'));
    await expect(removeAttachment(here.second.drafter, { attachmentId })).rejects.toThrow(NotFound);
    await expect(removeAttachment(here.first.approver, { attachmentId })).rejects.toThrow('不能删除');
    expect(await editionAttachments(here.second.drafter, editionId)).toEqual([]);
    await removeAttachment(here.first.drafter, { attachmentId });
  });

  it('is published with the edition, and stays', async () => {
    const published = await editionIn(here, here.second, 'DRAFT', await cycleWith(2021, [here.second]));
    const scan = pdf('盖章');
    const { attachmentId } = await add(scan, '盖章件.pdf', here.second.drafter, published);
    const download = () => getAttachment(new Request('http://portal/x'), { params: Promise.resolve({ attachmentId }) });
    expect(await getPublishedEdition('201', { fiscalYear: 2021, kind: 'BUDGET' })).toBeNull();
    await advance(here, here.second, published, 'PUBLISHED');
    expect(await getPublishedEdition('201', { fiscalYear: 2021, kind: 'BUDGET' })).toMatchObject({ origin: 'PORTAL', attachments: [{ id: attachmentId, kind: 'SIGNED_SCAN', name: '盖章件.pdf', sha256: sha256Of(scan) }] });
    const response = await download();
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(scan);
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'application/pdf', etag: `"${sha256Of(scan)}"`, 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringMatching(/^attachment; filename="___.pdf"; filename\*=UTF-8''%E7/u) });
    await expect(removeAttachment(here.second.drafter, { attachmentId })).rejects.toThrow('已经随公开稿公开');
    await expect(add(pdf('晚'), 'x.pdf', here.second.drafter, published)).rejects.toThrow('已公开');
  });

  it('of any size comes back piece by piece', async () => {
    const large = new Uint8Array(9 * 1024 * 1024).map((_, index) => (index * 31) % 251);
    large.set(pdf('大文件'));
    const { attachmentId } = await add(large);
    const file = await fileOf(attachmentId);
    expect(sha256Of(await readFile(file))).toBe(file.sha256);
    // The same upload again is the same file.
    const again = await add(large);
    expect((await fileOf(again.attachmentId)).id).toBe(file.id);
  });
});

describe('a stored file', () => {
  it('is never changed, and one that was is not handed out', async () => {
    const { attachmentId } = await add(pdf('原样'));
    const file = await fileOf(attachmentId);
    await expect(db.storedFile.update({ where: { id: file.id }, data: { name: '另一个名称' } })).rejects.toThrow('permission denied');
    const rename = "UPDATE stored_file SET name = '另一个名称'";
    await expect(asOwner((client) => client.query(rename))).rejects.toThrow('a stored file never changes');
    await asOwner(async (client) => {
      await client.query('ALTER TABLE stored_file DISABLE TRIGGER stored_file_never_changes');
      await client.query('UPDATE stored_file SET bytes = $2 WHERE id = $1', [file.id, Buffer.from(pdf('改样'))]);
      await client.query('ALTER TABLE stored_file ENABLE TRIGGER stored_file_never_changes');
    });
    await expect(readFile(file)).rejects.toThrow('other bytes than were stored');
  });
});

describe('in S3-compatible storage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-s3-'));
  const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'portal-files', configs: [] }] });

  beforeAll(async () => {
    const { port } = await server.run();
    const values = [`http://127.0.0.1:${port}/`, 'portal-files', 'S3RVER', 'S3RVER', 'us-east-1'];
    S3_VARIABLES.forEach((name, index) => (process.env[name] = values[index]));
  });
  afterAll(async () => {
    for (const name of S3_VARIABLES) delete process.env[name];
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('bytes go there and come back, and the database holds their row alone', async () => {
    const scan = pdf('在对象存储中');
    const { attachmentId } = await add(scan, '对象存储.pdf');
    const file = await fileOf(attachmentId);
    expect(file).toMatchObject({ storage: 'S3', objectKey: `files/${file.sha256.slice(0, 2)}/${file.sha256}` });
    expect(await db.storedFile.findUnique({ where: { id: file.id }, select: { bytes: true } })).toEqual({ bytes: null });
    expect(await readFile(file)).toEqual(scan);
  });

  it('files from before stay where they are', async () => {
    const { storage, ...file } = await db.storedFile.findFirstOrThrow({ where: { storage: 'DATABASE', mediaType: 'image/png' }, select: storedFileSelect });
    expect(await readFile({ storage, ...file })).toEqual(PNG);
  });

  it('a bucket that is not there or half a configuration is refused, and nothing is kept', async () => {
    const before = await db.attachment.count();
    process.env.FILE_STORAGE_S3_BUCKET = 'no-such-bucket';
    await expect(add(pdf('没有的存储桶'))).rejects.toThrow('文件存储服务暂时无法访问');
    process.env.FILE_STORAGE_S3_BUCKET = 'portal-files';
    delete process.env.FILE_STORAGE_S3_SECRET_ACCESS_KEY;
    await expect(add(pdf('不全'))).rejects.toThrow('FILE_STORAGE_S3_SECRET_ACCESS_KEY is not set');
    process.env.FILE_STORAGE_S3_SECRET_ACCESS_KEY = 'S3RVER';
    expect(await db.attachment.count()).toBe(before);
  });
});
