import { fileTypeFromBuffer } from 'file-type';
import type { SourceFormat } from '../import/source';
import { COMPOUND_MARK, hasStream } from './compound-file';
import { openPackage, type OpenPackage } from './open-package';
import { UnreadableFile } from './unreadable-file';

/** What a file is by its content; text may still be JSON. */
export type FileKind = { format: 'docx' | 'xlsx'; archive: OpenPackage } | { format: 'doc' | 'pdf' | 'text' };

export const FORMAT_NAMES: Record<SourceFormat, string> = { docx: 'Word 文档（.docx）', doc: 'Word 97—2003 文档（.doc）', txt: '纯文本', pdf: 'PDF 文件', xlsx: 'Excel 工作簿（.xlsx）', json: 'JSON 数据文件' };

const ACCEPTED = '请上传 .docx、.doc、.pdf、.xlsx、.txt 或 .json 文件。';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

const PROGRAMS: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // Windows
  [0x7f, 0x45, 0x4c, 0x46], // Linux
  [0xcf, 0xfa, 0xed, 0xfe], // macOS
  [0xca, 0xfe, 0xba, 0xbe], // Java, macOS
  [0x23, 0x21], // scripts
];

/** What the file is, by its content alone: names are typed by people. Throws `UnreadableFile` for what isn't read. */
export async function fileKind(bytes: Uint8Array): Promise<FileKind> {
  if (bytes.length === 0) throw new UnreadableFile('文件是空的，请重新选择文件。');
  if (PROGRAMS.some((mark) => startsWith(bytes, mark))) throw new UnreadableFile(`这是程序文件，不是文档，没有读取，${ACCEPTED}`);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return packageKind(await openPackage(bytes));
  if (startsWith(bytes, COMPOUND_MARK)) return compoundKind(bytes);
  // Some writers put a few bytes before the mark.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { format: 'pdf' };
  return otherKind(bytes);
}

function packageKind(archive: OpenPackage): FileKind {
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/u)) return { format: 'docx', archive };
  if (has(/^xl\/workbook\.xml$/u)) return { format: 'xlsx', archive };
  if (has(/^xl\/workbook\.bin$/u)) throw new UnreadableFile('这是二进制格式的 Excel 工作簿（.xlsb），无法读取，请另存为 .xlsx 后再上传。');
  if (has(/^ppt\//u)) throw new UnreadableFile(`这是演示文稿，不是公开文档，没有读取，${ACCEPTED}`);
  if (has(/^content\.xml$/u)) throw new UnreadableFile('这是 OpenDocument 文件（.odt、.ods），无法读取，请另存为 .docx 或 .xlsx 后再上传。');
  if (has(/^OFD\.xml$/u)) throw new UnreadableFile('这是 OFD 版式文件，无法读取，请上传排版前的 Word 文件或有文字层的 PDF。');
  throw new UnreadableFile('这是压缩包，不是文档，没有读取，请解压后上传其中的文件。');
}

function compoundKind(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableFile('文件有密码，无法读取，请去掉打开密码后再上传。');
  if (hasStream(bytes, 'WordDocument')) return { format: 'doc' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) throw new UnreadableFile('这是旧版 Excel 文件（.xls），无法读取，请另存为 .xlsx 后再上传。');
  if (hasStream(bytes, 'PowerPoint Document')) throw new UnreadableFile(`这是演示文稿，不是公开文档，没有读取，${ACCEPTED}`);
  throw new UnreadableFile('文件不完整或已损坏（找不到 Word 正文），请用 Word 或 WPS 重新打开并另存为 .docx 后再上传。');
}

async function otherKind(bytes: Uint8Array): Promise<FileKind> {
  // The marks of UTF-16, which file-type takes for sound.
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { format: 'text' };
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known?.mime.startsWith('image/')) throw new UnreadableFile(`这是图片（${known.ext.toUpperCase()}），里面没有文字可读，请上传排版前的 Word 文件或有文字层的 PDF。`);
  if (known && /^(?:zip|rar|7z|gz|tar|bz2|xz|zst)$/u.test(known.ext)) throw new UnreadableFile('这是压缩包，不是文档，没有读取，请解压后上传其中的文件。');
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) throw new UnreadableFile('这是 RTF 文件，无法读取，请用 Word 或 WPS 另存为 .docx 后再上传。');
  if (/^(?:ï»¿)?<(?:!doctype html|html|\?xml|\?mso)/u.test(start) || start.startsWith('mime-version:')) throw new UnreadableFile('这是网页或 XML 文件，无法读取，请用 Word 或 WPS 打开后另存为 .docx 再上传。');
  if (known && !known.mime.startsWith('text/') && known.ext !== 'xml') throw new UnreadableFile(`这不是文档（${known.ext.toUpperCase()} 文件），没有读取，${ACCEPTED}`);
  return { format: 'text' };
}
