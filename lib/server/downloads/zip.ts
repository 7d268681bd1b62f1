import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A small zip in memory. Its times are those given, so that the same content gives the same bytes. */
export async function zipOf(files: readonly { name: string; bytes: Uint8Array }[], moment: string | null): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(moment ?? 0);
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, { mtime });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

export interface LazyFile {
  name: string;
  moment: string;
  read: () => Promise<Uint8Array>;
}

/**
 * A zip that is written while it is sent: one file after the other is made when its turn has come and the reader has
 * taken what was before it, so that a whole year needs no more memory than its largest file.
 */
export function zipStream(files: readonly LazyFile[]): ReadableStream<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  for (const { name, moment, read } of files) {
    zip.addReadStreamLazy(name, { mtime: new Date(moment) }, (done) => {
      read().then(
        (bytes) => done(null, Readable.from([bytes])),
        // A file that can't be written must not look like a whole zip: the download breaks off.
        (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }
  zip.end();
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
