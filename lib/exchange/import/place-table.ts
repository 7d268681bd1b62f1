import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { columnTotal, rowAmount } from '@/lib/disclosure/computed';
import type { FieldMap, ScalarField, TableField } from '@/lib/disclosure/field';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import { joinPath } from '@/lib/disclosure/path';
import type { PrintedUnit } from './amount-text';
import type { Certainty } from './import-result';
import { readRows, type ReadRow } from './read-rows';
import { lesser, type Reading, type Row } from './reading';
import type { SourceTable } from './source';
import type { StatedFigure } from './stated';
import type { HeaderMatch } from './table-shape';

/** Where the rows of a table go: the field, and the list in the content that holds them. */
export interface RowsHome {
  sectionId: string;
  /** Path of the list: "items", "projectTargets/b12/indicators". */
  path: string;
  field: Pick<TableField, 'columns' | 'nameColumn' | 'tree' | 'unit'>;
  list: Row[];
  certainty: Certainty;
}

const NO_COLUMN = '表中的这一栏没有对应的字段';

/** Reads a table's rows into a field. Sums come back to be compared when everything has been read. */
export function placeTable(reading: Reading, table: SourceTable, header: HeaderMatch, home: RowsHome, unitAbove: PrintedUnit | null): StatedFigure[] {
  const read = readRows(table, header, home.field.columns, home.field.nameColumn, unitAbove);
  reading.ledger.understand(...read.understood);
  reading.ledger.leave(NO_COLUMN, ...read.foreign);
  const stated: StatedFigure[] = [];
  let sinceSubtotal: Row[] = [];
  for (const row of read.rows) {
    if (row.kind === 'row') {
      const held = placeRow(reading, table, row, home, stated);
      if (held) sinceSubtotal.push(held);
    } else if (row.kind === 'total' && home.field.tree) {
      placeRow(reading, table, row, home, stated);
    } else {
      reading.ledger.understand(...row.label);
      const rows = sinceSubtotal;
      stated.push(...sumsOf(reading, row, home, row.kind === 'total' ? () => home.list : () => rows));
      if (row.kind === 'subtotal') sinceSubtotal = [];
    }
  }
  return stated;
}

function placeRow(reading: Reading, table: SourceTable, row: ReadRow, home: RowsHome, stated: StatedFigure[]): Row | null {
  const values = Object.entries(row.values);
  if (values.length === 0) return null;
  const held = emptyRow(home.field.columns as FieldMap, `${table.id}-${row.index}`) as Row;
  for (const [key, { value, source, certainty, note }] of values) {
    const column = home.field.columns[key]!;
    if (isShownOnly(column)) {
      if (typeof value === 'number') stated.push(...source.map((ref) => ({ ref, fen: value, what: column.label, follows: () => rowAmount(home.field.columns, held, key, reading.context()) })));
      continue;
    }
    held[key] = value;
    reading.ledger.place(home.sectionId, joinPath(home.path, held.id, key), source, lesser(certainty, home.certainty), note);
  }
  home.list.push(held);
  return held;
}

const isShownOnly = (column: ScalarField): boolean => column.kind === 'amount' && column.compute !== undefined;

/** The amounts of a row of sums, each to be compared with the rows that it is the sum of. */
function sumsOf(reading: Reading, row: ReadRow, { field }: RowsHome, rows: () => readonly Row[]): StatedFigure[] {
  const what = row.kind === 'total' ? '合计' : '小计';
  return Object.entries(row.values).flatMap(([key, { value, source }]): StatedFigure[] => {
    const column = field.columns[key]!;
    if (column.kind === 'amount' && typeof value === 'number') {
      const follows = (): Fen | null => columnTotal(field as TableField, rows(), key, reading.context()) ?? sumOfPresent([value === 0 ? 0 : null]);
      return source.map((ref) => ({ ref, fen: value, follows, what: `${column.label}的${what}` }));
    }
    if (row.label.includes(source[0]!)) return [];
    reading.ledger.leave(`${what}行的“${column.label}”没有对应的字段`, ...source);
    return [];
  });
}
