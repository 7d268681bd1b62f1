import type { SourceBlock, SourceCell } from '../import/source';
import { rectangle, type SpannedCell } from './rectangle';

/** What is used of mammoth's document model. */
export interface DocxNode {
  type: string;
  children?: DocxNode[];
  value?: string;
  checked?: boolean;
  breakType?: string;
  styleId?: string | null;
  styleName?: string | null;
  colSpan?: number;
  rowSpan?: number;
  noteType?: string;
  noteId?: string;
  body?: DocxNode[];
}

export interface DocxDocument extends DocxNode {
  notes?: { resolve(reference: DocxNode): DocxNode | null };
  comments?: readonly DocxNode[];
}

/** The document's blocks in their order, notes at the end. */
export function blocksOf(document: DocxDocument): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let paragraphs = 0;
  let tables = 0;
  const id = () => `b${blocks.length + 1}`;
  const add = (node: DocxNode): void => {
    if (node.type === 'table') {
      const inner = wrapped(node);
      if (inner) return inner.forEach(add);
      const rows = rectangle((node.children ?? []).map(rowOf));
      tables += 1;
      if (rows.length > 0) blocks.push({ kind: 'table', id: id(), place: `第${tables}个表格`, rows });
    } else if (node.type === 'paragraph' && !isContentsLine(node)) {
      const text = textOf(node);
      if (text.trim() === '') return;
      paragraphs += 1;
      const level = levelOf(node);
      blocks.push({ kind: 'paragraph', id: id(), place: `第${paragraphs}段`, text, ...(level !== null && { level }) });
    } else if (node.type !== 'paragraph') node.children?.forEach(add);
  };
  document.children?.forEach(add);
  notesOf(document).forEach((note, index) => {
    const text = (note.body ?? []).map(textOf).join('\n').trim();
    if (text !== '') blocks.push({ kind: 'paragraph', id: id(), place: `脚注${index + 1}`, text });
  });
  return blocks;
}

/** The generated list of contents and its title: the headings say the same. */
export const isContentsLine = (node: DocxNode): boolean => /^(?:toc (?:\d|heading)|目录 ?\d)/iu.test(node.styleName ?? '') || /^目\s*录$/u.test(textOf(node).trim());

/** A frame of one cell around tables is layout: what stands in it are blocks of the document. */
function wrapped(table: DocxNode): DocxNode[] | null {
  const [row, ...more] = table.children ?? [];
  const [cell, ...others] = row?.children ?? [];
  if (!cell || more.length > 0 || others.length > 0) return null;
  return cell.children?.some((child) => child.type === 'table') ? cell.children : null;
}

function levelOf(node: DocxNode): number | null {
  const level = /^(?:heading|标题) ?([1-9])$/iu.exec(node.styleName ?? '')?.[1] ?? /^heading ?([1-9])$/iu.exec(node.styleId ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

const rowOf = (row: DocxNode): SpannedCell[] => (row.children ?? []).filter((cell) => cell.type === 'tableCell').map((cell) => ({ cell: cellOf(cell), columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 }));

const cellOf = (cell: DocxNode): SourceCell => ({ text: (cell.children ?? []).map(textOf).join('\n').replace(/^\n+|\n+$/gu, '') });

/** Text with line breaks and tabs; of a table within a cell, a line a row. */
export function textOf(node: DocxNode): string {
  const inner = () => (node.children ?? []).map(textOf);
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'checkbox':
      return node.checked ? '☑' : '☐';
    case 'break':
      return node.breakType === 'line' ? '\n' : '';
    case 'table':
      return inner().join('\n');
    case 'tableRow':
      return inner().join('\t');
    case 'tableCell':
      return inner().join(' ').trim();
    default:
      return inner().join('');
  }
}

function notesOf(document: DocxDocument): DocxNode[] {
  const references: DocxNode[] = [];
  const visit = (node: DocxNode): void => (node.type === 'noteReference' ? void references.push(node) : node.children?.forEach(visit));
  visit(document);
  return references.flatMap((reference) => document.notes?.resolve(reference) ?? []);
}
