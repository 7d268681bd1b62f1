import type { NumberPrinter } from './docx-numbering';

/** Tokens of the document's XML that matter here: a paragraph with its properties, and the twin of a drawing that the reader leaves out. */
const TOKENS = /<mc:Choice\b[^>]*>|<\/mc:Choice>|<w:p(?:\s[^>]*)?(?<!\/)>\s*(<w:pPr>(?:<w:pPrChange\b[^]*?<\/w:pPrChange>|(?!<\/w:pPr>)[^])*<\/w:pPr>)?/gu;

/**
 * The document's XML with the numbers that Word generates ("一、", "（1）") as the first words of their paragraphs:
 * duties and headings are often numbered so, and the reader of the text knows nothing of lists.
 */
export function withNumbers(documentXml: string, numberOf: NumberPrinter): string {
  let twins = 0;
  return documentXml.replace(TOKENS, (token: string, properties: string | undefined) => {
    if (token.startsWith('<mc:Choice')) twins += 1;
    else if (token.startsWith('</mc:')) twins -= 1;
    else if (twins === 0 && !isDeleted(properties)) return token + run(numberOf(numberingOf(properties)));
    return token;
  });
}

const isDeleted = (properties: string | undefined): boolean => properties !== undefined && /<w:rPr>(?:(?!<\/w:rPr>)[^])*<w:del\b/u.test(properties);

const run = (number: string): string => (number === '' ? '' : `<w:r><w:t xml:space="preserve">${number.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</w:t></w:r>`);

function numberingOf(properties = ''): Parameters<NumberPrinter>[0] {
  const current = properties.replace(/<w:pPrChange\b[^]*?<\/w:pPrChange>/gu, '');
  const value = (name: string) => new RegExp(`<w:${name}\\s[^>]*w:val="([^"]*)"`, 'u').exec(current)?.[1];
  const level = value('ilvl');
  return { listId: value('numId'), level: level === undefined ? undefined : Number(level), styleId: value('pStyle') };
}
