/**
 * Rows of a code list at several levels as one tree. Only the lowest rows carry money of their own; a higher row states a
 * sum. Levels that nobody entered are filled in, so that 项 alone give 款, 类 and the total.
 */
export interface CodeRow {
  id: string;
}

export interface CodeNode<Row extends CodeRow> {
  code: string;
  /** 0 is the highest level (类). */
  depth: number;
  /** The entered row; null for a level that follows from the rows under it. */
  row: Row | null;
  children: CodeNode<Row>[];
}

export interface CodeForest<Row extends CodeRow> {
  roots: CodeNode<Row>[];
  /** Rows named 合计 without a code: the total as a clerk's system states it. */
  totals: Row[];
  /** Rows that carry money: the lowest of each branch. */
  leaves: Row[];
}

const TOTAL_NAMES = /^(合计|总计|本年支出合计|支出合计)$/u;
const bare = (value: unknown) => String(value ?? '').normalize('NFKC').replace(/\s/gu, '');

/** Reads the rows into a tree. Rows of one code stand side by side; a code of an odd length belongs to the longest level that fits. */
export function codeForest<Row extends CodeRow>(rows: readonly Row[], shape: { code: string; name: string; levels: readonly number[] }): CodeForest<Row> {
  const cell = (row: Row, key: string) => bare((row as unknown as Record<string, unknown>)[key]);
  const totals = rows.filter((row) => cell(row, shape.code) === '' && TOTAL_NAMES.test(cell(row, shape.name)));
  const roots: CodeNode<Row>[] = [];
  const byCode = new Map<string, CodeNode<Row>>();
  const nodeAt = (code: string, depth: number): CodeNode<Row> => {
    const known = byCode.get(code);
    if (known) return known;
    const node: CodeNode<Row> = { code, depth, row: null, children: [] };
    byCode.set(code, node);
    place(node);
    return node;
  };
  const place = (node: CodeNode<Row>) => {
    const parent = node.depth === 0 ? null : nodeAt(node.code.slice(0, shape.levels[node.depth - 1]), node.depth - 1);
    (parent?.children ?? roots).push(node);
  };
  for (const row of rows) {
    if (totals.includes(row)) continue;
    const code = cell(row, shape.code);
    const depth = Math.max(0, shape.levels.findLastIndex((length) => code.length >= length));
    const standing = byCode.get(code);
    if (standing && standing.row === null) standing.row = row;
    else if (standing || code === '') place({ code, depth: code === '' ? 0 : depth, row, children: [] });
    else nodeAt(code, depth).row = row;
  }
  const leaves: Row[] = [];
  const collect = (node: CodeNode<Row>) => {
    if (node.children.length === 0) {
      if (node.row) leaves.push(node.row);
    } else node.children.forEach(collect);
  };
  roots.forEach(collect);
  return { roots, totals, leaves };
}

/** All nodes, each before its children, in the order of the codes. */
export function nodesInOrder<Row extends CodeRow>(forest: CodeForest<Row>): CodeNode<Row>[] {
  const inOrder = (nodes: readonly CodeNode<Row>[]): CodeNode<Row>[] =>
    [...nodes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)).flatMap((node) => [node, ...inOrder(node.children)]);
  return inOrder(forest.roots);
}

/** The rows that carry the money of a node. */
export function leavesOf<Row extends CodeRow>(node: CodeNode<Row>): Row[] {
  if (node.children.length > 0) return node.children.flatMap(leavesOf);
  return node.row ? [node.row] : [];
}
