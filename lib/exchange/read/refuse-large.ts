import { MAX_DOCUMENT_BYTES } from './limits';
import { UnreadableFile } from './unreadable-file';

/** For a document of this many bytes; before anything of it is read. Throws `UnreadableFile`. */
export function refuseLarge(byteLength: number): void {
  if (byteLength > MAX_DOCUMENT_BYTES) throw new UnreadableFile(`文件有 ${Math.ceil(byteLength / 1024 / 1024)} MB，超过 ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB，没有读取，请删去文件里的图片或拆分后再上传。`);
}
