import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry } from 'yauzl';
import { MAX_PACKAGE_ENTRIES, MAX_PACKING_RATIO, MAX_UNPACKED_BYTES, MAX_XML_BYTES, MAX_XML_DEPTH, RATIO_ASKED_ABOVE } from './limits';
import { orUnreadable, UnreadableFile } from './unreadable-file';

const BROKEN = '文件不完整或已损坏（压缩结构无法读取），请用 Word、Excel 或 WPS 重新打开并另存后再上传。';
const BOMB = '文件解压后过大，可能是压缩炸弹，没有读取，请核对文件来源，或把内容复制到新文件后再上传。';
const ENCRYPTED = '文件有密码，无法读取，请去掉打开密码后再上传。';

/** A ZIP archive whose directory was looked through; its parts are unpacked one by one and within the limits. */
export interface OpenPackage {
  names: readonly string[];
  /** Bytes of the part when unpacked, as the directory says; 0 where there is no such part. */
  size(name: string): number;
  stream(name: string): Promise<Readable | null>;
  /** The part's bytes; null where there is no such part. Throws `UnreadableFile`. */
  part(name: string): Promise<Buffer | null>;
}

/** Looks through a ZIP archive's directory without unpacking anything. Throws `UnreadableFile`. */
export async function openPackage(bytes: Uint8Array): Promise<OpenPackage> {
  return orUnreadable(BROKEN, async () => {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MAX_PACKAGE_ENTRIES) throw new UnreadableFile(`文件内含 ${zip.entryCount} 个部件，超过 ${MAX_PACKAGE_ENTRIES} 个，不是正常的文档，没有读取，请把内容复制到新文件后再上传。`);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    refuseBombs([...entries.values()]);
    const stream = async (name: string) => {
      const entry = entries.get(name);
      return entry ? await zip.openReadStreamPromise(entry) : null;
    };
    const part = (name: string) => orUnreadable(BROKEN, async () => wholeOf(await stream(name)));
    return { names: [...entries.keys()], size: (name) => entries.get(name)?.uncompressedSize ?? 0, stream, part };
  });
}

/** yauzl ends with an error as soon as more comes out than the directory says. */
async function wholeOf(stream: Readable | null): Promise<Buffer | null> {
  if (!stream) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function refuseBombs(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isPackedTooWell = ({ uncompressedSize, compressedSize }: Entry) => uncompressedSize > RATIO_ASKED_ABOVE && uncompressedSize > MAX_PACKING_RATIO * compressedSize;
  if (total > MAX_UNPACKED_BYTES || entries.some(isPackedTooWell)) throw new UnreadableFile(BOMB);
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) throw new UnreadableFile(ENCRYPTED);
}

/**
 * Refuses what no word processor writes into an office document: declarations of entities, archives within the archive,
 * XML too long or too deep to be held as a tree.
 */
export async function refuseUnsafeParts(archive: OpenPackage): Promise<void> {
  // The original is kept and handed out again: nobody should get a program with it.
  if (archive.names.some((name) => /vbaProject\.bin$/iu.test(name))) throw new UnreadableFile('文件里有宏，没有读取，请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx（不带宏）后再上传。');
  if (archive.names.some((name) => /\.(?:zip|rar|7z|jar)$/iu.test(name))) throw new UnreadableFile('文件里嵌有压缩包，没有读取，请删去嵌入的压缩包后再上传。');
  for (const name of archive.names.filter((one) => /\.(?:xml|rels)$/iu.test(one))) {
    if (archive.size(name) > MAX_XML_BYTES) throw new UnreadableFile('文件的内容过长，没有读取，请拆分后分别上传。');
    const xml = (await archive.part(name))!;
    if (declaresEntities(xml)) throw new UnreadableFile('文件里有外部实体声明（DOCTYPE），正常的 Word、Excel 文件没有，没有读取，请用 Word、Excel 或 WPS 另存后再上传。');
    if (depthOf(xml) > MAX_XML_DEPTH) throw new UnreadableFile('文件里表格或文本框套得过深，没有读取，请简化排版后再上传。');
  }
}

const declaresEntities = (xml: Buffer): boolean => {
  // UTF-16 has a zero byte beside each letter.
  const start = xml.subarray(0, 2).every((byte) => byte >= 0xfe) || xml.includes(0) ? Buffer.from(xml.filter((byte) => byte !== 0)) : xml;
  return start.includes('<!DOCTYPE') || start.includes('<!ENTITY');
};

const [OPEN, CLOSE, SLASH, MARK, DECLARATION] = Buffer.from('<>/?!');

/** How deep elements stand within each other: counted over the bytes, before any tree is made of them. */
function depthOf(xml: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf(OPEN!); at !== -1; at = xml.indexOf(OPEN!, at + 1)) {
    const next = xml[at + 1];
    if (next === SLASH) depth -= 1;
    else if (next !== MARK && next !== DECLARATION) {
      const end = xml.indexOf(CLOSE!, at);
      if (xml[end - 1] !== SLASH) depth += 1;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
