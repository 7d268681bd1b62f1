import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type FileChild, type ISectionOptions } from 'docx';
import { pageRuns, type PageRun } from '../page-plan';
import type { EditionDocument } from '../edition-document';
import type { DocumentNode, Heading } from '../tree';
import { cleanText } from './clean-text';
import { styles } from './styles';
import { tableBlocks } from './table';

const millimetres = (length: number) => Math.round((length * 1440) / 25.4);
const [PAPER_WIDTH, PAPER_HEIGHT] = [millimetres(210), millimetres(297)];
const MARGIN = { top: millimetres(37), left: millimetres(28), right: millimetres(26), bottom: millimetres(35) };
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** An edition as a Word document in the official layout. */
export async function writeDocx(edition: EditionDocument): Promise<Uint8Array> {
  const parts = (['explanation', 'tables'] as const).map((part) => edition.sections.filter((section) => section.part === part).flatMap((section) => section.nodes));
  const runs = parts.flatMap((nodes) => pageRuns(nodes));
  const document = new Document({
    title: cleanText(edition.title),
    creator: cleanText(edition.department),
    lastModifiedBy: cleanText(edition.department),
    styles,
    sections: [page({ landscape: false, nodes: [] }, edition, front(edition)), ...runs.map((run) => page(run, edition, []))],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Title and contents. The contents name no pages, so that they are right before Word has laid anything out. */
function front(edition: EditionDocument): FileChild[] {
  const headings = edition.sections.flatMap((section) => section.nodes.filter((node) => node.type === 'heading' && node.level === 2) as Heading[]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: cleanText(edition.title) }),
    ...(edition.draft ? [new Paragraph({ alignment: AlignmentType.CENTER, text: '（草稿）' })] : []),
    new Paragraph({ alignment: AlignmentType.CENTER, text: '目录' }),
    ...headings.map(({ text }) => new Paragraph(cleanText(text))),
  ];
}

function page({ landscape, nodes }: PageRun, edition: EditionDocument, before: FileChild[]): ISectionOptions {
  const width = landscape ? PAPER_HEIGHT - MARGIN.top - MARGIN.bottom : PAPER_WIDTH - MARGIN.left - MARGIN.right;
  const margin = landscape ? { top: MARGIN.left, right: MARGIN.top, bottom: MARGIN.right, left: MARGIN.bottom } : MARGIN;
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const children = [...before, ...nodes.flatMap((node) => blocks(node, edition.department, width))];
  return { properties: { type: SectionType.NEXT_PAGE, page: { size: { width: PAPER_WIDTH, height: PAPER_HEIGHT, orientation }, margin } }, ...(edition.draft && { headers: { default: draftHeader() } }), footers: { default: footer() }, children };
}

const draftHeader = () => new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: '草稿', color: '808080' })] })] });

const footer = () => new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] })] });

function blocks(node: DocumentNode, department: string, width: number): FileChild[] {
  if (node.type === 'table') return tableBlocks(node, department, width);
  if (node.type === 'heading') return [new Paragraph({ heading: LEVELS[node.level], text: cleanText(node.text) })];
  return cleanText(node.text).split(/\n+/u).map((text) => new Paragraph({ style: 'OfficialBody', text }));
}
