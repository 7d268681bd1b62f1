import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** Zip keeps a local time without zone: the same one everywhere, whatever the clock says. */
const ALWAYS = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 });

/** The same package with the same time at every part: exceljs puts the moment of writing there and has no option for it. */
export async function withFixedTimes(bytes: Uint8Array): Promise<Uint8Array> {
  const from = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false });
  const to = new ZipFile();
  // Folders have entries of their own, which no spreadsheet needs.
  for await (const entry of from.eachEntry()) if (!entry.fileName.endsWith('/')) to.addBuffer(await buffer(await from.openReadStreamPromise(entry)), entry.fileName, ALWAYS());
  to.end();
  return new Uint8Array(await buffer(to.outputStream));
}
