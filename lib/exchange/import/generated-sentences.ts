import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { isoDate } from './read-cell';
import type { Reading } from './reading';
import type { SourceRef } from './source';
import { sentencesOf, type SectionSentence } from './stated-figures';
import { cleaned } from './words';

type Cells = Record<string, unknown>;

/** Stands for a text that the content doesn't have yet: letters that no document holds. */
const mark = (index: number) => `\uE000${index}\uE001`;
const MARK = /\uE000(\d+)\uE001/gu;

interface Blank {
  path: string;
  field: Field;
}

/**
 * Recognises a sentence that the portal itself would write from the figures read so far, in any of its wordings. A reason
 * or a date that stands in it is read by turning the sentence round: generated with a mark in the blank's place.
 * True where the text is such a sentence.
 */
export function readGeneratedSentence(reading: Reading, section: AnySection, text: string, ref: SourceRef): boolean {
  const said = cleaned(text);
  const content = reading.contentOf(section.id);
  const marked = withMarks(section, content);
  for (const one of sentencesOf(section)) {
    for (const variant of Object.keys(one.sentence.variants)) {
      if (matches(reading, section, one, variant, content, [], said, ref) || matches(reading, section, one, variant, marked.content, marked.blanks, said, ref)) return true;
    }
  }
  return false;
}

function matches(reading: Reading, section: AnySection, { field, key, sentence }: SectionSentence, variant: string, content: Cells, blanks: readonly Blank[], said: string, ref: SourceRef): boolean {
  const generated = sentence.variants[variant]!.say(content, reading.context());
  if (generated === '') return false;
  const found = blanks.length === 0 ? (generated === said ? [] : null) : valuesIn(generated, said);
  if (found === null) return false;
  const values = found.map(({ index, text }) => ({ ...blanks[index]!, text: blanks[index]!.field.kind === 'date' ? isoDate(text) : text }));
  if (values.some(({ text }) => text === null)) return false;
  values.forEach(({ path, text }) => reading.put(section.id, path, text, [ref], 'sure'));
  // The usual wording needs no entry.
  if (variant !== Object.keys(sentence.variants)[0]) reading.put(section.id, `${field}/${key}`, { variant, own: '' }, [ref], 'sure');
  reading.ledger.understand(ref);
  return true;
}

/** What stands where the marks are; null where the rest of the text differs. */
function valuesIn(generated: string, said: string): { index: number; text: string }[] | null {
  const indexes = [...generated.matchAll(MARK)].map((match) => Number(match[1]));
  const parts = generated.split(/\uE000\d+\uE001/u);
  if (indexes.length === 0) return null;
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('([^]+?)')}$`, 'u');
  const match = pattern.exec(said);
  return match && indexes.map((index, at) => ({ index, text: match[at + 1]! }));
}

/** The content with a mark in every blank text and date. */
function withMarks(section: AnySection, content: Cells): { content: Cells; blanks: Blank[] } {
  const blanks: Blank[] = [];
  const marked = (fields: FieldMap, cells: Cells | undefined, base: string): Cells => {
    const result: Cells = { ...cells };
    for (const [key, field] of Object.entries(fields)) {
      const isBlank = (result[key] ?? '') === '';
      if ((field.kind === 'text' || field.kind === 'date') && isBlank) {
        result[key] = mark(blanks.length);
        blanks.push({ path: base + key, field });
      } else if (field.kind === 'grid') {
        const grid = result[key] as Record<string, Cells>;
        result[key] = Object.fromEntries(Object.keys(field.rows).map((row) => [row, marked(gridCells(field, row), grid[row], `${base}${key}/${row}/`)]));
      }
    }
    return result;
  };
  return { content: marked(section.fields, content, ''), blanks };
}
