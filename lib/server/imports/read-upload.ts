import type { SourceDocument } from '@/lib/exchange/import/source';
import { readLimited } from '@/lib/exchange/read/read-limited';
import { UnreadableFile } from '@/lib/exchange/read/unreadable-file';
import { mediaTypeOf } from '../files/media-type';

export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;

/** An uploaded document as it could be read, or the one sentence why not. */
export type ReadUpload = { source: SourceDocument; refusal: null; mediaType: string } | { source: null; refusal: string; mediaType: string | null };

/** Reads a document in a process of its own. `mediaType` is null for what the portal doesn't keep. */
export async function readUpload(bytes: Uint8Array, name: string): Promise<ReadUpload> {
  const mediaType = await mediaTypeOf(bytes);
  try {
    const source = await readLimited(bytes, name);
    return mediaType === null ? { source: null, refusal: '这种文件平台不能保存，没有读取。请用 Word、Excel 或 WPS 另存为 .docx 或 .xlsx 后再上传。', mediaType } : { source, refusal: null, mediaType };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { source: null, refusal: error.message, mediaType };
  }
}
