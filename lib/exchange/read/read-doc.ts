import type { SourceBlock, SourceDocument } from '../import/source';
import { textSource } from '../import/text-source';
import { rowsOfCells } from './doc-tables';
import { orUnreadable, UnreadableFile } from './unreadable-file';

const BROKEN = '这个 Word 97—2003 文件已损坏，无法打开，请用 Word 或 WPS 打开并另存为 .docx 后再上传。';
const LOSSES = '旧版 Word 文件（.doc）中自动生成的编号和合并单元格无法读取，请核对；另存为 .docx 后上传可以完整读取。';
/** In the file information block at the start of the stream WordDocument. */
const FLAGS_AT = 0x0a;
const ENCRYPTED = 0x0100;
const WORD_MARK = Buffer.from([0xec, 0xa5]);
const SECTOR = 512;

/** What the extractor offers; its published types leave the options of the notes out. */
type Texts = Record<'getBody' | 'getFootnotes' | 'getEndnotes' | 'getTextboxes' | 'getHeaders', (options: Record<string, boolean>) => string>;

/** An old Word document: its text, tables as the marks behind cells and rows tell them. Throws `UnreadableFile`. */
export async function readDoc(bytes: Uint8Array): Promise<SourceDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isEncrypted(buffer)) throw new UnreadableFile('文件有密码，无法读取，请去掉打开密码后再上传。');
  return orUnreadable(BROKEN, async () => {
    const { default: WordExtractor } = await import('word-extractor');
    const document = (await new WordExtractor().extract(buffer)) as unknown as Texts;
    // Without it, Chinese quotation marks and dashes become those of ASCII.
    const plain = { filterUnicode: false };
    const notes = [document.getFootnotes(plain), document.getEndnotes(plain)].flatMap(linesOf);
    const boxes = linesOf(document.getTextboxes({ ...plain, includeHeadersAndFooters: false }));
    const blocks = [...bodyBlocks(document.getBody(plain)), ...asParagraphs(boxes, '文本框'), ...asParagraphs(notes, '脚注')];
    if (blocks.length === 0) throw new UnreadableFile('文件里没有文字，请重新选择文件。');
    const margins = linesOf(document.getHeaders({ ...plain, includeFooters: true })).filter((line) => /\p{L}/u.test(line));
    const notices = [LOSSES, ...(margins.length > 0 ? [`页眉页脚没有读取：${[...new Set(margins)].map((line) => `“${line}”`).join('、')}。`] : [])];
    return { format: 'doc', blocks: blocks.map((block, index) => ({ ...block, id: `b${index + 1}` })), notices };
  });
}

/** Sectors begin at multiples of 512 bytes; the one that begins with Word's mark is the file information block. */
function isEncrypted(bytes: Buffer): boolean {
  for (let at = SECTOR; at + SECTOR <= bytes.length; at += SECTOR) {
    if (bytes.subarray(at, at + 2).equals(WORD_MARK)) return (bytes.readUInt16LE(at + FLAGS_AT) & ENCRYPTED) !== 0;
  }
  return false;
}

function bodyBlocks(body: string): SourceBlock[] {
  return rowsOfCells(body).flatMap((piece): SourceBlock[] => {
    if (piece.kind === 'table') return [{ kind: 'table', id: '', place: `第${piece.line}行起的表格`, rows: piece.rows }];
    // The lines before it keep the numbers of the lines right.
    return textSource('\n'.repeat(piece.line - 1) + piece.text, 'doc').blocks;
  });
}

const linesOf = (text: string): string[] => text.split(/[\r\n]+/u).map((line) => line.trim()).filter((line) => line !== '');

const asParagraphs = (lines: readonly string[], name: string): SourceBlock[] => lines.map((text, index) => ({ kind: 'paragraph', id: '', place: `${name}${index + 1}`, text }));
