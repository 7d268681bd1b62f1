import type { DocumentNode } from './tree';

/** Every field path that the document shows somewhere. */
export function shownPaths(nodes: readonly DocumentNode[]): Set<string> {
  const paths = nodes.flatMap((node) => {
    const rows = node.type === 'table' ? node.rows.flatMap((row) => [row.path, ...row.cells.map((cell) => cell.path)]) : [];
    return [node.path, ...rows];
  });
  return new Set(paths.filter((path) => path !== undefined));
}

/** The place where something said about `path` is to be pinned: itself where shown, else the nearest thing around it. "" is the section. */
export function nearestShownPath(shown: ReadonlySet<string>, path: string): string {
  const parts = path.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const candidate = parts.slice(0, length).join('/');
    if (shown.has(candidate)) return candidate;
  }
  return '';
}
