import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field } from '@/lib/disclosure/field';
import { namesOf } from './aliases';
import { headingWords, numbered } from './numbering';
import type { Reading } from './reading';
import type { SourceBlock } from './source';
import { looksLikeHeading } from './titles';
import { bare, bestSimilarity, cleaned, isBlankText } from './words';

/** A paragraph or table of a section; a paragraph that names its field has only the rest of its words. */
export interface Line {
  block: SourceBlock;
  /** "" for a table. */
  text: string;
}

/** What stands under the heading of one field. */
export interface Segment {
  /** Null where no field is named: prose of the section. */
  key: string | null;
  lines: Line[];
}

const SURE_NAME = 0.87;

/** The names that a field goes by as a heading inside its section. */
function fieldNames(section: AnySection, key: string, field: Field): string[] {
  const headings = section.form.flatMap((block) => (block.heading && block.fields.length === 1 && block.fields[0] === key ? [block.heading] : []));
  return [...new Set([field.label, ...('caption' in field ? [field.caption] : []), ...headings].flatMap(namesOf))];
}

/** Can a field of this kind be read from paragraphs? */
export const isOfParagraphs = (field: Field): boolean =>
  field.kind === 'textList' || field.kind === 'records' || (field.kind === 'text' && field.long === true) || (field.kind === 'table' && Object.values(field.columns).every((column) => column.kind === 'text' && !column.code));

/**
 * Cuts a section's blocks at the headings of its fields. Before the first of them stands prose, or the one list or text
 * that the section consists of. `captions` are lines that name a table, not a field.
 */
export function segmentsOf(reading: Reading, section: AnySection, blocks: readonly SourceBlock[], captions: ReadonlySet<string>): Segment[] {
  const names = Object.entries(section.fields).map(([key, field]) => ({ key, names: fieldNames(section, key, field) }));
  const parts = section.form.flatMap((block) => (block.heading && block.fields.length > 1 ? [block.heading] : []));
  const segments: Segment[] = [{ key: soleField(section), lines: [] }];
  for (const block of blocks) {
    if (block.kind === 'table') {
      segments.at(-1)!.lines.push({ block, text: '' });
      continue;
    }
    if (isBlankText(block.text)) continue;
    const anchor = captions.has(block.id) ? null : anchorOf(block.text, names);
    if (anchor) {
      if (anchor.rest === '') reading.ledger.understand(block.id);
      segments.push({ key: anchor.key, lines: anchor.rest === '' ? [] : [{ block, text: anchor.rest }] });
    } else if (looksLikeHeading(block.text) && bestSimilarity(headingWords(block.text), parts) >= SURE_NAME) {
      reading.ledger.understand(block.id);
      segments.push({ key: null, lines: [] });
    } else {
      segments.at(-1)!.lines.push({ block, text: cleaned(block.text) });
    }
  }
  return segments;
}

/** The field that the whole section is when nothing names one. */
function soleField(section: AnySection): string | null {
  const fields = Object.entries(section.fields);
  if (fields.some(([, field]) => field.kind === 'grid' || field.kind === 'wording')) return null;
  const listed = fields.filter(([, field]) => isOfParagraphs(field));
  return listed.length === 1 ? listed[0]![0] : null;
}

function anchorOf(text: string, fields: readonly { key: string; names: readonly string[] }[]): { key: string; rest: string } | null {
  if (looksLikeHeading(text)) {
    const words = headingWords(text);
    const best = fields.map(({ key, names }) => ({ key, score: bestSimilarity(words, names) })).sort((a, b) => b.score - a.score)[0];
    if (best && best.score >= SURE_NAME) return { key: best.key, rest: '' };
  }
  // "总体绩效目标：保障网络安全。"
  const parted = /^([^：:。]{2,20})[：:]\s*(\S[^]*)$/u.exec(numbered(text)?.rest ?? cleaned(text));
  const named = parted && fields.find(({ names }) => names.some((name) => bare(name) === bare(parted[1]!)));
  return named ? { key: named.key, rest: parted[2]! } : null;
}
