import type { AnySection } from '@/lib/disclosure/define-section';
import { readGeneratedSentence } from './generated-sentences';
import { headingWords, numbered } from './numbering';
import { readPhrases } from './phrases';
import { readProseFigures } from './prose-figures';
import { readReasons } from './reasons';
import { readRestatement } from './restatement-notes';
import type { Reading } from './reading';
import type { Line } from './segments';
import { figuresIn, sentenceLikeness, sentencesOf, type SectionSentence } from './stated-figures';
import { looksLikeHeading } from './titles';
import { bare, bestSimilarity, likeness } from './words';

interface ProseLine extends Line {
  /** The small heading that it stands under. */
  heading: string;
}

/**
 * Reads a section's sentences: figures first, from all of them, then each as what the portal would write itself or, where
 * it says something of the figures in other words, as the department's own sentence.
 */
export function readProse(reading: Reading, section: AnySection, lines: readonly Line[]): void {
  const prose = underHeadings(reading, lines).flatMap((line): ProseLine[] => {
    if (saysNothing(reading, section, line.text) || readRestatement(reading, section, line.text, line.block.id)) {
      reading.contentOf(section.id);
      reading.ledger.understand(line.block.id);
      return [];
    }
    const rest = readPhrases(reading, section, line.text, line.block.id);
    // What is left of a sentence ends like one.
    return rest === '' ? [] : [{ ...line, text: rest.length < line.text.length ? `${rest.replace(/[，,；;。]$/u, '')}。` : rest }];
  });
  const sentences = sentencesOf(section);
  if (sentences.length === 0) return;
  const told = prose.map((line) => readFigures(reading, section, sentences, line));
  // Reasons and own words wait until all figures are there.
  const own = told.filter(({ line }) => !readGeneratedSentence(reading, section, line.text, line.block.id));
  own.forEach(({ line, sentence }) => readReasons(reading, section, line.text, line.block.id, figuresIn(reading, section, sentence)));
  placeOwnSentences(reading, section, own.filter(({ statements }) => statements > 0));
  // A day or a purpose may stand in a sentence that says nothing of the figures.
  own.filter(({ statements }) => statements === 0).forEach(({ line }) => reading.ledger.warnOfRest(line.block.id, '同一段的其余文字没有对应的字段'));
}

interface Told {
  line: ProseLine;
  sentence: SectionSentence;
  statements: number;
}

function readFigures(reading: Reading, section: AnySection, sentences: readonly SectionSentence[], line: ProseLine): Told {
  const places = sentences.map((one) => firstMention(reading, section, line.text, one));
  const earliest = Math.min(...places);
  const ranked = sentences.map((one, index) => ({
    one,
    score: sentenceLikeness(reading, section, line.text, one) + (line.heading !== '' && bestSimilarity(line.heading, [one.sentence.label]) >= 0.7 ? 0.3 : 0) + (places[index] === earliest ? 0.15 : 0),
  }));
  const sentence = ranked.reduce((best, other) => (other.score > best.score ? other : best)).one;
  const statements = readProseFigures(reading, section, line.text, line.block.id, figuresIn(reading, section, sentence));
  return { line, sentence, statements: statements.length };
}

/** Where the line first names what the sentence is about; infinite where it doesn't. */
function firstMention(reading: Reading, section: AnySection, text: string, sentence: SectionSentence): number {
  const names = figuresIn(reading, section, sentence)[0]?.figure.names ?? [];
  const places = names.map((name) => bare(text).indexOf(bare(name))).filter((place) => place >= 0);
  return Math.min(...places, Number.POSITIVE_INFINITY);
}

/** Sentences of one kind are one: a department may need several for what the portal says in one. */
function placeOwnSentences(reading: Reading, section: AnySection, told: readonly Told[]): void {
  const bySentence = new Map<string, Told[]>();
  for (const one of told) bySentence.set(one.sentence.key, [...(bySentence.get(one.sentence.key) ?? []), one]);
  for (const group of bySentence.values()) {
    const { field, key, sentence } = group[0]!.sentence;
    const path = `${field}/${key}`;
    const own = group.map(({ line }) => line.text).join('\n');
    reading.put(section.id, path, { variant: Object.keys(sentence.variants)[0]!, own }, [], 'likely');
    reading.ledger.release(section.id, path);
    reading.ledger.place(section.id, `${path}/own`, group.map(({ line }) => line.block.id), 'likely', '与系统生成的句子不同，保留为自行撰写的句子');
  }
}

const LONGEST_HEADING = 24;

/** Small headings are understood; each line keeps the one above it. */
function underHeadings(reading: Reading, lines: readonly Line[]): ProseLine[] {
  let heading = '';
  return lines.flatMap((line): ProseLine[] => {
    const isHeading = line.block.kind === 'paragraph' && looksLikeHeading(line.text) && line.text.length <= LONGEST_HEADING && (numbered(line.text) !== null || line.block.level !== undefined) && !/\d万?元/u.test(line.text);
    if (!isHeading) return [{ ...line, heading }];
    heading = headingWords(line.text);
    reading.ledger.understand(line.block.id);
    return [];
  });
}

/** "本部门2020年无政府性基金预算支出，故本表为空表。" · "名词解释尚未填写。" */
function saysNothing(reading: Reading, section: AnySection, text: string): boolean {
  if (/^.{2,30}尚未填写。?$/u.test(text)) return true;
  const said = bare(text).replace(`${reading.fiscalYear}年`, '本年度');
  return Object.values(section.fields).some((field) => {
    const empty = 'emptySentence' in field ? field.emptySentence : undefined;
    return empty !== undefined && (bare(empty) === said || (/空表|未安排|无/u.test(said) && likeness(bare(empty), said) >= 0.75));
  });
}
