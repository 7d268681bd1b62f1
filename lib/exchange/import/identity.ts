import type { Recognised } from './import-result';
import type { SourceBlock, SourceParagraph } from './source';
import { cleaned, isBlankText } from './words';

/** What the document says of itself, and the lines that say it. */
export interface Identity {
  fiscalYear: Recognised<number> | null;
  department: Recognised<string> | null;
  /** Title lines and "……公开如下：". */
  lines: string[];
}

/** A title and the sentence that opens the document stand among its first lines. */
const MOST_LINES = 30;
const CHINESE_YEAR = /[二２2][〇○零0０][〇○零一二三四五六七八九0-9０-９]{2}(?=年)/gu;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** "２０２０年", "二〇二〇年" → 2020年. */
const plainYears = (text: string): string => text.normalize('NFKC').replace(CHINESE_YEAR, (year) => Array.from(year, (digit) => (/\d/u.test(digit) ? digit : '○零'.includes(digit) ? '0' : String(CHINESE_DIGITS.indexOf(digit)))).join(''));

const TITLE = /^(?!现将|按照|根据)(?<name>.*?)(?<year>20\d{2})\s*年度?(?:[^，。；]{0,12})(?:预算|决算)(?:[^，。；]{0,20})(?<![：:])$/u;
const OPENING = /现将(?<name>[^，。；]{2,60}?)(?<year>20\d{2})年度?(?:部门|单位)?预算/u;
const AUTHOR = /^(?:编制|填报|公开)?(?:部门|单位)(?:名称)?[：:]\s*(?<name>[^\s：:]{4,60})/u;

/** Lines under the title that say how the document stands: a draft, a day, a number. */
const STANDING = /^(?:[（(]?草稿[）)]?|[（(]?第\d{1,4}版[）)]?|\d{4}年\d{1,2}月\d{1,2}日(?:公开|公布|发布)?)$/u;

export function identityOf(blocks: readonly SourceBlock[]): Identity {
  const first = blocks.filter((block): block is SourceParagraph => block.kind === 'paragraph' && !isBlankText(block.text)).slice(0, MOST_LINES);
  const title = titleIn(first);
  const opening = first.map((block) => ({ block, match: OPENING.exec(plainYears(cleaned(block.text)).replace(/\s/gu, '')) })).find(({ match }) => match !== null);
  const lines = [...title.lines, ...first.filter((block) => /(?:如下|说明如下)[：:。]?$/u.test(cleaned(block.text)) && /公开|说明/u.test(block.text)).map((block) => block.id)];
  const authors = first.filter((block) => AUTHOR.test(cleaned(block.text)) || STANDING.test(folded(block))).map((block) => block.id);
  const author = blocks.flatMap(textsOf).map(({ ref, text }) => ({ ref, name: AUTHOR.exec(cleaned(text))?.groups!.name })).find(({ name }) => name !== undefined);
  return {
    fiscalYear: title.year ?? (opening && { value: Number(opening.match!.groups!.year), certainty: 'sure', source: [opening.block.id] }) ?? mostNamedYear(blocks),
    department:
      title.department ??
      (opening && /[^本我]/u.test(opening.match!.groups!.name!) ? { value: opening.match!.groups!.name!, certainty: 'sure' as const, source: [opening.block.id] } : null) ??
      (author ? { value: author.name!, certainty: 'likely' as const, source: [author.ref] } : null),
    lines: [...lines, ...authors],
  };
}

const folded = (block: SourceParagraph) => plainYears(cleaned(block.text)).replace(/\s/gu, '');

/** The title may stand on one line, be broken in two, or have the department on the line above the year. */
function titleIn(first: readonly SourceParagraph[]): { year: Recognised<number> | null; department: Recognised<string> | null; lines: string[] } {
  const whole = first.map((block, at) => ({ at, match: TITLE.exec(folded(block)), blocks: [block] }));
  const broken = first.slice(0, 6).flatMap((block, at) => (first[at + 1] ? [{ at, match: TITLE.exec(folded(block) + folded(first[at + 1]!)), blocks: [block, first[at + 1]!] }] : []));
  const found = [...whole, ...broken].find(({ match }) => match !== null);
  if (!found) return { year: null, department: null, lines: [] };
  const { at, blocks } = found;
  const lines = [...blocks, ...restOfTitle(first, at, blocks)].map((block) => block.id);
  const { year: digits, name: named } = found.match!.groups!;
  const year: Recognised<number> = { value: Number(digits), certainty: 'sure', source: blocks.map((block) => block.id) };
  const name = named!.replace(/^关于/u, '');
  if (name.length >= 3) return { year, department: { value: name, certainty: 'sure', source: year.source }, lines };
  const above = at <= 3 ? first[at - 1] : undefined;
  if (!above || !/^[^，。；：:]{3,60}$/u.test(cleaned(above.text))) return { year, department: null, lines };
  return { year, department: { value: folded(above), certainty: 'sure', source: [above.id] }, lines: [above.id, ...lines] };
}

/** A word or two of a long title on a line of their own. */
function restOfTitle(first: readonly SourceParagraph[], at: number, blocks: readonly SourceParagraph[]): SourceParagraph[] {
  const next = first[at + blocks.length];
  return blocks.length === 1 && next && /^\p{Script=Han}{1,8}$/u.test(folded(next)) && TITLE.test(folded(blocks[0]!) + folded(next)) && /(?:说明|公开|情况|报告|书)$/u.test(folded(next)) ? [next] : [];
}

const textsOf = (block: SourceBlock): { ref: string; text: string }[] =>
  block.kind === 'paragraph' ? [{ ref: block.id, text: block.text }] : block.rows.slice(0, 4).flatMap((row) => row.map((cell) => ({ ref: block.id, text: cell.text })));

/** Without a title: the latest of the years that "……年预算" speaks of most. */
function mostNamedYear(blocks: readonly SourceBlock[]): Recognised<number> | null {
  const counts = new Map<number, { count: number; source: string }>();
  for (const block of blocks) {
    const texts = block.kind === 'paragraph' ? [block.text] : block.rows.slice(0, 6).flatMap((row) => row.map((cell) => cell.text));
    for (const text of texts) {
      for (const match of plainYears(text).matchAll(/(20\d{2})年度?(?=.{0,12}(?:预算|安排|收入|支出))/gu)) {
        const year = Number(match[1]);
        counts.set(year, { count: (counts.get(year)?.count ?? 0) + 1, source: counts.get(year)?.source ?? block.id });
      }
    }
  }
  const [best] = [...counts].sort(([year, a], [other, b]) => b.count - a.count || other - year);
  return best ? { value: best[0], certainty: 'likely', source: [best[1].source] } : null;
}
