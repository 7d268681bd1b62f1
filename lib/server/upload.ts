import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getActor } from './auth';
import { NotFound, Refusal } from './refusal';
import { isFromHere } from './same-origin';
import type { SignedInActor } from './session';
import { storableText } from './storable';

// Files come as the plain body of a request: a server action would hold all of it in memory, twice.

export class TooLarge extends Error {}

export const answer = (status: number, message: string, reasons?: string[]): Response => Response.json({ message, reasons }, { status });

/** A request that brings a file: who sends it, from a page of the portal, and every error as an answer. */
export async function forUpload(request: Request, work: (actor: SignedInActor) => Promise<Response>): Promise<Response> {
  if (!isFromHere(request)) return answer(403, '请求不是从本门户的页面发出的，没有保存。');
  try {
    const actor = await getActor();
    return actor ? await work(actor) : answer(401, '登录已经失效，文件没有上传。请重新登录后再上传。');
  } catch (error) {
    return refusedUpload(error);
  }
}

export function refusedUpload(error: unknown): Response {
  if (error instanceof TooLarge) return answer(413, error.message);
  if (error instanceof NotFound) return answer(404, error.message);
  if (error instanceof Refusal) return answer(422, error.message, error.reasons);
  console.error('upload failed', error);
  return answer(500, '上传没有完成，系统出现了内部错误。请稍后再试；如果仍然失败，请联系系统管理员。');
}

/** What the request says of the file beside its bytes. */
export const parameter = (request: Request, name: string): string | null => {
  const value = new URL(request.url).searchParams.get(name);
  return value === null ? null : storableText(value);
};

/** The body, at most so many bytes: counted as they come, whatever the header says. */
async function* within(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new TooLarge(`文件超过 ${limit / 1024 / 1024} MB，没有保存。请缩小文件，或者拆成几个文件后再上传。`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  if (!body) return;
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > limit) throw tooLarge();
    yield piece;
  }
}

export async function bodyOf(request: Request, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of within(request, limit)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The body in a temporary file; `remove` it when it was read. */
export async function bodyAsFile(request: Request, limit: number): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'upload');
  try {
    await pipeline(Readable.from(within(request, limit)), createWriteStream(path));
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
