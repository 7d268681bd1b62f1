import { openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../refusal';
import { MAX_IMPORT_BYTES } from './read-upload';

export const MAX_BATCH_DOCUMENTS = 500;
export const MAX_BATCH_BYTES = 500 * 1024 * 1024;

/** A document in a zip, or why this one can't be taken out of it. */
export type ZipDocument = { entryName: string; bytes: Uint8Array; refusal: null } | { entryName: string; bytes: null; refusal: string };

const BROKEN = '压缩包不完整或已损坏，没有读取。请重新压缩后再上传。';
const UTF8_NAME = 0x800;
const ENCRYPTED = 1;

/** The documents in a zip file, one at a time. What the zip as a whole can't be is refused before anything is read; a bad entry is told of and passed over. */
export async function* zipDocuments(path: string): AsyncGenerator<ZipDocument> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }).catch(() => {
    throw new Refusal(BROKEN);
  });
  try {
    const documents = await documentsIn(zip);
    if (documents.length === 0) throw new Refusal('压缩包里没有文件，没有读取。');
    if (documents.length > MAX_BATCH_DOCUMENTS) throw new Refusal(`压缩包里有 ${documents.length} 个文件，超过 ${MAX_BATCH_DOCUMENTS} 个，没有读取。请分成几个压缩包上传。`);
    const total = documents.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    if (total > MAX_BATCH_BYTES) throw new Refusal('压缩包解压后超过 500 MB，没有读取。请分成几个压缩包上传。');
    for (const document of documents) yield await documentOf(zip, document);
  } finally {
    zip.close();
  }
}

/** What an office document has in its zip, and a zip of documents hasn't. */
const OFFICE = /^(?:\[Content_Types\]\.xml|OFD\.xml|mimetype)$/u;

/** Word, Excel and OFD files are zips too. A zip that can't be looked through is taken for a plain one, whose reading says why it can't be read. */
export async function isOfficeFile(path: string): Promise<boolean> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(() => null);
  if (!zip) return false;
  try {
    if (zip.entryCount > 10 * MAX_BATCH_DOCUMENTS) return false;
    for await (const entry of zip.eachEntry()) if (OFFICE.test(nameOf(entry))) return true;
    return false;
  } catch {
    return false;
  } finally {
    zip.close();
  }
}

interface Named {
  entry: Entry;
  name: string;
}

async function documentsIn(zip: ZipFile): Promise<Named[]> {
  const found: Named[] = [];
  // The entries' count is asked before they are held: a directory of millions is an attack of its own.
  if (zip.entryCount > 10 * MAX_BATCH_DOCUMENTS) throw new Refusal(`压缩包里有 ${zip.entryCount} 个文件，超过 ${MAX_BATCH_DOCUMENTS} 个，没有读取。请分成几个压缩包上传。`);
  try {
    for await (const entry of zip.eachEntry()) found.push({ entry, name: nameOf(entry) });
  } catch {
    throw new Refusal(BROKEN);
  }
  return found.filter(({ name }) => !name.endsWith('/') && !isSystemFile(name));
}

/** Windows writes names in GB18030, without saying so. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer;
  if ((entry.generalPurposeBitFlag & UTF8_NAME) !== 0) return bytes.toString('utf8').replaceAll('\\', '/');
  const text = (encoding: string, fatal: boolean) => new TextDecoder(encoding, { fatal }).decode(bytes);
  try {
    return text('utf-8', true).replaceAll('\\', '/');
  } catch {
    return text('gb18030', false).replaceAll('\\', '/');
  }
}

/** What macOS, Windows and Office leave in folders. */
const isSystemFile = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/u.test(name);

async function documentOf(zip: ZipFile, { entry, name }: Named): Promise<ZipDocument> {
  const refused = (refusal: string): ZipDocument => ({ entryName: name, bytes: null, refusal });
  if (validateFileName(name) !== null) return refused('文件在压缩包里的路径不正常，没有读取。请重新压缩后再上传。');
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return refused('压缩包里的这个文件有密码，没有读取。请去掉密码后重新压缩。');
  if (entry.uncompressedSize > MAX_IMPORT_BYTES) return refused('文件超过 20 MB，没有读取。请压缩文件里的图片，或者只保留公开的内容后再上传。');
  try {
    const chunks: Buffer[] = [];
    // Sizes are checked on the way: what the directory says may be a lie.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return { entryName: name, bytes: Buffer.concat(chunks), refusal: null };
  } catch {
    return refused('压缩包里的这个文件已损坏，没有读取。请重新压缩后再上传。');
  }
}
