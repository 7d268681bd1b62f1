import { numbered, type NumberStyle } from './numbering';
import type { Reading } from './reading';
import type { Line } from './segments';
import type { SourceRef } from './source';
import { cleaned } from './words';

export interface ListItem {
  text: string;
  source: SourceRef[];
}

/** The numbering of a list: that of its first numbered line. Other numbers inside belong to an item's text. */
export const styleOf = (lines: readonly Line[]): NumberStyle | null => lines.map((line) => numbered(line.text)?.style).find((style) => style !== undefined) ?? null;

/** Items of a list, a paragraph each; under numbers, paragraphs without one go on with the item above. */
export function listItems(lines: readonly Line[]): ListItem[] {
  const style = styleOf(lines);
  const items: ListItem[] = [];
  for (const { block, text } of lines) {
    const number = numbered(text);
    const begins = style === null || number?.style === style || items.length === 0;
    if (begins) items.push({ text: number?.style === style && number.rest !== '' ? number.rest : cleaned(text), source: [block.id] });
    else {
      const last = items.at(-1)!;
      last.text = `${last.text}\n${cleaned(text)}`;
      last.source.push(block.id);
    }
  }
  return items.filter((item) => item.text !== '');
}

/** Puts a list of texts into the content. A line that only opens the list ("主要职责是：") is understood. */
export function placeTextList(reading: Reading, sectionId: string, path: string, lines: readonly Line[], list: { id: string; text: string }[]): void {
  for (const { text, source } of listItems(lines)) {
    const id = `${source[0]!.replaceAll('/', '-')}-${list.length + 1}`;
    list.push({ id, text });
    reading.ledger.place(sectionId, `${path}/${id}/text`, source, 'sure');
  }
}

/** "……的主要职责是：" */
export const opensList = (text: string): boolean => /(?:如下|包括|职责是|职能是|职责为)[：:]$/u.test(cleaned(text));
