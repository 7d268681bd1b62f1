import { UnreadableFile } from './unreadable-file';

/**
 * An upload's bytes as they arrive, given up as soon as they pass the limit: a file of 300 MB is never held, whatever
 * length its sender declared. Throws `UnreadableFile`.
 */
export async function readUpload(stream: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new UnreadableFile(`文件超过 ${Math.floor(limit / 1024 / 1024)} MB，没有接收，请删去文件里的图片或拆分后再上传。`);
    chunks.push(chunk);
  }
  if (length === 0) throw new UnreadableFile('文件是空的，请重新选择文件。');
  return Buffer.concat(chunks, length);
}

/** Refuses by what the sender declares, before anything is read; what isn't declared is counted while it arrives. */
export function refuseDeclaredLength(header: string | null, limit: number): void {
  if (header !== null && /^\d+$/u.test(header) && Number(header) > limit) throw new UnreadableFile(`文件超过 ${Math.floor(limit / 1024 / 1024)} MB，没有接收，请删去文件里的图片或拆分后再上传。`);
}
