import { placeCells, type PlacedCell } from './table-layout';
import type { Cell, DocumentNode, Row, Table } from './tree';

/**
 * The document as HTML text. Public pages carry it as one string: as components, a disclosure's thousands of cells would
 * stand in the page twice, once as HTML and once, longer, as data for the browser. components/public/document-view.tsx
 * writes the same markup where comments have to stand between the rows; a test holds the two together.
 */
export function documentHtml(nodes: readonly DocumentNode[], { paths }: { paths: boolean }): string {
  const at = (path: string | undefined) => attribute('data-path', paths ? path : undefined);
  return nodes.map((node) => nodeHtml(node, at)).join('');
}

type PathAttribute = (path: string | undefined) => string;

/** Text as HTML, also inside an attribute. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
const attribute = (name: string, value: string | number | undefined) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`);

function nodeHtml(node: DocumentNode, at: PathAttribute): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.level}${attribute('id', node.id)}${at(node.path)}>${escaped(node.text)}</h${node.level}>`;
    case 'table':
      return tableHtml(node, at);
    case 'note':
      return `<p class="document-note"${at(node.path)}>${escaped(node.text)}</p>`;
    default:
      return `<p${at(node.path)}>${escaped(node.text)}</p>`;
  }
}

function tableHtml(table: Table, at: PathAttribute): string {
  const unit = table.unit ? `<span>单位：${escaped(table.unit)}</span>` : '';
  const head = placeCells(table.head).map((cells) => `<tr>${cells.map(headCell).join('')}</tr>`);
  const placed = placeCells(table.rows.map((row) => row.cells));
  const body = table.rows.map((row, index) => rowHtml(row, placed[index]!, at));
  return (
    `<figure${at(table.path)}><figcaption><b>${escaped(table.caption)}</b>${unit}</figcaption>` +
    `<div class="table-frame" role="group"${attribute('aria-label', table.caption)} tabindex="0"><table><thead>${head.join('')}</thead><tbody>${body.join('')}</tbody></table></div></figure>`
  );
}

const rowHtml = (row: Row, placed: readonly PlacedCell[], at: PathAttribute) =>
  `<tr${attribute('class', row.emphasis)}${at(row.path)}>${placed.map((one) => bodyCell(one, at)).join('')}</tr>`;

const ALIGNMENT = { left: undefined, center: 'c', right: 'n' } as const;

/** Shared with the components: `n` figures, `c` centred, `k` the column that stays in sight. */
export const cellClass = (cell: Cell, sticky: boolean): string | undefined => [ALIGNMENT[cell.align ?? 'left'], sticky && 'k'].filter(Boolean).join(' ') || undefined;
export const spansColumns = (cell: Cell): boolean => (cell.colSpan ?? 1) > 1;
export const spansRows = (cell: Cell): boolean => (cell.rowSpan ?? 1) > 1;

const spans = (cell: Cell) => attribute('colspan', cell.colSpan) + attribute('rowspan', cell.rowSpan);

function headCell({ cell, column }: PlacedCell): string {
  const wide = spansColumns(cell);
  return `<th scope="${wide ? 'colgroup' : 'col'}"${spans(cell)}${attribute('class', cellClass(cell, column === 0 && !wide))}>${escaped(cell.text)}</th>`;
}

/** What an exact figure is called; shared with the components. It is reached by mouse, keyboard and screen reader alike. */
export const exactTitle = (cell: Cell): string | undefined => cell.exact && `准确数：${cell.exact} 万元`;

const cellText = (cell: Cell) => (cell.exact ? `<span class="exact" tabindex="0"${attribute('title', exactTitle(cell))}>${escaped(cell.text)}</span>` : escaped(cell.text));

function bodyCell({ cell, column }: PlacedCell, at: PathAttribute): string {
  if (column > 0) return `<td${attribute('class', cellClass(cell, false))}${spans(cell)}${at(cell.path)}>${cellText(cell)}</td>`;
  return `<th scope="${spansRows(cell) ? 'rowgroup' : 'row'}"${attribute('class', cellClass(cell, !spansColumns(cell)))}${spans(cell)}${at(cell.path)}>${cellText(cell)}</th>`;
}
