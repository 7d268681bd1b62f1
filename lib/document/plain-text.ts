import type { DocumentNode } from './tree';

/** All words of a document, a line each: for searching in it, not for reading. */
export function plainText(nodes: readonly DocumentNode[]): string {
  return nodes
    .flatMap((node) => (node.type === 'table' ? [node.caption, ...node.head.flat().map((cell) => cell.text), ...node.rows.flatMap((row) => row.cells.map((cell) => cell.text))] : [node.text]))
    .join('\n');
}
