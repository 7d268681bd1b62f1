import { lengthOf } from '../page-plan';
import type { Heading, Note, Paragraph, Table } from '../tree';
import { cleanText } from './clean-text';
import { lineStrips, type Strip } from './estimate-pages';
import { linesIn, oneLine } from './lines';
import { paragraph, run } from './markup';
import { textHeight, textWidth, type Paper } from './page-setup';
import { BODY_PITCH, PITCH, SIZE, SPACE } from './styles';
import { captionParagraph, fitted, headHeight, staysWithNext, tableShape, tableXml, type TableShape } from './table';

/** A paragraph or table, with what the count of pages has to know of it. */
export interface Block {
  xml: string;
  strips: Strip[];
  /** Size of a table's text, in pt. */
  tableSize?: number;
}

/** Full-width characters of a line of that size. */
const room = (paper: Paper, size: number) => textWidth(paper) / 20 / size;
/** Two characters before the first line. */
const INDENT = '　　';
const SPACE_ABOVE = `<w:spacing w:before="${SPACE.belowTable * 20}"/>`;
const belowTable = (strips: Strip[]): Strip[] => strips.map((strip, index) => (index === 0 ? { ...strip, height: strip.height + SPACE.belowTable * 20 } : strip));

interface HeadingPlace {
  bookmark: { name: string; id: number } | null;
  paper: Paper;
  afterTable: boolean;
  /** It is the name of the statutory table below it. */
  overTable: boolean;
}

const CENTRED = '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>';

export function headingBlock({ level, text }: Heading, { bookmark, paper, afterTable, overTable }: HeadingPlace): Block {
  const marked = bookmark ? `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${run(oneLine(text))}<w:bookmarkEnd w:id="${bookmark.id}"/>` : run(oneLine(text));
  const lines = linesIn(`${overTable ? '' : INDENT}${oneLine(text)}`, room(paper, level === 1 ? SIZE.title : SIZE.text));
  const strips = Array.from({ length: lines }, (_, index): Strip => ({ height: BODY_PITCH * 20, keepNext: true, ...(index === 0 && bookmark && { mark: bookmark.name }) }));
  return { xml: paragraph(`Heading${level}`, marked, `${afterTable ? SPACE_ABOVE : ''}${overTable ? CENTRED : ''}`), strips: afterTable ? belowTable(strips) : strips };
}

/** A paragraph or note of several lines is several paragraphs. */
export function textBlocks(node: Paragraph | Note, paper: Paper, afterTable: boolean): Block[] {
  return cleanText(node.text)
    .split(/\n+/u)
    .map((line, index) => {
      if (node.type === 'note') return { xml: paragraph('Note', run(line)), strips: lineStrips(linesIn(line, room(paper, SIZE.note)), PITCH.note * 20) };
      const spaced = afterTable && index === 0;
      const strips = lineStrips(linesIn(`${INDENT}${line}`, room(paper, SIZE.text)), BODY_PITCH * 20);
      return { xml: paragraph('OfficialBody', run(line), spaced ? SPACE_ABOVE : ''), strips: spaced ? belowTable(strips) : strips };
    });
}

const unitOf = ({ unit }: Table) => (unit ? `单位：${unit}` : '');
const TO_THE_RIGHT = '<w:jc w:val="right"/>';

export function captionedTable(table: Table, number: number, paper: Paper): Block[] {
  const caption = oneLine(table.caption);
  const lines = linesIn(`表${number}　${caption}`, room(paper, SIZE.note));
  const captionBlock: Block = { xml: captionParagraph(caption, number), strips: [{ height: (lines * PITCH.caption + SPACE.aboveCaption) * 20, keepNext: true }] };
  const shape = tableShape(table, textWidth(paper));
  return [captionBlock, ...(table.unit ? [tableLine(unitOf(table), paper, TO_THE_RIGHT)] : []), ...(shape ? [gridBlock(table, shape, paper)] : [])];
}

/** The estimate may be wrong by a line. */
const SLACK = 240;

/** 公开NN表: the heading is its name; the line above it says who made it, and the unit. `used` is the height of what stands above. */
export function statutoryTable(table: Table, department: string, paper: Paper, used: number): Block[] {
  const lines = authorLines(`编制部门：${oneLine(department)}`, unitOf(table), paper);
  const shape = tableShape(table, textWidth(paper));
  const left = textHeight(paper) - used - lines.reduce((sum, { strips }) => sum + strips[0]!.height, 0) - SLACK;
  return [...lines, ...(shape ? [gridBlock(table, fitted(shape, left), paper)] : [])];
}

/** A long name goes on under itself, and the unit has a line of its own. */
const UNDER_ITSELF = '<w:ind w:leftChars="500" w:left="1050" w:hangingChars="500" w:hanging="1050"/>';

function authorLines(author: string, unit: string, paper: Paper): Block[] {
  if (unit === '') return [tableLine(author, paper, UNDER_ITSELF)];
  if (lengthOf(`${author}${INDENT}${unit}`) >= room(paper, SIZE.tableLine)) return [tableLine(author, paper, UNDER_ITSELF), tableLine(unit, paper, TO_THE_RIGHT)];
  return [tableLine(`${author}\t${unit}`, paper, `<w:tabs><w:tab w:val="right" w:pos="${textWidth(paper)}"/></w:tabs>`)];
}

const tableLine = (text: string, paper: Paper, own: string): Block => ({ xml: paragraph('TableLine', run(text), own), strips: [{ height: linesIn(text, room(paper, SIZE.tableLine)) * PITCH.tableLine * 20, keepNext: true }] });

function gridBlock(table: Table, shape: TableShape, paper: Paper): Block {
  const { head, body, size } = shape;
  const repeated = headHeight(shape);
  const strips = [...head.map(({ height }) => ({ height, keepNext: body.length > 0 })), ...body.map(({ height }, index) => ({ height, repeated, keepNext: staysWithNext(index, shape) }))];
  return { xml: tableXml(oneLine(table.caption), shape, textHeight(paper) - repeated), strips, tableSize: size };
}
