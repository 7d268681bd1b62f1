/** 一、 （一） 1. 1． 1、 (1) ① at the start of a paragraph: the list numbers itself. */
const NUMBER = /^\s*(?:[（(](?:[一二三四五六七八九十百]+|\d{1,3})[)）]|(?:[一二三四五六七八九十百]+)、|\d{1,3}\s*(?:[、．]|\.(?!\d))|[①-⑳])\s*/;

/** A pasted text as paragraphs, a line each, without blank lines and without the numbers that it brought along. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(NUMBER, '').trim())
    .filter((line) => line !== '');
}
