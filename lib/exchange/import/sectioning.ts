import type { AnySection } from '@/lib/disclosure/define-section';
import type { Template } from '@/lib/disclosure/templates/templates';
import { numbered } from './numbering';
import type { SourceBlock, SourceParagraph } from './source';
import { looksLikeHeading, titleSimilarity } from './titles';
import { cleaned, isBlankText } from './words';

/** Blocks of the document under the headings that were recognised. */
export interface Sectioned {
  /** Section by block; a block before the first heading or under a foreign one has none. */
  sectionOf: ReadonlyMap<string, string>;
  /** The blocks of each section in their order, headings left out. */
  blocks: ReadonlyMap<string, readonly SourceBlock[]>;
  /** Headings of sections, and the lines of a table of contents. */
  headings: readonly string[];
  /** Sections whose heading is in the definition's words or nearly so. */
  sure: ReadonlySet<string>;
}

interface Candidate {
  at: number;
  paragraph: SourceParagraph;
  section: AnySection;
  score: number;
}

const ENOUGH = 0.7;
/** Headings of one section that are this much less alike than its best one are something else. */
const TOLERANCE = 0.02;

/** Cuts the document into sections by the words of its headings; numbers and order don't count. */
export function sectioned(blocks: readonly SourceBlock[], template: Template, departmentName: string | null): Sectioned {
  const candidates = bestOfEach(candidatesIn(blocks, template, departmentName));
  const contents = contentsLines(candidates, blocks);
  const opening = new Map(candidates.filter((one) => !contents.has(one)).map((one) => [one.at, one]));
  const sectionOf = new Map<string, string>();
  const bySection = new Map<string, SourceBlock[]>();
  let current: string | null = null;
  blocks.forEach((block, at) => {
    const opens = opening.get(at);
    if (opens) current = opens.section.id;
    else if (block.kind === 'paragraph' && isForeignHeading(block, at, [...opening.values()])) current = null;
    if (!current) return;
    sectionOf.set(block.id, current);
    const held = bySection.get(current) ?? [];
    if (!opens) held.push(block);
    bySection.set(current, held);
  });
  return {
    sectionOf,
    blocks: bySection,
    headings: candidates.map((one) => one.paragraph.id),
    sure: new Set([...opening.values()].filter((one) => one.score >= 0.85).map((one) => one.section.id)),
  };
}

function candidatesIn(blocks: readonly SourceBlock[], template: Template, departmentName: string | null): Candidate[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !looksLikeHeading(block.text)) return [];
    const scored = template.sections.map((section) => ({ at, paragraph: block, section, score: titleSimilarity(block.text, section, departmentName) + numeralBonus(block.text, section) }));
    const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
    return best.score >= ENOUGH ? [best] : [];
  });
}

/** Between two sections of nearly the same words the number of the table decides. */
function numeralBonus(text: string, section: AnySection): number {
  const number = numbered(text);
  return section.part === 'tables' && number?.style === '表1' && number.value === Number(section.numeral) ? 0.005 : 0;
}

function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, number>();
  for (const { section, score } of candidates) best.set(section.id, Math.max(best.get(section.id) ?? 0, score));
  return candidates.filter(({ section, score }) => score >= best.get(section.id)! - TOLERANCE);
}

/** Three headings or more with nothing between them, each of which comes again: a table of contents. */
function contentsLines(candidates: readonly Candidate[], blocks: readonly SourceBlock[]): Set<Candidate> {
  const lines = new Set<Candidate>();
  let run: Candidate[] = [];
  const close = () => {
    const comesAgain = run.filter((one) => candidates.some((other) => other.at > run.at(-1)!.at && other.section.id === one.section.id));
    if (comesAgain.length >= 3) comesAgain.forEach((one) => lines.add(one));
    run = [];
  };
  for (const candidate of candidates) {
    const previous = run.at(-1);
    const isCutOff = previous && !blocks.slice(previous.at + 1, candidate.at).every((block) => block.kind === 'paragraph' && isListed(block));
    // A heading that comes again is the first after the contents.
    if (isCutOff || run.some((one) => one.section.id === candidate.section.id)) close();
    run.push(candidate);
  }
  close();
  return lines;
}

/** A line that may stand among the lines of a table of contents. */
const isListed = (block: SourceParagraph) => isBlankText(block.text) || (looksLikeHeading(block.text) && cleaned(block.text).length < 45);

/**
 * A heading that no section answers to, numbered in line with its neighbours: 七 between 六 and 八. What stands under it
 * belongs to no section. Without this it would be read into the section before.
 */
function isForeignHeading(block: SourceParagraph, at: number, openings: readonly Candidate[]): boolean {
  const number = numbered(block.text);
  if (!number || !looksLikeHeading(block.text) || cleaned(block.text).length > 40) return false;
  const alike = openings.flatMap((one) => {
    const own = numbered(one.paragraph.text);
    return own?.style === number.style ? [{ at: one.at, value: own.value }] : [];
  });
  const before = alike.filter((one) => one.at < at).at(-1);
  const after = alike.find((one) => one.at > at);
  return number.style === '一、' && before !== undefined && number.value === before.value + 1 && (after === undefined || after.value > number.value);
}
