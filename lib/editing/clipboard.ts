/**
 * Reads a block of cells as Excel and WPS put it on the clipboard: tabs between cells, line ends between rows, a cell
 * with a tab, a line end or a quote in it set in double quotes, quotes inside doubled.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const cell = source[position] === '"' ? quotedCell(source, position) : null;
    const end = cell ? cell.end : nextBreak(source, position);
    row.push(cell ? cell.text : source.slice(position, end));
    const mark = source[end];
    if (mark !== '\t') {
      rows.push(row);
      row = [];
    }
    if (mark === undefined) return rows;
    position = end + 1;
  }
}

/** The quoted cell that starts here, or null where the quote is only a character: nothing but a break may follow it. */
function quotedCell(source: string, start: number): { text: string; end: number } | null {
  const match = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
  match.lastIndex = start;
  const found = match.exec(source);
  return found ? { text: found[1]!.replaceAll('""', '"'), end: match.lastIndex } : null;
}

function nextBreak(source: string, from: number): number {
  const found = source.slice(from).search(/[\t\n]/);
  return found === -1 ? source.length : from + found;
}

/**
 * Is what was pasted a block of cells rather than a piece of text? A spreadsheet also offers its cells as a table; several
 * lines of numbers are a column of cells wherever they come from.
 */
export function isBlock(text: string, html: string): boolean {
  const body = text.replace(/\r?\n$/, '');
  if (body.includes('\t')) return true;
  return body.includes('\n') && (/<table[\s>]/i.test(html) || body.split(/\r?\n/).every((line) => NUMBER.test(line)));
}

/** A line of a column of figures; blank cells among them stay blank. */
const NUMBER = /^\s*[¥￥(（+-]?[\d,，.．０-９]*[)）%]?\s*$/u;
