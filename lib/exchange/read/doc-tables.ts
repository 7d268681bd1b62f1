import type { SourceCell } from '../import/source';

export type Piece = { kind: 'text'; line: number; text: string } | { kind: 'table'; line: number; rows: SourceCell[][] };

/**
 * The tables in the text of an old Word document: a tab stands behind each cell and a line ends behind each row, so a
 * row's line ends with a tab. Lines before it that hold a tab too are its earlier lines: a cell may have several.
 */
export function rowsOfCells(body: string): Piece[] {
  // A plain text saved as .doc has tabs before its cells instead, one cell a line.
  if (count(body, /[^\t\n]\t+$/gmu) <= count(body, /^\t[^\t\n]+$/gmu)) return [{ kind: 'text', line: 1, text: body }];
  const lines = body.split('\n');
  const pieces: Piece[] = [];
  let pending: string[] = [];
  lines.forEach((text, index) => {
    pending.push(text);
    if (!text.endsWith('\t')) return;
    const start = rowStart(pending);
    addText(pieces, pending.slice(0, start), index - pending.length + 2);
    addRow(pieces, pending.slice(start).join('\n'), index - (pending.length - start) + 2);
    pending = [];
  });
  addText(pieces, pending, lines.length - pending.length + 1);
  return pieces.map((piece) => (piece.kind === 'table' ? { ...piece, rows: evened(piece.rows) } : piece));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A cell that began on an earlier line left its tabs there; lines between belong to it. */
function rowStart(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.includes('\t') && !line.startsWith('\t'));
  return first === -1 ? lines.length - 1 : first;
}

function addText(pieces: Piece[], lines: readonly string[], line: number): void {
  if (lines.some((text) => text.trim() !== '')) pieces.push({ kind: 'text', line, text: lines.join('\n') });
}

function addRow(pieces: Piece[], text: string, line: number): void {
  const row = text.replace(/\t$/u, '').split('\t').map((cell): SourceCell => ({ text: cell.trim() }));
  const last = pieces.at(-1);
  if (last?.kind === 'table') last.rows.push(row);
  else pieces.push({ kind: 'table', line, rows: [row] });
}

function evened(rows: readonly SourceCell[][]): SourceCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: '' }))]);
}
