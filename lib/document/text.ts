import type { EditionDocument } from './edition-document';
import { placeCells } from './table-layout';
import type { Cell, DocumentNode, Table } from './tree';

/**
 * A whole edition as plain text, UTF-8 with "\n": a line a paragraph, a blank line around tables, a line a row with tabs
 * between its cells. A cell that another one covers is empty, so that every row has all columns and can be pasted into a
 * spreadsheet.
 */
export function editionText(document: EditionDocument): string {
  const sections = document.sections.flatMap((section) => ['', ...section.nodes.flatMap(nodeLines)]);
  const lines = [document.title, ...(document.draft ? ['（草稿）'] : []), `编制部门：${document.department}`, ...sections];
  return `${lines.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}

function nodeLines(node: DocumentNode): string[] {
  if (node.type !== 'table') return node.text.split(/\n+/u).map(plainLine);
  return ['', node.caption, ...(node.unit ? [`单位：${node.unit}`] : []), ...tableLines(node), ''];
}

/** Tabs stand between cells only. */
const plainLine = (text: string) => text.replace(/\t/gu, ' ').trim();

function tableLines(table: Table): string[] {
  const rows = placeCells([...table.head, ...table.rows.map((row) => row.cells)]);
  const width = rows.reduce((most, cells) => cells.reduce((count, { cell, column }) => Math.max(count, column + (cell.colSpan ?? 1)), most), 0);
  return rows.map((cells) => {
    const texts = Array.from({ length: width }, () => '');
    for (const { cell, column } of cells) texts[column] = cellLine(cell);
    return texts.join('\t');
  });
}

/** A row is a line: a line break in a cell becomes a space. */
const cellLine = (cell: Cell) => cell.text.replace(/\s*\n\s*/gu, ' ').replace(/\t/gu, ' ').trim();
