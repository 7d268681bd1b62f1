/** Rows of a CSV text; tabs or semicolons separate its cells where the first line has no comma. Blank lines stay, so that row numbers are the file's. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const { cell, end } = source[at] === '"' ? quotedCell(source, at, separator) : plainCell(source, at, separator);
    row.push(cell);
    if (source[end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  // The end of the last line begins no row.
  if (source.endsWith('\n') || source === '') rows.pop();
  return rows;
}

function separatorOf(source: string): string {
  const first = source.slice(0, 10_000).replace(/"(?:[^"]|"")*"/gu, '').split('\n', 1)[0]!;
  return first.includes(',') ? ',' : (['\t', ';'].find((one) => first.includes(one)) ?? ',');
}

function plainCell(source: string, start: number, separator: string): { cell: string; end: number } {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1;
  return { cell: source.slice(start, end), end };
}

/** Quotes inside are doubled. Between the closing quote and the separator no writer puts anything: what stands there is dropped. */
function quotedCell(source: string, start: number, separator: string): { cell: string; end: number } {
  let cell = '';
  let at = start + 1;
  for (; at < source.length; at += 1) {
    if (source[at] !== '"') cell += source[at];
    else if (source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else break;
  }
  return { cell, end: plainCell(source, at + 1, separator).end };
}
