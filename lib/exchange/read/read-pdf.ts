import './array-buffer-transfer';
import { getDocumentProxy } from 'unpdf';
import type { SourceDocument } from '../import/source';
import { MAX_PDF_PAGES } from './limits';
import { blocksOfPages } from './pdf-blocks';
import { withoutFurniture } from './pdf-furniture';
import { gridsOf } from './pdf-grids';
import { linesOf } from './pdf-lines';
import { pdfPage, type PdfPage } from './pdf-page';
import { orUnreadable, UnreadableFile } from './unreadable-file';

const BROKEN = '这个 PDF 文件不完整或已损坏，无法打开，请重新生成 PDF，或上传排版前的 Word 文件。';
const SCANNED = '这个 PDF 是扫描件或图片，里面没有文字可读，请上传排版前的 Word 文件，或由 Word 直接另存的 PDF。';
const FEW_LETTERS = 20;

/** A PDF with a text layer: tables by their drawn frames or by columns of text, lines joined to paragraphs. Throws `UnreadableFile`. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await orUnreadable(BROKEN, () => pagesOf(bytes));
  const letters = pages.map((page) => page.texts.reduce((sum, { text }) => sum + text.trim().length, 0));
  if (letters.every((count) => count < FEW_LETTERS) && (pages.some((page) => page.hasImage) || letters.every((count) => count === 0))) throw new UnreadableFile(SCANNED);
  refuseUndecodable(pages);
  const framed = pages.map((page) => ({ page, ...gridsOf(page) }));
  const { lines, repeated } = withoutFurniture(framed.map(({ page, rest }) => ({ page, lines: linesOf(rest, page.number) })));
  const { blocks, hasContentsList } = blocksOfPages(framed.map(({ page, grids }, index) => ({ number: page.number, grids, lines: lines[index]! })));
  const pictures = pages.filter((page, index) => page.hasImage && letters[index]! < FEW_LETTERS).map((page) => page.number);
  const slanted = [...new Set(pages.flatMap((page) => page.slanted))];
  const notices = [
    '文字和表格按 PDF 中的位置还原，请逐项核对；有 Word 文件的，建议上传 Word 文件。',
    ...(pictures.length > 0 ? [`第 ${pictures.join('、')} 页是图片，没有读取。`] : []),
    ...(repeated.length > 0 ? [`页眉页脚没有读取：${repeated.map((text) => `“${text}”`).join('、')}。`] : []),
    ...(hasContentsList ? ['目录没有读取，标题已从正文读取。'] : []),
    ...(slanted.length > 0 ? [`斜排的文字（水印）没有读取：${slanted.slice(0, 4).map((text) => `“${text}”`).join('、')}。`] : []),
  ];
  return { format: 'pdf', blocks, notices };
}

async function pagesOf(bytes: Uint8Array): Promise<PdfPage[]> {
  // pdf.js takes the memory of what it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    if ((error as { name?: unknown }).name === 'PasswordException') throw new UnreadableFile('PDF 文件有密码，无法读取，请去掉打开密码后再上传。');
    throw error;
  });
  try {
    if (document.numPages > MAX_PDF_PAGES) throw new UnreadableFile(`PDF 有 ${document.numPages} 页，超过 ${MAX_PDF_PAGES} 页，没有读取，请只保留公开的内容后再上传。`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pdfPage(document, number));
    return pages;
  } finally {
    await document.destroy();
  }
}

/** Fonts without a table of their letters give signs that nobody wrote. */
function refuseUndecodable(pages: readonly PdfPage[]): void {
  const text = pages.flatMap((page) => page.texts.map((one) => one.text)).join('');
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd\0-\x08]/gu)?.length ?? 0;
  if (strange * 10 > text.length) throw new UnreadableFile('这个 PDF 的字体没有文字编码，复制出来是乱码，无法读取，请上传排版前的 Word 文件。');
}
