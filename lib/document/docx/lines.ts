import { cleanText } from './clean-text';

/** Latin words and figures don't break; Chinese breaks after every character. */
const PIECES = /[\x21-\x7E]+|./gsu;
/** Stands beyond the margin rather than at the head of a line. */
const HANGING = /^[，。、；：！？）》」』”’]$/u;
/** Word leaves a little room between Chinese characters and Latin ones. */
const BETWEEN = 0.25;
const MEET = /^(?:\p{Script=Han}[\x21-\x7E]|[\x21-\x7E]\p{Script=Han})$/u;

/** Lines that a text takes where one holds `room` full-width characters. */
export const linesIn = (text: string, room: number): number => text.split('\n').reduce((sum, line) => sum + linesOf(line, room), 0);

function linesOf(line: string, room: number): number {
  let [lines, used, before] = [1, 0, ''];
  for (const [piece] of line.matchAll(PIECES)) {
    const latin = piece.charCodeAt(0) < 0x80;
    const width = widthOf(piece) + (used > 0 && MEET.test(`${before}${piece[0]}`) ? BETWEEN : 0);
    if (used > 0 && used + width > room && !HANGING.test(piece)) [lines, used] = [lines + 1, 0];
    // A word that is longer than a line breaks after all.
    used += width;
    if (latin) for (; used > room; used -= room) lines += 1;
    before = piece.at(-1)!;
  }
  return lines;
}

/** In full-width characters, as Times New Roman has them. */
function widthOf(piece: string): number {
  let width = 0;
  for (const character of piece) width += character >= '\u0080' ? 1 : /\d/u.test(character) ? 0.5 : /[A-Z%@]/u.test(character) ? 0.7 : /[a-z<=>+]/u.test(character) ? 0.48 : 0.33;
  return width;
}

/** A text for a place where lines can't be broken by hand. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/gu, ' ');
