import type { AnySection } from '@/lib/disclosure/define-section';
import type { TableField } from '@/lib/disclosure/field';
import { isBeside, readCaptions } from './captions';
import type { TableMatch } from './match-table';
import { placeGrids } from './place-grids';
import { placeInnerTable } from './place-inner';
import { placeTable } from './place-table';
import { opensList, placeTextList } from './read-list';
import { homeOf, RecordsReader, type InnerTable } from './read-records';
import type { Reading, Row } from './reading';
import { isOfParagraphs, segmentsOf, type Line, type Segment } from './segments';
import type { SourceBlock } from './source';
import type { StatedFigure } from './stated';
import { readPhrases } from './phrases';
import { looksLikeHeading } from './titles';
import { isBlankText } from './words';

/** The tables of the document, each with the field that it is read into, and all blocks in their order. */
export interface Tables {
  blocks: readonly SourceBlock[];
  matches: ReadonlyMap<string, TableMatch>;
}

/** Reads a table that is a field of its own or holds the grids of a section; those of repeated items are read with their item. */
export function readOwnTable(reading: Reading, match: TableMatch, { blocks }: Tables): StatedFigure[] {
  if (match.kind === 'records') return [];
  const unit = readCaptions(reading, match, blocks);
  const certainty = match.isNamed ? 'sure' : 'likely';
  if (match.kind === 'grids') return placeGrids(reading, match.table, match.section, certainty, unit);
  const list = reading.contentOf(match.section.id)[match.key] as Row[];
  return placeTable(reading, match.table, match.header, { sectionId: match.section.id, path: match.key, field: match.field, list, certainty }, unit);
}

/** Reads lists, records and texts from a section's paragraphs. Paragraphs that are none of these come back: the section's prose. */
export function readParagraphs(reading: Reading, section: AnySection, blocks: readonly SourceBlock[], tables: Tables, stated: StatedFigure[]): Line[] {
  const inner = innerTables(tables.matches, section);
  const beside = linesBeside(reading, blocks, inner);
  reading.ledger.understand(...[...beside].map((block) => block.id));
  const own = blocks.filter((block) => !beside.has(block));
  const captions = new Set(own.filter((_, at) => inner.has(nextSpeaking(own, at)?.id ?? '')).map((block) => block.id));
  return segmentsOf(reading, section, own, captions).flatMap((segment) => readSegment(reading, section, segment, inner, tables, stated));
}

/** Unit and author right above the tables of items: the caption stands over them. */
function linesBeside(reading: Reading, blocks: readonly SourceBlock[], inner: ReadonlyMap<string, InnerTable>): Set<SourceBlock> {
  const beside = new Set<SourceBlock>();
  blocks.forEach((table, at) => {
    if (!inner.has(table.id)) return;
    for (let index = at - 1; index >= 0; index -= 1) {
      const block = blocks[index]!;
      if (block.kind === 'table' || !(isBlankText(block.text) || isBeside(reading, block.text))) break;
      if (!isBlankText(block.text)) beside.add(block);
    }
  });
  return beside;
}

const innerTables = (matches: Tables['matches'], section: AnySection): Map<string, InnerTable> =>
  new Map([...matches].flatMap(([id, match]) => (match.kind === 'records' && match.section.id === section.id ? [[id, match] as const] : [])));

const nextSpeaking = (blocks: readonly SourceBlock[], at: number): SourceBlock | undefined => blocks.slice(at + 1, at + 5).find((block) => block.kind === 'table' || !isBlankText(block.text));

function readSegment(reading: Reading, section: AnySection, { key, lines }: Segment, inner: ReadonlyMap<string, InnerTable>, tables: Tables, stated: StatedFigure[]): Line[] {
  const field = key === null ? null : section.fields[key]!;
  const known = lines.filter(({ block }) => block.kind === 'paragraph' || inner.has(block.id));
  // A table of items may stand under a heading that names no field, or another one.
  const own = readLoneTables(reading, section, known, key, inner, tables, stated);
  if (key === null || !field || !isOfParagraphs(field)) return own;
  if (field.kind === 'textList') {
    const content = own.filter((line) => !opens(reading, section, line));
    placeTextList(reading, section.id, key, content, reading.contentOf(section.id)[key] as { id: string; text: string }[]);
    return [];
  }
  if (field.kind === 'text') {
    placeText(reading, section, key, own);
    return [];
  }
  return recordsReader(reading, section, key, own, inner, tables, stated).read();
}

function opens(reading: Reading, section: AnySection, { block, text }: Line): boolean {
  if (block.kind !== 'paragraph') return false;
  const rest = readPhrases(reading, section, text, block.id);
  if (rest !== '' && !opensList(text)) return false;
  reading.ledger.understand(block.id);
  return true;
}

function placeText(reading: Reading, section: AnySection, key: string, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  const held = String(reading.contentOf(section.id)[key] ?? '');
  const text = [...(held === '' ? [] : [held]), ...lines.map((line) => line.text)].join('\n');
  reading.put(section.id, key, text, lines.map((line) => line.block.id), 'sure');
}

function recordsReader(reading: Reading, section: AnySection, key: string, lines: readonly Line[], inner: ReadonlyMap<string, InnerTable>, tables: Tables, stated: StatedFigure[]): RecordsReader {
  const field = section.fields[key]!;
  if (field.kind !== 'records' && field.kind !== 'table') throw new Error(`"${key}" holds no items`);
  const placed = (match: InnerTable, item: Row) => {
    const unit = readCaptions(reading, match, tables.blocks);
    stated.push(...placeInnerTable(reading, match, item, match.isNamed, unit));
  };
  return new RecordsReader(reading, homeOf(reading, section.id, key, field as TableField), lines, inner, placed);
}

/** Reads the tables of items that stand outside their field's part, each with the heading right above it as its name. The other lines come back. */
function readLoneTables(reading: Reading, section: AnySection, lines: readonly Line[], key: string | null, inner: ReadonlyMap<string, InnerTable>, tables: Tables, stated: StatedFigure[]): Line[] {
  const used = new Set<Line>();
  lines.forEach((line, at) => {
    const match = inner.get(line.block.id);
    if (!match || match.key === key) return;
    const above = lines[at - 1];
    const caption = above?.block.kind === 'paragraph' && looksLikeHeading(above.text) ? [above] : [];
    const left = recordsReader(reading, section, match.key, [...caption, line], inner, tables, stated).read();
    [...caption, line].filter((one) => !left.includes(one)).forEach((one) => used.add(one));
  });
  return lines.filter((line) => !used.has(line));
}
