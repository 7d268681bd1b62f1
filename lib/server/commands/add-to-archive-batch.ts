import { open, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../db';
import { importDigest } from '../imports/import-digest';
import { archiveGuess } from '../imports/archive-guess';
import { findImport } from '../imports/import-record';
import { MAX_IMPORT_BYTES } from '../imports/read-upload';
import { type Origin, takeIn, type TakenIn, takeInRefused } from '../imports/take-in';
import { MAX_BATCH_BYTES, MAX_BATCH_DOCUMENTS, isOfficeFile, type ZipDocument, zipDocuments } from '../imports/zip-entries';
import { NotFound, Refusal } from '../refusal';
import { type Clock, systemClock } from '../transaction';

export const addToArchiveBatchInput = z.object({
  batchId: z.string().max(64),
  /** With its folder, as uploaded. */
  name: z.string().trim().min(1, '文件没有名称。').max(1_000, '文件名过长。'),
  /** A temporary file that holds the upload. */
  path: z.string(),
});

export type BatchDocument = TakenIn & { entryName: string };

/** Takes a document, or every document of a zip, into a batch; tells of each when it is done. One that can't be read stops none of the others. */
export async function* addToArchiveBatch(actor: Actor, input: z.infer<typeof addToArchiveBatchInput>, clock: Clock = systemClock): AsyncGenerator<BatchDocument> {
  const { batchId, name, path } = input;
  if (!can(actor, 'manageArchive')) throw new NotFound();
  const batch = await db.importBatch.findUnique({ where: { id: batchId }, select: { imports: { select: { file: { select: { size: true } } } } } });
  if (!batch) throw new NotFound();
  let room = { documents: MAX_BATCH_DOCUMENTS - batch.imports.length, bytes: MAX_BATCH_BYTES - batch.imports.reduce((sum, one) => sum + one.file.size, 0) };
  const departments = await db.department.findMany({ select: { id: true, code: true, name: true, shortName: true } });
  for await (const document of documentsIn(path, name)) {
    const size = document.bytes?.length ?? 0;
    room = { documents: room.documents - 1, bytes: room.bytes - size };
    if (room.documents < 0 || room.bytes < 0) throw new Refusal(`一批最多 ${MAX_BATCH_DOCUMENTS} 个文件、共 500 MB，从“${document.entryName}”起没有读取。请另建一批继续上传。`);
    const { entryName } = document;
    const origin = { batchId, entryName, fiscalYear: null, department: null, guess: archiveGuess(departments, entryName) };
    const taken = await takenIn(actor, document, origin, clock());
    // Counted once now, so that the batch's page needn't check hundreds of documents.
    await importDigest((await findImport(db, taken.importId))!);
    yield { ...taken, entryName };
  }
}

/** A document on which the reader itself fails is refused like one that can't be read: the others of its zip go on. */
async function takenIn(actor: Actor, { entryName, bytes, refusal }: ZipDocument, origin: Origin, at: Date): Promise<TakenIn> {
  if (bytes === null) return takeInRefused(actor, entryName, refusal, origin, at);
  try {
    return await takeIn(actor, { name: entryName, bytes }, origin, at);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    console.error(`archive: ${entryName} could not be taken in`, error);
    return takeInRefused(actor, entryName, '读取这个文件时出现内部错误，没有读取。请另存后单独上传；如果仍然失败，请联系系统管理员。', origin, at);
  }
}

async function* documentsIn(path: string, name: string): AsyncGenerator<ZipDocument> {
  const { size } = await stat(path);
  if (size === 0) throw new Refusal('文件是空的，请重新选择文件。');
  if (await isPlainZip(path)) yield* zipDocuments(path);
  else if (size > MAX_IMPORT_BYTES) yield { entryName: name, bytes: null, refusal: '文件超过 20 MB，没有读取。请压缩文件里的图片，或者只保留公开的内容后再上传。' };
  else yield { entryName: name, bytes: await readFile(path), refusal: null };
}

async function isPlainZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.readUInt16BE(0) !== 0x504b) return false;
  } finally {
    await file.close();
  }
  return !(await isOfficeFile(path));
}
