import { DOMParser } from '@xmldom/xmldom';
import { listNumber } from './list-number';

interface Level {
  start: number;
  format: string;
  /** "%1、", "（%2）": what stands for the numbers of the levels. */
  text: string;
  /** All numbers in Arabic digits. */
  isLegal: boolean;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  /** Levels that this list begins anew, with the number that they begin with. */
  restarts: Map<number, number>;
}

interface NumberedBy {
  listId?: string;
  level?: number;
}

/** What a paragraph says of its own number. */
export interface ParagraphNumbering extends NumberedBy {
  styleId?: string;
}

/** Tells, paragraph after paragraph in the document's order, the number that the word processor prints before each. */
export type NumberPrinter = (paragraph: ParagraphNumbering) => string;

const all = (parent: Element | Document, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
const first = (parent: Element, name: string): Element | undefined => all(parent, name)[0];
const valueOf = (parent: Element, name: string): string | undefined => first(parent, name)?.getAttribute('w:val') ?? undefined;
const wholeNumber = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : undefined);

/** `numberingXml` and `stylesXml` are the package's parts; without the first nothing is numbered. */
export function numberPrinter(numberingXml: string | null, stylesXml: string | null): NumberPrinter {
  if (numberingXml === null) return () => '';
  const lists = listsOf(parsed(numberingXml));
  const styles = stylesXml === null ? new Map<string, NumberedBy>() : stylesOf(parsed(stylesXml));
  const counted = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const style = paragraph.styleId === undefined ? undefined : styles.get(paragraph.styleId);
    const listId = paragraph.listId ?? style?.listId;
    const list = listId === undefined ? undefined : lists.get(listId);
    if (!list) return '';
    const level = paragraph.level ?? style?.level ?? 0;
    const numbers = counted.get(list.abstractId) ?? [];
    counted.set(list.abstractId, countOn(numbers, list, level, begun, listId!));
    return printed(list, level, counted.get(list.abstractId)!);
  };
}

const parsed = (xml: string): Document => new DOMParser({ errorHandler: { warning: () => {}, error: () => {}, fatalError: (message: string) => { throw new Error(message); } } }).parseFromString(xml, 'text/xml');

function listsOf(document: Document): Map<string, List> {
  const levels = new Map(all(document, 'w:abstractNum').map((element) => [element.getAttribute('w:abstractNumId')!, levelsOf(element)]));
  return new Map(
    all(document, 'w:num').map((element) => {
      const abstractId = valueOf(element, 'w:abstractNumId') ?? '';
      const own = levelsOf(element);
      const restarts = all(element, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = wholeNumber(valueOf(override, 'w:startOverride'));
        return start === undefined ? [] : [[wholeNumber(override.getAttribute('w:ilvl') ?? undefined) ?? 0, start]];
      });
      return [element.getAttribute('w:numId')!, { abstractId, levels: new Map([...(levels.get(abstractId) ?? []), ...own]), restarts: new Map(restarts) }];
    }),
  );
}

const levelsOf = (parent: Element): Map<number, Level> =>
  new Map(
    all(parent, 'w:lvl').map((element) => [
      wholeNumber(element.getAttribute('w:ilvl') ?? undefined) ?? 0,
      { start: wholeNumber(valueOf(element, 'w:start')) ?? 1, format: valueOf(element, 'w:numFmt') ?? 'decimal', text: valueOf(element, 'w:lvlText') ?? '', isLegal: first(element, 'w:isLgl') !== undefined },
    ]),
  );

function stylesOf(document: Document): Map<string, NumberedBy> {
  const elements = new Map(all(document, 'w:style').map((element) => [element.getAttribute('w:styleId')!, element]));
  const numberedBy = (id: string | undefined, seen: readonly string[] = []): NumberedBy => {
    const element = id === undefined || seen.includes(id) ? undefined : elements.get(id);
    if (!element) return {};
    const numbering = first(element, 'w:numPr');
    const own = numbering ? { listId: valueOf(numbering, 'w:numId'), level: wholeNumber(valueOf(numbering, 'w:ilvl')) } : {};
    const based = numberedBy(valueOf(element, 'w:basedOn'), [...seen, id!]);
    return { listId: own.listId ?? based.listId, level: own.level ?? based.level };
  };
  return new Map([...elements.keys()].map((id) => [id, numberedBy(id)]));
}

/** The numbers of all levels after one more paragraph of `level`: deeper levels begin anew. */
function countOn(numbers: readonly number[], list: List, level: number, begun: Set<string>, listId: string): number[] {
  const startOf = (at: number) => list.levels.get(at)?.start ?? 1;
  const key = `${listId}/${level}`;
  const restart = begun.has(key) ? undefined : list.restarts.get(level);
  begun.add(key);
  const above = Array.from({ length: level }, (_, at) => numbers[at] ?? startOf(at));
  const before = numbers[level];
  return [...above, restart ?? (before === undefined ? startOf(level) : before + 1)];
}

function printed(list: List, level: number, numbers: readonly number[]): string {
  const own = list.levels.get(level);
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return listNumber(numbers[at] ?? 1, own.isLegal && at !== level ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
  });
  // A bare number would run into the words.
  return /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}
