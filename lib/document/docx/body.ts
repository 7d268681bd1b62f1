import type { EditionDocument } from '../edition-document';
import { lengthOf, pageRuns, type PageRun } from '../page-plan';
import type { DocumentNode, Heading, Table } from '../tree';
import { cleanText } from './clean-text';
import { lineStrips, type Stack, type Strip } from './estimate-pages';
import { paragraph, run } from './markup';
import { paperOf, textHeight, textWidth, type Paper } from './page-setup';
import { BODY_PITCH, PITCH, SPACE, TEXT_SIZE } from './styles';
import { captionParagraph, linesIn, tableShape, tableXml } from './table';

/** Pages of one orientation with nothing else on them. */
export interface Sheet extends Stack {
  paper: Paper;
  xml: string;
  /** Sizes of its tables' text, in pt. */
  tableSizes: number[];
}

/** A heading that the list of contents names. */
export interface ContentsEntry {
  bookmark: string;
  text: string;
}

interface Block {
  xml: string;
  strips: Strip[];
  tableSize?: number;
}

type Part = EditionDocument['sections'][number]['part'];

/** The sections' sheets in their order. Explanations follow each other on a page, each statutory table begins one. */
export function documentBody(edition: EditionDocument): { sheets: Sheet[]; contents: ContentsEntry[] } {
  const contents: ContentsEntry[] = [];
  let captions = 0;
  const numbers = { caption: () => (captions += 1), bookmark: () => contents.length + 1 };
  const sheets = sheetRuns(edition).map(({ part, landscape, nodes }) => {
    const paper = paperOf(landscape);
    const blocks = nodes.flatMap((node) => {
      if (node.type === 'table') return part === 'tables' ? statutoryTable(node, edition.department, paper) : captionedTable(node, numbers.caption(), paper);
      if (node.type !== 'heading') return textBlocks(node, paper);
      const entry = node.level === 2 ? { bookmark: `_Toc${String(numbers.bookmark()).padStart(8, '0')}`, text: node.text } : null;
      if (entry) contents.push(entry);
      return [headingBlock(node, entry && { name: entry.bookmark, id: contents.length }, paper)];
    });
    return { paper, height: textHeight(paper), xml: blocks.map((block) => block.xml).join(''), strips: blocks.flatMap((block) => block.strips), tableSizes: blocks.flatMap((block) => block.tableSize ?? []) };
  });
  return { sheets, contents };
}

function sheetRuns({ sections }: EditionDocument): (PageRun & { part: Part })[] {
  const runs: (PageRun & { part: Part })[] = [];
  for (const { nodes, part } of sections)
    pageRuns(nodes).forEach((run, index) => {
      const last = runs.at(-1);
      const goesOn = last?.landscape === run.landscape && last.part === part && (part === 'explanation' || index > 0);
      if (goesOn) last.nodes.push(...run.nodes);
      else runs.push({ ...run, nodes: [...run.nodes], part });
    });
  return runs;
}

const points = (twips: number) => twips / 20;
/** Full-width characters of a line of that size. */
const room = (paper: Paper, size: number) => points(textWidth(paper)) / size;

function headingBlock({ level, text }: Heading, bookmark: { name: string; id: number } | null, paper: Paper): Block {
  const marks = bookmark ? [`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`, `<w:bookmarkEnd w:id="${bookmark.id}"/>`] : ['', ''];
  const strips = lineStrips(linesIn(`　　${cleanText(text)}`, room(paper, TEXT_SIZE)), BODY_PITCH * 20, { keepNext: true });
  return { xml: paragraph(`Heading${level}`, `${marks[0]}${run(oneLine(text))}${marks[1]}`), strips: strips.map((strip, index) => ({ ...strip, keepNext: true, ...(index === 0 && bookmark && { mark: bookmark.name }) })) };
}

const oneLine = (text: string) => cleanText(text).replace(/\s*\n\s*/gu, ' ');

function textBlocks(node: Exclude<DocumentNode, Heading | Table>, paper: Paper): Block[] {
  return cleanText(node.text)
    .split(/\n+/u)
    .map((line) =>
      node.type === 'note'
        ? { xml: paragraph('Note', run(line)), strips: lineStrips(linesIn(line, room(paper, 12)), PITCH.note * 20) }
        : { xml: paragraph('OfficialBody', run(line)), strips: lineStrips(linesIn(`　　${line}`, room(paper, TEXT_SIZE)), BODY_PITCH * 20) },
    );
}

const unitOf = ({ unit }: Table) => (unit ? `单位：${unit}` : '');
const TO_THE_RIGHT = '<w:jc w:val="right"/>';

function captionedTable(table: Table, number: number, paper: Paper): Block[] {
  const caption = oneLine(table.caption);
  const unit = table.unit ? [tableLine(unitOf(table), paper, TO_THE_RIGHT)] : [];
  const lines = linesIn(`表${number}　${caption}`, room(paper, 12));
  return [{ xml: captionParagraph(caption, number), strips: [{ height: (lines * PITCH.caption + SPACE.aboveCaption) * 20, keepNext: true }] }, ...unit, ...grid(table, paper)];
}

/** 公开NN表: the heading is its name; the line above it says who made it, and the unit. */
function statutoryTable(table: Table, department: string, paper: Paper): Block[] {
  const [author, unit] = [`编制部门：${oneLine(department)}`, unitOf(table)];
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth(paper)}"/></w:tabs>`;
  const onOneLine = lengthOf(`${author}　　${unit}`) < room(paper, 10.5);
  const lines = onOneLine || unit === '' ? [tableLine(unit && `${author}\t${unit}`, paper, tab, author)] : [tableLine(author, paper, HANGING), tableLine(unit, paper, TO_THE_RIGHT)];
  return [...lines, ...grid(table, paper)];
}

/** A long name goes on under itself. */
const HANGING = '<w:ind w:leftChars="500" w:left="1050" w:hangingChars="500" w:hanging="1050"/>';

const tableLine = (text: string, paper: Paper, own: string, alone = ''): Block => ({ xml: paragraph('TableLine', run(text || alone), own), strips: [{ height: linesIn(text || alone, room(paper, 10.5)) * PITCH.tableLine * 20, keepNext: true }] });

function grid(table: Table, paper: Paper): Block[] {
  const shape = tableShape(table, textWidth(paper));
  if (!shape) return [];
  const { head, body } = shape;
  const repeated = head.reduce((sum, { height }) => sum + height, 0);
  const strips = [...head.map(({ height }) => ({ height, keepNext: body.length > 0 })), ...body.map(({ height }, index) => ({ height, repeated, keepNext: index === 0 && body.length > 1 }))];
  return [{ xml: `${tableXml(oneLine(table.caption), shape, textHeight(paper) - repeated)}`, strips, tableSize: shape.size }];
}
