/** Characters that no text should hold and that PDF text can't: controls, and halves of characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** A text as a Typst string: whatever a department typed is text, never markup or code. */
export function literal(text: string): string {
  const clean = text.replace(/\r\n?/gu, '\n').replace(UNPRINTABLE, '');
  return `"${clean.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}
