import { createHash } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';

/** A file as it is sent: its bytes and what browsers are told of it. */
export interface SentFile {
  bytes: Uint8Array;
  mediaType: string;
  /** In Chinese, as it is saved; the plain one is for browsers that read no other. */
  name: string;
  fallback: string;
}

/** Browsers ask again each time and shared caches each minute: a correction replaces a file under the same address, a withdrawal takes it away. */
export const PUBLIC_CACHING = 'public, max-age=0, s-maxage=60';

export const entityTag = (...parts: readonly (string | number)[]): string => `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`;

/** Does the browser hold this version already? */
export function isHeld(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  return held !== null && (held.trim() === '*' || held.split(',').some((one) => one.trim().replace(/^W\//u, '') === tag));
}

export const disposition = ({ name, fallback }: Pick<SentFile, 'name' | 'fallback'>): string => `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export const notModified = (tag: string): Response => new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': PUBLIC_CACHING } });

/** A public file with its tag. */
export function fileResponse(file: SentFile, tag: string): Response {
  return new Response(file.bytes as BodyInit, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': disposition(file),
      'Cache-Control': PUBLIC_CACHING,
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** A file for whoever may see it and nobody else: no cache keeps it. Without `length` where it is written while it is sent. */
export const privateFile = (body: BodyInit, mediaType: string, names: Pick<SentFile, 'name' | 'fallback'>, length?: number): Response =>
  new Response(body, {
    headers: {
      'Content-Type': mediaType,
      ...(length !== undefined && { 'Content-Length': String(length) }),
      'Content-Disposition': disposition(names),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });

const told = (status: number, text: string): Response => new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } });

/** A handler that answers in words where a file could not be made. */
export function fileRoute<Args extends unknown[]>(handler: (...args: Args) => Promise<Response>): (...args: Args) => Promise<Response> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      unstable_rethrow(error);
      console.error('file not sent', error);
      return told(500, '这份文件暂时无法生成，错误已经记录。请稍后重试；如果仍然不行，请联系财政局。');
    }
  };
}

/** In the place of a file of an edition that was withdrawn. */
export const fileWithdrawn = (note: string): Response => told(410, `这份公开文件已经撤回。撤回原因：${note}`);

export const fileNotFound = (): Response => told(404, '没有这份公开文件。');
