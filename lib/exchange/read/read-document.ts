import type { SourceBlock, SourceDocument, SourceFormat } from '../import/source';
import { textSource } from '../import/text-source';
import { decodeText } from './decode-text';
import { fileKind, FORMAT_NAMES, type FileKind } from './file-kind';
import { MAX_BLOCKS, MAX_TABLE_CELLS } from './limits';
import { refuseLarge } from './refuse-large';
import { UnreadableFile } from './unreadable-file';

/**
 * A file as blocks, in whatever format it is by its content; the name only tells where it contradicts. Throws
 * `UnreadableFile` with one sentence for the uploader. It reads whatever comes in the caller's process: files of
 * strangers go through `readLimited`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  refuseLarge(bytes.length);
  const source = await sourceOf(await fileKind(bytes), bytes);
  refuseEndless(source.blocks);
  return { ...source, notices: [...contradiction(name, source.format), ...source.notices] };
}

async function sourceOf(kind: FileKind, bytes: Uint8Array): Promise<SourceDocument> {
  switch (kind.format) {
    case 'docx':
      return (await import('./read-docx')).readDocx(kind.archive);
    case 'xlsx':
      return (await import('./read-xlsx')).readXlsx(kind.archive, bytes);
    case 'doc':
      return (await import('./read-doc')).readDoc(bytes);
    case 'pdf':
      return (await import('./read-pdf')).readPdf(bytes);
    case 'text':
      return readText(decodeText(bytes));
  }
}

/** JSON is handed on whole: whoever knows its schema says what is wrong with it. */
function readText(text: string): SourceDocument {
  if (/^\s*\{\s*"/u.test(text)) return { format: 'json', blocks: [{ kind: 'paragraph', id: 'b1', place: '全文', text }], notices: [] };
  return textSource(text, 'txt');
}

function refuseEndless(blocks: readonly SourceBlock[]): void {
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length * (block.rows[0]?.length ?? 0) : 0), 0);
  if (blocks.length > MAX_BLOCKS || cells > MAX_TABLE_CELLS) throw new UnreadableFile(`文件过长（${blocks.length} 段，${cells} 个单元格），不是一份公开文档，没有读取，请只保留公开的内容后再上传。`);
}

const EXTENSIONS: Record<string, SourceFormat> = { docx: 'docx', docm: 'docx', doc: 'doc', wps: 'doc', txt: 'txt', pdf: 'pdf', xlsx: 'xlsx', xlsm: 'xlsx', json: 'json' };

function contradiction(name: string, format: SourceFormat): string[] {
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined || EXTENSIONS[extension] === format) return [];
  return [`文件名的扩展名是“.${extension}”，内容却是${FORMAT_NAMES[format]}，已按内容读取。`];
}
