import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/access/actor';
import type { Tx } from '../db';
import { env } from '../env';
import { storableText } from '../storable';
import { FILE_TYPES } from './media-type';
import { objectKeyOf, putObject } from './object-store';

/** A file that stands where it will stay; what is missing is its row. */
export interface PlacedFile {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  storage: 'DATABASE' | 'S3';
  bytes: Uint8Array<ArrayBuffer> | null;
  objectKey: string | null;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As uploaded, without a path and without signs that turn its letters about: for display and download only. */
export const fileNameOf = (name: string): string => storableText(name.split(/[/\\]/u).at(-1)!).replace(/\p{Cf}/gu, '').trim().slice(-200) || '未命名';

/** Under the ending of what it is: a text called 公开.bat must not run where somebody downloads it. */
export function safeName(name: string, mediaType: string): string {
  const own = fileNameOf(name);
  const extension = (FILE_TYPES as Record<string, string>)[mediaType];
  if (extension === undefined) return own;
  const ending = /\.([^.]+)$/u.exec(own)?.[1]?.toLowerCase();
  return ending === extension || (ending === 'jpeg' && extension === 'jpg') ? own : `${own}.${extension}`;
}

/**
 * Puts the bytes where the portal keeps files. Outside of any transaction: a storage that answers slowly must hold no
 * lock. What is placed and never gets its row does no harm.
 */
export async function placeFile(given: { name: string; bytes: Uint8Array; mediaType: string }): Promise<PlacedFile> {
  const bytes = new Uint8Array(given.bytes);
  const sha256 = sha256Of(bytes);
  const file = { name: safeName(given.name, given.mediaType), mediaType: given.mediaType, size: bytes.length, sha256 };
  const settings = env.s3();
  if (!settings) return { ...file, storage: 'DATABASE', bytes, objectKey: null };
  const objectKey = objectKeyOf(sha256);
  await putObject(settings, objectKey, { bytes, sha256, mediaType: file.mediaType });
  return { ...file, storage: 'S3', bytes: null, objectKey };
}

/** The file's row. The same person uploading the same file again gets the row that is there. */
export async function insertFile(tx: Tx, file: PlacedFile, actor: Actor, at: Date): Promise<string> {
  const { name, mediaType, sha256, storage } = file;
  const known = await tx.storedFile.findFirst({ where: { sha256, name, mediaType, storage, uploadedById: actor.userId }, select: { id: true } });
  if (known) return known.id;
  const { id } = await tx.storedFile.create({ data: { ...file, uploadedById: actor.userId, uploadedAt: at }, select: { id: true } });
  return id;
}
