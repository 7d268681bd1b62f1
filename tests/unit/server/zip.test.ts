import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { zipOf, zipStream } from '@/lib/server/downloads/zip';

const names = (bytes: Buffer) =>
  new Promise<string[]>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const found: string[] = [];
      zip.on('entry', (entry: { fileName: string }) => {
        found.push(entry.fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(found));
      zip.readEntry();
    }),
  );
const file = (name: string, read: () => Promise<Uint8Array> = () => Promise.resolve(new TextEncoder().encode(name))) => ({ name, moment: '2020-02-08T00:00:00Z', read });
const received = (stream: ReadableStream<Uint8Array>) => buffer(Readable.fromWeb(stream as never));

describe('a zip that is made while it is sent', () => {
  it('holds its files in their order, with Chinese names', async () => expect(await names(await received(zipStream([file('118 市委网信办/说明.pdf'), file('b.txt')])))).toEqual(['118 市委网信办/说明.pdf', 'b.txt']));

  it('makes no file before its turn', async () => {
    const made: string[] = [];
    const big = (name: string) =>
      file(name, () => {
        made.push(name);
        return Promise.resolve(crypto.getRandomValues(new Uint8Array(60_000)));
      });
    const reader = zipStream(Array.from({ length: 200 }, (_, index) => big(String(index)))).getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made.length).toBeLessThan(20);
    await reader.cancel();
  });

  it('breaks off where a file can’t be made, rather than look whole', async () => {
    await expect(received(zipStream([file('a'), file('b', () => Promise.reject(new Error('no longer public')))]))).rejects.toThrow('no longer public');
  });
});

it('gives the same bytes for the same files', async () => {
  const files = [{ name: 'a.csv', bytes: new TextEncoder().encode('甲') }];
  expect(await zipOf(files, '2020-02-08T00:00:00Z')).toEqual(await zipOf(files, '2020-02-08T00:00:00Z'));
  expect(await names(Buffer.from(await zipOf(files, null)))).toEqual(['a.csv']);
});
