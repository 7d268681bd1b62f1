import type { GridField } from '@/lib/disclosure/field';
import { namesOf } from './aliases';
import { numbered } from './numbering';
import type { SourceTable } from './source';
import { bare, bestSimilarity, cellValue, isBlankText } from './words';
import { isBlankRow, widthOf } from './table-shape';
import { couldBeLabel } from './vocabulary';

export interface GridRows {
  /** The column with the labels of the rows; -1 where the table has none of them. */
  labelColumn: number;
  /** Row of the grid by row of the table. */
  rows: ReadonlyMap<number, string>;
  /** Share of the grid's rows or of the table's labels that were matched, whichever is less favourable. */
  share: number;
}

const ENOUGH = 0.7;
const NOTHING: GridRows = { labelColumn: -1, rows: new Map(), share: 0 };

/** "其中：办公用房（平方米）" → 办公用房（平方米）; numbers and "其中" are no part of a label. */
const labelWords = (text: string): string => {
  const value = cellValue(text).replace(/^\s*(?:其中|减|加)\s*[：:]\s*/u, '');
  return (numbered(value)?.rest ?? value).replace(/^\s*(?:其中|减|加)\s*[：:]\s*/u, '');
};

/** Also without the measure in brackets and the code before it: "201 一般公共服务支出", "房屋（平方米）". */
function rowNames(label: string): string[] {
  const plain = labelWords(label);
  return [...new Set([plain, ...namesOf(label), ...namesOf(plain), plain.replace(/^\d{3,}\s*/u, ''), plain.replace(/[（(][^）)]*[）)]$/u, '')])].filter((name) => bare(name) !== '');
}

/**
 * Finds the grid's rows in the table's labels. Labels that stand twice are taken in the grid's order; `beside` are grids
 * that may share the table: each label column belongs to the grid that it answers best.
 */
export function matchGridRows(table: SourceTable, field: GridField, beside: readonly GridField[] = []): GridRows {
  let best = NOTHING;
  for (let column = 0; column < widthOf(table); column += 1) {
    const match = matchColumn(table, field, column);
    if (match.share > best.share && beside.every((other) => other === field || matchColumn(table, other, column).share <= match.share)) best = match;
  }
  return best;
}

const known = new WeakMap<SourceTable, Map<GridField, Map<number, GridRows>>>();

function matchColumn(table: SourceTable, field: GridField, column: number): GridRows {
  const fields = known.get(table) ?? new Map<GridField, Map<number, GridRows>>();
  known.set(table, fields);
  const columns = fields.get(field) ?? new Map<number, GridRows>();
  fields.set(field, columns);
  const held = columns.get(column) ?? findRows(table, field, column);
  columns.set(column, held);
  return held;
}

interface LikeRow {
  row: string;
  order: number;
  score: number;
}

const wantedKnown = new WeakMap<GridField, { row: string; order: number; names: readonly string[] }[]>();
const likeKnown = new WeakMap<GridField, Map<string, readonly LikeRow[]>>();

/** The rows that a label may mean, the best first. The same labels are asked about in every table. */
function likeRows(label: string, field: GridField): readonly LikeRow[] {
  let known = likeKnown.get(field);
  if (!known || known.size >= MOST_KEPT) likeKnown.set(field, (known = new Map()));
  let like = known.get(label);
  if (!like) {
    let wanted = wantedKnown.get(field);
    if (!wanted) wantedKnown.set(field, (wanted = Object.entries(field.rows).map(([row, { label: own }], order) => ({ row, order, names: rowNames(own) }))));
    like = wanted.map(({ row, order, names }) => ({ row, order, score: bestSimilarity(label, names) })).filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score);
    known.set(label, like);
  }
  return like;
}

const MOST_KEPT = 5_000;

function findRows(table: SourceTable, field: GridField, column: number): GridRows {
  const rows = new Map<number, string>();
  const taken = new Set<string>();
  let last = -1;
  let labels = 0;
  table.rows.forEach((cells, index) => {
    const text = cells[column]?.text ?? '';
    if (isBlankText(text) || isBlankRow(cells) || /^[\d.,，．%\s-]+$/u.test(text)) return;
    labels += 1;
    const label = labelWords(text);
    const open = couldBeLabel(label) ? likeRows(label, field).filter(({ row }) => !taken.has(row)) : [];
    if (open.length === 0) return;
    const equal = open.filter(({ score }) => score === open[0]!.score);
    const chosen = equal.find(({ order }) => order > last) ?? equal[0]!;
    rows.set(index, chosen.row);
    taken.add(chosen.row);
    last = chosen.order;
  });
  if (rows.size === 0) return NOTHING;
  const wanted = Object.keys(field.rows).length;
  const share = Math.min(rows.size / Math.min(wanted, Math.max(labels - 1, 1)), (2 * rows.size) / labels, 1);
  return { labelColumn: column, rows, share: rows.size === 1 && wanted > 1 ? share / 2 : share };
}
