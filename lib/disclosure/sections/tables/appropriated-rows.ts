import { sumOfPresent } from '@/lib/amount/amount';
import { forestOf, rowAmount, type TableRow } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { TableField } from '../../field';
import { contentOf } from '../shared';

/** A table of codes of what an appropriation is spent on: its section's id and its field. */
export interface AppropriationTable {
  section: string;
  field: Pick<TableField, 'columns' | 'tree'>;
}

const NO_ROWS: readonly TableRow[] = [];

/**
 * Adds up the 项 of these tables by code: the whole expenditure of a department that has no money but appropriations.
 * Remembered by the rows of the first table, which are never changed in place.
 */
export function appropriatedRowsOf(tables: readonly AppropriationTable[]): (context: DisclosureContext) => readonly TableRow[] {
  const known = new WeakMap<readonly TableRow[], { others: readonly unknown[]; rows: readonly TableRow[] }>();
  return (context) => {
    const held = tables.map(({ section, field }) => ({ field, rows: contentOf<{ rows: readonly TableRow[] }>(context, section)?.rows ?? NO_ROWS }));
    const [first, ...others] = held.map(({ rows }) => rows);
    const remembered = known.get(first!);
    if (remembered && others.every((rows, index) => rows === remembered.others[index])) return remembered.rows;
    const rows = summed(held, context);
    known.set(first!, { others, rows });
    return rows;
  };
}

function summed(tables: readonly { field: AppropriationTable['field']; rows: readonly TableRow[] }[], context: DisclosureContext): TableRow[] {
  const byCode = new Map<string, TableRow>();
  for (const { field, rows } of tables) {
    for (const row of forestOf(field, rows).leaves) {
      const code = String(row.code).trim();
      const sum = byCode.get(code) ?? { id: `from-${code || row.id}`, code, name: row.name, total: null, basic: null, project: null, superior: 0, operation: 0, affiliated: 0 };
      const add = (column: 'basic' | 'project') => sumOfPresent([sum[column] as number | null, rowAmount(field.columns, row, column, context)]);
      byCode.set(code, { ...sum, basic: add('basic'), project: add('project') });
    }
  }
  return [...byCode.values()].sort((a, b) => (String(a.code) < String(b.code) ? -1 : 1));
}
