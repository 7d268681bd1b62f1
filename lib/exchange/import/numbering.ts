import { cleaned } from './words';

/** The ways of numbering; a list keeps to one of them. */
export type NumberStyle = '一、' | '（一）' | '1、' | '（1）' | '①' | '1.1' | '第一部分' | '表1';

export interface Numbered {
  style: NumberStyle;
  value: number;
  /** The text after the number. */
  rest: string;
}

const CHINESE = '一二三四五六七八九十';
const DIGITS: Record<string, number> = Object.fromEntries(Array.from('零一二三四五六七八九').map((digit, value) => [digit, value]));

/** 十五 → 15, 二十 → 20, 7 → 7; full width too. */
export function numeralValue(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/u.test(plain)) return Number(plain);
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const ten = plain.includes('十') ? (tens === '' ? 1 : (DIGITS[tens!] ?? 0)) : 0;
  return 10 * ten + (ones === '' ? 0 : (DIGITS[ones!] ?? 0));
}

const FORMS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['第一部分', new RegExp(`^第\\s*([${CHINESE}]+|\\d{1,2})\\s*(?:部分|章|篇|节)\\s*[、：:.．]?\\s*`, 'u')],
  ['表1', /^(?:[（(]?(?:部门)?(?:预算)?公开|附)?\s*表?\s*([0-9０-９]{1,2}|[一二三四五六七八九十]+)\s*表?[）)]?(?<=表.*)\s*[-—：:.．、]?\s*(?=\S)/u],
  ['一、', new RegExp(`^([${CHINESE}]+)\\s*[、.．：]\\s*`, 'u')],
  ['（一）', new RegExp(`^[（(]\\s*([${CHINESE}]+)\\s*[）)]\\s*[、.．]?\\s*`, 'u')],
  ['（1）', /^(?:[（(]\s*([0-9０-９]{1,2})\s*[）)]|([0-9０-９]{1,2})\s*[）)])\s*[、.．]?\s*/u],
  ['1.1', /^([0-9]{1,2})(?:[.．][0-9]{1,2})+(?:[、.．\s]\s*|(?=[\u4e00-\u9fff])(?![万亿元个倍次台项年月]))/u],
  // "1.5万元" is a number, "1.2020年" a point that begins with a year; a full-width stop is never a decimal one.
  ['1、', /^([0-9０-９]{1,2})\s*(?:[、．]|\.(?!\d)|\.(?=\d{4}年))\s*/u],
  ['①', /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])\s*/u],
];

/** The number that a paragraph begins with; null where it begins with none. */
export function numbered(text: string): Numbered | null {
  const plain = cleaned(text);
  for (const [style, form] of FORMS) {
    const match = form.exec(plain);
    if (!match) continue;
    const numeral = match[1] ?? match[2]!;
    const value = style === '①' ? numeral.charCodeAt(0) - '①'.charCodeAt(0) + 1 : numeralValue(numeral);
    return { style, value, rest: plain.slice(match[0].length) };
  }
  return null;
}

/** The text without its number, a heading's closing colon and a content list's dots and page number. */
export function headingWords(text: string): string {
  const plain = cleaned(text).replace(/(?:[.…·．\t]{2,}|\t)\s*\d+$/u, '');
  return (numbered(plain)?.rest ?? plain).replace(/[：:。\s]+$/u, '');
}
