import type { AnySection } from '@/lib/disclosure/define-section';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { AmountField, GridField, StatedFigure, StatutorySentence } from '@/lib/disclosure/field';
import { namesOf } from './aliases';
import type { Reading } from './reading';
import { bare, likeness } from './words';

/** A statutory sentence of a section. */
export interface SectionSentence {
  /** Key of the wording field. */
  field: string;
  key: string;
  sentence: StatutorySentence;
}

/** What a figure of sentences is in the content: a row of a grid, or the sum of a table's rows. */
export type Target = { kind: 'grid'; key: string; field: GridField; row: string; now: string; before: string | null } | { kind: 'table'; key: string };

/** A figure under a key of its own, with its place in the content where it has one. */
export interface Named {
  figure: StatedFigure;
  target: Target | null;
}

export const sentencesOf = (section: AnySection): SectionSentence[] =>
  Object.entries(section.fields).flatMap(([field, one]) => (one.kind === 'wording' ? Object.entries(one.sentences).map(([key, sentence]) => ({ field, key, sentence })) : []));

/** The sentences of a section with what each says of the content so far. */
const figuresOf = (reading: Reading, section: AnySection, sentence: StatutorySentence): StatedFigure[] => sentence.figures(reading.contentOf(section.id), reading.context());

/** All figures that a section's sentences speak of; those of `main` first, for where no name stands. Keys are made unique. */
export function figuresIn(reading: Reading, section: AnySection, main: SectionSentence): Named[] {
  const sentences = [main, ...sentencesOf(section).filter((one) => one.key !== main.key)];
  const named = new Map<string, Named>();
  for (const { key, sentence } of sentences) {
    const figures = figuresOf(reading, section, sentence);
    const base = gridWith(section, figures.map((figure) => figure.key));
    const keyOf = (own: string) => (base ? `${base[0]}/${own}` : section.fields[own]?.kind === 'table' ? own : `${key}/${own}`);
    for (const figure of figures) {
      const unique = keyOf(figure.key);
      if (named.has(unique)) continue;
      const label = base?.[1].rows[figure.key]?.label;
      const names = [...new Set([...figure.names, ...(label === undefined ? [] : namesOf(label).filter((name) => bare(name).length >= 4))])];
      named.set(unique, { figure: { ...figure, key: unique, names, ...(figure.parts && { parts: figure.parts.map(keyOf) }) }, target: targetOf(section, base, figure.key) });
    }
  }
  return [...named.values()];
}

/** The grid whose rows the figures are. */
const gridWith = (section: AnySection, keys: readonly string[]): [string, GridField] | undefined =>
  Object.entries(section.fields).find((entry): entry is [string, GridField] => entry[1].kind === 'grid' && keys.every((key) => entry[1].kind === 'grid' && key in entry[1].rows));

function targetOf(section: AnySection, grid: [string, GridField] | undefined, key: string): Target | null {
  if (grid) {
    const amounts = Object.entries(grid[1].columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && !entry[1].compute);
    const before = amounts.find(([, column]) => column.fromPrevious !== undefined)?.[0] ?? null;
    const now = amounts.find(([, column]) => column.fromPrevious === undefined)?.[0];
    return now === undefined ? null : { kind: 'grid', key: grid[0], field: grid[1], row: key, now, before };
  }
  return section.fields[key]?.kind === 'table' ? { kind: 'table', key } : null;
}

const wordsOnly = (text: string) => bare(text).replace(/\d+/gu, '');

/** How much a text is like the sentence, numbers left out. Figures that aren't known yet are made up: the sentence is to be whole. */
export function sentenceLikeness(reading: Reading, section: AnySection, text: string, { sentence }: SectionSentence): number {
  const said = wordsOnly(text);
  const content = withAnyFigures(section, reading.contentOf(section.id));
  return Math.max(
    ...Object.values(sentence.variants).map((variant) => {
      const generated = variant.say(content, reading.context());
      return likeness(said, wordsOnly(generated)) - (COMPARES.test(generated) === COMPARES.test(text) ? 0 : 0.3);
    }),
  );
}

/** Does a sentence look back at last year? One that does and one that doesn't are about different things. */
const COMPARES = /[较比]\s*(?:上年|\d{4}年)|\d{4}年相比|同比|持平/u;

/** The content with some figure in every blank cell, this year's above last year's. */
function withAnyFigures(section: AnySection, content: Record<string, unknown>): Record<string, unknown> {
  const grids = Object.entries(section.fields).filter((entry): entry is [string, GridField] => entry[1].kind === 'grid');
  const filled = grids.map(([key, field]) => {
    const grid = content[key] as Record<string, Record<string, unknown>>;
    const cellsOf = (row: string) =>
      Object.entries(gridCells(field, row)).map(([column, one]) => [column, grid[row]?.[column] ?? (one.kind === 'amount' ? (one.fromPrevious === undefined ? SOME_NOW : SOME_BEFORE) : '')] as const);
    return [key, Object.fromEntries(Object.keys(field.rows).map((row) => [row, Object.fromEntries(cellsOf(row))]))] as const;
  });
  return { ...content, ...Object.fromEntries(filled) };
}

/** 分 */
const SOME_NOW = 3_000_000;
const SOME_BEFORE = 1_000_000;
