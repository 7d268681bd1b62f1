import type { Actor } from '@/lib/access/actor';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { record } from '../audit';
import { insertFile, placeFile } from '../files/store-file';
import type { Prisma } from '../generated/prisma/client';
import { storable } from '../storable';
import { inTransaction } from '../transaction';
import { MAX_IMPORT_BYTES, readUpload } from './read-upload';
import { recogniseSource } from './recognise-source';

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

export interface TakenIn {
  importId: string;
  state: 'READY' | 'REFUSED';
  refusal: string | null;
}

/** What is known of a document beside its content. */
export interface Origin {
  batchId: string | null;
  entryName: string | null;
  fiscalYear: number | null;
  department: { id: string; name: string } | null;
  /** For the archive: whose document it seems to be, and of which year, once it was read. */
  guess?: (result: ImportResult | null) => { departmentId: string | null; fiscalYear: number | null };
}

const NOTHING_KEPT = 'application/octet-stream';

/** Reads, recognises and keeps one document. All the work happens before the transaction, which only writes. */
export async function takeIn(actor: Actor, upload: Upload, origin: Origin, at: Date): Promise<TakenIn> {
  return keep(actor, upload, await understood(upload, origin), origin, at);
}

/** A document that couldn't even be taken out of its zip: its name and the reason are kept. */
export function takeInRefused(actor: Actor, name: string, refusal: string, origin: Origin, at: Date): Promise<TakenIn> {
  return keep(actor, { name, bytes: new Uint8Array() }, { source: null, result: null, refusal, mediaType: null }, origin, at);
}

async function keep(actor: Actor, upload: Upload, read: Understood, origin: Origin, at: Date): Promise<TakenIn> {
  // Of what isn't a document only the name is kept.
  const file = await placeFile(read.mediaType === null ? { name: upload.name, bytes: new Uint8Array(), mediaType: NOTHING_KEPT } : { ...upload, mediaType: read.mediaType });
  const guessed = origin.guess?.(read.result) ?? { departmentId: origin.department?.id ?? null, fiscalYear: origin.fiscalYear ?? read.result?.fiscalYear?.value ?? null };
  const state = read.refusal === null ? ('READY' as const) : ('REFUSED' as const);
  return inTransaction(async (tx) => {
    const fileId = await insertFile(tx, file, actor, at);
    const { id: importId } = await tx.import.create({
      data: {
        fileId,
        batchId: origin.batchId,
        entryName: origin.entryName && storable(origin.entryName).slice(-500),
        ...guessed,
        state,
        refusal: read.refusal,
        ...(read.result && readingData(read.source, read.result)),
        createdById: actor.userId,
        createdAt: at,
      },
      select: { id: true },
    });
    await record(tx, { actor, action: 'createImport', subjectType: 'import', subjectId: importId, data: { name: file.name, sha256: file.sha256, state, ...guessed } }, at);
    return { importId, state, refusal: read.refusal };
  });
}

type Understood = { mediaType: string | null } & ({ source: SourceDocument; result: ImportResult; refusal: null } | { source: null; result: null; refusal: string });

async function understood(upload: Upload, { fiscalYear, department, guess }: Origin): Promise<Understood> {
  if (upload.bytes.length > MAX_IMPORT_BYTES) return { source: null, result: null, refusal: '文件超过 20 MB，没有读取。请压缩文件里的图片，或者只保留公开的内容后再上传。', mediaType: null };
  const { source, refusal, mediaType } = await readUpload(upload.bytes, upload.name);
  if (!source) return { source: null, result: null, refusal, mediaType };
  const first = await recogniseSource(source, { fiscalYear, department });
  // A year that only the file's name tells decides the template all the same.
  const named = first.result?.fiscalYear === null ? (guess?.(first.result).fiscalYear ?? null) : null;
  return { ...(named === null ? first : await recogniseSource(source, { fiscalYear: named, department })), mediaType };
}

/** As the database keeps it: text may hold signs that it refuses. */
export const readingData = (source: SourceDocument, result: ImportResult) => ({
  source: storable(source) as unknown as Prisma.InputJsonObject,
  result: storable(result) as unknown as Prisma.InputJsonObject,
});
