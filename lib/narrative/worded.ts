import type { DisclosureContext } from '@/lib/disclosure/context';
import type { StatutorySentence, WordingField, Wordings } from '@/lib/disclosure/field';
import { paragraph, type Paragraph } from '@/lib/document/tree';

/** A section that words its sentences; documents from before there was a choice hold no `wording`. */
interface Worded {
  wording?: Wordings;
}

/** The department's own sentence, "" where the sentence is generated. */
export const ownWords = (content: Worded | undefined, key: string): string => content?.wording?.[key]?.own?.trim() ?? '';

/** The way of wording that was chosen, else the usual one. */
export function variantOf({ variants }: StatutorySentence, chosen: string | undefined): string {
  return chosen !== undefined && variants[chosen] ? chosen : Object.keys(variants)[0]!;
}

/** The sentence as the figures give it, in the wording that was chosen. */
export function generatedSentence(sentence: StatutorySentence, chosen: string | undefined, content: unknown, context: DisclosureContext): string {
  return sentence.variants[variantOf(sentence, chosen)]!.say(content, context);
}

/** The sentence as it is published. "" where nothing is to be said. */
export function publishedSentence(field: WordingField, key: string, content: Worded, context: DisclosureContext): string {
  return ownWords(content, key) || generatedSentence(field.sentences[key]!, content.wording?.[key]?.variant, content, context);
}

/** The sentence as paragraphs; a comment on a generated one belongs to the figures at `path`, on an own one to its words. */
export function worded(field: WordingField, key: string, content: Worded, context: DisclosureContext, path: string): Paragraph[] {
  const at = ownWords(content, key) === '' ? path : `wording/${key}/own`;
  return publishedSentence(field, key, content, context)
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim(), at));
}
