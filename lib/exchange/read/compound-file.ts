/** The first bytes of an OLE2 compound file: Word, Excel and PowerPoint until 2003, and encrypted ones since. */
export const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;
const HEADER_BYTES = 512;

/**
 * Does the file have a stream of this name? Directory entries stand at multiples of 128 bytes, wherever their sector
 * is, and begin with the name: so the chains of sectors, which a broken file has broken, need not be followed.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= file.length; at += ENTRY_BYTES) {
    if (file.readUInt16LE(at + NAME_LENGTH_AT) === wanted.length && file.subarray(at, at + wanted.length).equals(wanted)) return true;
  }
  return false;
}
