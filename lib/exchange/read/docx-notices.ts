import { isContentsLine, type DocxDocument, type DocxNode } from './docx-blocks';
import type { OpenPackage } from './open-package';

const LONGEST_QUOTE = 60;

/** What of a Word document isn't among its blocks, said in words: nothing is left out in silence. */
export async function docxNotices(archive: OpenPackage, document: DocxDocument, messages: readonly string[]): Promise<string[]> {
  const nodes = counted(document);
  const margins = await marginTexts(archive);
  const main = (await archive.part('word/document.xml'))?.toString('utf8') ?? '';
  return [
    nodes.images > 0 ? [`文件里有 ${nodes.images} 张图片，图片里的文字没有读取。`] : [],
    nodes.contents > 0 ? ['文件里自动生成的目录没有读取，标题已从正文读取。'] : [],
    margins.length > 0 ? [`页眉页脚没有读取：${margins.map((text) => `“${text}”`).join('、')}。`] : [],
    (document.comments?.length ?? 0) > 0 ? [`文件里有 ${document.comments!.length} 条批注，没有读取。`] : [],
    /<w:(?:ins|del|moveFrom|moveTo) /u.test(main) ? ['文件里有未处理的修订，已按接受全部修订后的文字读取。'] : [],
    messages.some((message) => /m:oMath|officeDocument\/2006\/math/u.test(message)) ? ['文件里的公式没有读取。'] : [],
    archive.names.some((name) => /^word\/embeddings\//u.test(name)) ? ['文件里嵌入的其他文件没有读取。'] : [],
    messages.some((message) => /chart|diagram/iu.test(message)) || archive.names.some((name) => /^word\/charts\//u.test(name)) ? ['文件里的图表没有读取。'] : [],
  ].flat();
}

function counted(document: DocxNode): { images: number; contents: number } {
  const counts = { images: 0, contents: 0 };
  const visit = (node: DocxNode): void => {
    if (node.type === 'image') counts.images += 1;
    if (node.type === 'paragraph' && isContentsLine(node)) counts.contents += 1;
    node.children?.forEach(visit);
  };
  visit(document);
  return counts;
}

/** Words of headers and footers; page numbers say nothing. */
async function marginTexts(archive: OpenPackage): Promise<string[]> {
  const texts: string[] = [];
  for (const name of archive.names.filter((one) => /^word\/(?:header|footer)\d*\.xml$/u.test(one))) {
    const xml = (await archive.part(name))!.toString('utf8').replace(/<w:instrText[^]*?<\/w:instrText>/gu, '');
    const text = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => match[1]!).join('').trim();
    if (/\p{L}/u.test(text.replace(/[第共页]/gu, ''))) texts.push(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
  }
  return [...new Set(texts)];
}
