import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { leavesOf } from '@/lib/classification/code-tree';
import { columnTotal, effectiveRows, forestOf, rowAmount, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { TableField } from '../../field';
import { contentOf } from '../shared';

type CodeTables = Readonly<Record<string, Pick<TableField, 'columns' | 'tree' | 'derivedRows'>>>;

export interface TableFigures<Id extends string> {
  /** The rows that a table stands for; null where the document lacks the table. */
  rows: (context: DisclosureContext, id: Id) => readonly TableRow[] | null;
  /** 合计 of a column. 分; null while the table says nothing yet. */
  total: (context: DisclosureContext, id: Id, column: string) => Fen | null;
  /** What a table spends in a 类; zero for a 类 that a filled table lacks. */
  classTotal: (context: DisclosureContext, id: Id, code: string, column: string) => Fen | null;
}

// Rows are never changed in place, and a code table's cells follow from their own row alone: a sum belongs to its array.
const sums = new WeakMap<readonly TableRow[], Map<string, Fen | null>>();

function remembered(rows: readonly TableRow[], key: string, sum: () => Fen | null): Fen | null {
  let known = sums.get(rows);
  if (!known) sums.set(rows, (known = new Map()));
  if (!known.has(key)) known.set(key, sum());
  return known.get(key)!;
}

/** The sums of a document's tables of codes, by section id. `emptyIsZero` tells whether a table without rows says that there is nothing. */
export function tableFigures<Tables extends CodeTables>(tables: Tables, emptyIsZero: (context: DisclosureContext, id: keyof Tables & string) => boolean): TableFigures<keyof Tables & string> {
  type Id = keyof Tables & string;
  const rowsOf = (context: DisclosureContext, id: Id) => {
    const rows = contentOf<{ rows: readonly TableRow[] }>(context, id)?.rows;
    return rows ? effectiveRows(tables[id]!, rows, context) : null;
  };
  const total = (context: DisclosureContext, id: Id, column: string): Fen | null => {
    const rows = rowsOf(context, id);
    if (!rows) return null;
    if (rows.length > 0) return remembered(rows, `${id} ${column}`, () => columnTotal(tables[id]!, rows, column, context));
    return emptyIsZero(context, id) ? 0 : null;
  };
  const classTotal = (context: DisclosureContext, id: Id, code: string, column: string): Fen | null => {
    if (total(context, id, column) === null) return null;
    const rows = rowsOf(context, id)!;
    return remembered(rows, `${id} ${column} ${code}`, () => {
      const node = forestOf(tables[id]!, rows).roots.find((root) => root.code === code);
      return node ? sumOfPresent(leavesOf(node).map((row) => rowAmount(tables[id]!.columns, row, column, context))) : 0;
    });
  };
  return { rows: rowsOf, total, classTotal };
}
