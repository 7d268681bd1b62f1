import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from '@/lib/exchange/read/decode-text';
import { fileKind } from '@/lib/exchange/read/file-kind';
import { openPackage } from '@/lib/exchange/read/open-package';
import { UnreadableFile } from '@/lib/exchange/read/unreadable-file';

/** What files the portal keeps, by media type. */
export const FILE_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
  'application/json': 'json',
  'application/ofd': 'ofd',
} as const;

export type MediaType = keyof typeof FILE_TYPES;

/** Looked at in the portal's own process; a longer text is no document. */
const MOST_TEXT_BYTES = 4 * 1024 * 1024;

const IMAGES: readonly string[] = ['image/jpeg', 'image/png'] satisfies MediaType[];

/** What a file is by its content, whatever its name says; null for what the portal doesn't keep: programs, archives, macros, other formats. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  try {
    const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
    if (known && IMAGES.includes(known.mime)) return known.mime as MediaType;
    return isPackage(bytes) ? await packageType(bytes) : await otherType(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function packageType(bytes: Uint8Array): Promise<MediaType | null> {
  const { names } = await openPackage(bytes);
  if (names.some((name) => /vbaProject\.bin$/iu.test(name))) return null;
  if (names.includes('OFD.xml')) return 'application/ofd';
  return typeOf((await fileKind(bytes)).format);
}

async function otherType(bytes: Uint8Array): Promise<MediaType | null> {
  const { format } = await fileKind(bytes);
  if (format !== 'text') return typeOf(format);
  if (bytes.length > MOST_TEXT_BYTES) return null;
  return /^\s*\{\s*"/u.test(decodeText(bytes)) ? 'application/json' : 'text/plain';
}

const typeOf = (format: string): MediaType | null => (Object.entries(FILE_TYPES).find(([, extension]) => extension === format)?.[0] as MediaType | undefined) ?? null;
