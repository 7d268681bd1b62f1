import { inflateRawSync } from 'node:zlib';

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;

/**
 * Does everything in a ZIP archive, unpacked, stay within this size? What the archive says of its sizes may be a lie, so
 * each part is unpacked with what is left of the limit. False also for an archive that can't be read.
 */
export function unpacksWithin(archive: Buffer, limit: number): boolean {
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || archive.readUInt32LE(end) !== END_MARK) return false;
    let left = limit;
    let at = archive.readUInt32LE(end + 16);
    for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
      if (archive.readUInt32LE(at) !== ENTRY_MARK) return false;
      left -= unpackedSize(archive, at, left);
      if (left < 0) return false;
      at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false;
  }
}

/** Throws where a part unpacks to more than `limit`. */
function unpackedSize(archive: Buffer, entry: number, limit: number): number {
  const packed = archive.readUInt32LE(entry + 20);
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const stored = archive.readUInt16LE(entry + 10) === 0;
  return stored ? packed : inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: Math.max(limit, 1) }).length;
}
