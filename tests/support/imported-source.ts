// An edition's document as the readers of files hand it over: blocks with merged cells, as from a DOCX, without the file.
import type { SourceBlock, SourceCell, SourceDocument } from '@/lib/exchange/import/source';
import type { EditionDocument } from '@/lib/document/edition-document';
import { placeCells } from '@/lib/document/table-layout';
import type { DocumentNode, Table } from '@/lib/document/tree';

/** Headings with their level, captions and units as lines of their own, covered cells marked. */
export function sourceOfDocument(document: EditionDocument): SourceDocument {
  const blocks: SourceBlock[] = [];
  const paragraph = (text: string, level?: number) => {
    const id = `b${blocks.length + 1}`;
    blocks.push({ kind: 'paragraph', id, place: `第${blocks.length + 1}段`, text, ...(level !== undefined && { level }) });
  };
  const add = (node: DocumentNode) => {
    if (node.type === 'heading') return paragraph(node.text, node.level);
    if (node.type !== 'table') return paragraph(node.text);
    paragraph(node.caption);
    if (node.unit) paragraph(`单位：${node.unit}`);
    blocks.push({ kind: 'table', id: `b${blocks.length + 1}`, place: `第${blocks.length + 1}段`, rows: rowsOf(node) });
  };
  paragraph(document.title, 1);
  document.sections.forEach((section) => section.nodes.forEach(add));
  return { format: 'docx', blocks, notices: [] };
}

/** Cells by column; what spans cover is marked. */
export function rowsOf(table: Table): SourceCell[][] {
  const placed = placeCells([...table.head, ...table.rows.map((row) => row.cells)]);
  const width = Math.max(...placed.flat().map(({ cell, column }) => column + (cell.colSpan ?? 1)));
  const rows: SourceCell[][] = placed.map(() => Array.from({ length: width }, () => ({ text: '', covered: true as const })));
  placed.forEach((cells, row) => cells.forEach(({ cell, column }) => (rows[row]![column] = { text: cell.text })));
  return rows;
}

/** The same document as a word processor saves it in plain text: a cell a line behind a tab, blank lines between rows, cells that a wide one covers left out. */
export function cellTextOf(document: EditionDocument): string {
  const lines = [document.title, ''];
  for (const node of document.sections.flatMap((section) => section.nodes)) {
    if (node.type !== 'table') {
      lines.push(node.text);
      continue;
    }
    lines.push(node.caption, '');
    for (const cells of rowsWithoutWide(node)) lines.push(...cells.map((text) => `\t${text}`), '');
    lines.push('');
  }
  return lines.join('\n');
}

function rowsWithoutWide(table: Table): string[][] {
  const placed = placeCells([...table.head, ...table.rows.map((row) => row.cells)]);
  const width = Math.max(...placed.flat().map(({ cell, column }) => column + (cell.colSpan ?? 1)));
  return placed.map((cells) => {
    const texts = new Map<number, string>(Array.from({ length: width }, (_, column) => [column, '']));
    for (const { cell, column } of cells) {
      texts.set(column, cell.text);
      for (let extra = 1; extra < (cell.colSpan ?? 1); extra += 1) texts.delete(column + extra);
    }
    return [...texts.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
  });
}
