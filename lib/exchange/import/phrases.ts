import type { AnySection } from '@/lib/disclosure/define-section';
import type { DateField, Field, TextField } from '@/lib/disclosure/field';
import { namesOf } from './aliases';
import { isoDate } from './read-cell';
import type { Reading } from './reading';
import type { SourceRef } from './source';
import { bare, cleaned } from './words';

/**
 * How sentences tell the value of a field, by the field's label. The group is the value; what stands around it is the
 * law's wording.
 */
const PHRASES: Readonly<Record<string, readonly RegExp[]>> = {
  职责依据: [/^(?:根据|按照|依据)《([^》]+)》.*(?:职责|职能)(?:是|为|如下|包括)?[：:]?$/u],
  主要用途: [/(?:^|[，。；])主要用于([^]+?)[。．]?$/u],
  截止日期: [/(?:截至|截止)\s*(?:时间|日期|到|至)?\s*[：:]?\s*(\d{4}年\d{1,2}月\d{1,2}日)/u],
};

type Told = TextField | DateField;
const isTold = (entry: [string, Field]): entry is [string, Told] => entry[1].kind === 'text' || entry[1].kind === 'date';

/** Reads the section's texts and dates out of a sentence or a caption. What the sentence says beside a value at its end comes back. */
export function readPhrases(reading: Reading, section: AnySection, text: string, ref: SourceRef): string {
  let rest = cleaned(text);
  for (const [key, field] of Object.entries(section.fields).filter(isTold)) {
    const match = (PHRASES[field.label] ?? []).map((phrase) => phrase.exec(rest)).find((found) => found !== null) ?? labelled(field, rest);
    if (!match || reading.ledger.isPlaced(section.id, key)) continue;
    const value = field.kind === 'date' ? isoDate(match[1]!) : match[1]!.trim();
    if (value === null || value === '') continue;
    reading.put(section.id, key, value, [ref], 'sure');
    if (match.index + match[0].length === rest.length) rest = rest.slice(0, match.index);
  }
  return rest;
}

/** "截止时间：2019年12月31日" */
function labelled(field: Told, words: string): RegExpExecArray | null {
  const parted = /^[^：:]{2,12}[：:]\s*([^]+)$/u.exec(words);
  return parted && namesOf(field.label).some((name) => bare(name) === bare(words.slice(0, words.search(/[：:]/u)))) ? parted : null;
}
