import mammoth from 'mammoth';
import type { SourceBlock, SourceDocument } from '../import/source';
import { numberPrinter } from './docx-numbering';
import { withNumbers } from './docx-numbers-inserted';
import { docxNotices } from './docx-notices';
import { blocksOf, type DocxDocument } from './docx-blocks';
import { refuseUnsafeParts, type OpenPackage } from './open-package';
import { orUnreadable } from './unreadable-file';

const BROKEN = '这个 Word 文件已损坏，无法打开，请用 Word 或 WPS 修复并另存后再上传。';
const MAIN_PART = /^word\/document\d*\.xml$/u;

/** A Word document as blocks: headings with levels, generated numbers restored, merged cells as rectangles. Throws `UnreadableFile`. */
export async function readDocx(archive: OpenPackage): Promise<SourceDocument> {
  await refuseUnsafeParts(archive);
  return orUnreadable(BROKEN, async () => {
    const { document, messages } = await treeOf(archive);
    const blocks: SourceBlock[] = blocksOf(document);
    return { format: 'docx', blocks, notices: await docxNotices(archive, document, messages) };
  });
}

async function treeOf(archive: OpenPackage): Promise<{ document: DocxDocument; messages: string[] }> {
  const text = async (name: string) => (await archive.part(name))?.toString('utf8') ?? null;
  const numberOf = numberPrinter(await text('word/numbering.xml'), await text('word/styles.xml'));
  // mammoth's own way of opening a file unpacks it without limits.
  const file = {
    exists: (name: string) => archive.names.includes(name),
    read: async (name: string, encoding?: string) => {
      const bytes = (await archive.part(name))!;
      if (encoding === undefined) return bytes;
      return MAIN_PART.test(name) ? withNumbers(bytes.toString('utf8'), numberOf) : bytes.toString('utf8');
    },
  };
  let document: DocxDocument = { type: 'document', children: [] };
  const transformDocument = (tree: DocxDocument): DocxDocument => {
    document = tree;
    // The HTML that would be made of it is not wanted.
    return { ...tree, children: [] };
  };
  const { messages } = await mammoth.convertToHtml({ file } as unknown as Parameters<typeof mammoth.convertToHtml>[0], { transformDocument });
  return { document, messages: messages.map((message) => message.message) };
}
