import { codeName } from '@/lib/classification/code-book';
import { bareCode, bareName } from '@/lib/classification/code-path';
import { columnTotal, derivedGridFigure, forestOf, rowAmount, treeLines } from '@/lib/disclosure/computed';
import type { AmountField, GridField, TableField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { Reading, Row } from './reading';

/**
 * A document prints every figure; drafts hold only those that don't follow from others. Printed figures that agree with
 * what they follow from are let go, so that they go on following; one that disagrees stays, and the checks tell of it.
 */
export function letFiguresFollow(reading: Reading): void {
  for (const section of reading.template.sections) {
    if (!reading.content[section.id]) continue;
    for (const [key, field] of Object.entries(section.fields)) {
      if (field.kind === 'table') followInTable(reading, section.id, key, field);
    }
  }
  // Tables before the grids that follow from them.
  for (const section of reading.template.sections) {
    if (!reading.content[section.id]) continue;
    for (const [key, field] of Object.entries(section.fields)) {
      if (field.kind === 'grid') followInGrid(reading, section.id, key, field);
    }
  }
}

function followInGrid(reading: Reading, sectionId: string, key: string, field: GridField): void {
  for (const row of Object.keys(field.rows)) {
    for (const [column, definition] of Object.entries(gridCells(field, row))) {
      const path = `${key}/${row}/${column}`;
      const stated = reading.at(sectionId, path);
      if (definition.kind !== 'amount' || typeof stated !== 'number') continue;
      const derived = derivedGridFigure(field, reading.at(sectionId, key), row, column, reading.context());
      if (derived?.amount === stated) blank(reading, sectionId, path);
    }
  }
}

function blank(reading: Reading, sectionId: string, path: string): void {
  const parts = path.split('/');
  const last = parts.pop()!;
  (reading.at(sectionId, parts.join('/')) as Record<string, unknown>)[last] = null;
  reading.ledger.release(sectionId, path);
}

const amountsOf = (field: TableField) => Object.entries(field.columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && !entry[1].compute);

function followInTable(reading: Reading, sectionId: string, key: string, field: TableField): void {
  const rows = reading.at(sectionId, key) as Row[];
  const clear = (row: Row, column: string) => {
    row[column] = null;
    reading.ledger.release(sectionId, `${key}/${row.id}/${column}`);
  };
  for (const row of rows) {
    for (const [column, { derive }] of amountsOf(field)) {
      if (derive && typeof row[column] === 'number' && rowAmount(field.columns, { ...row, [column]: null }, column, reading.context()) === row[column]) clear(row, column);
    }
  }
  if (field.tree) followInTree(reading, sectionId, key, field, rows, clear);
  if (field.derivedRows && followFromOtherTables(reading, field, reading.at(sectionId, key) as Row[])) {
    setRows(reading, sectionId, key, []);
    reading.ledger.release(sectionId, key);
  }
}

/** Sums of 款, 类 and the total; a level's row goes when neither a figure nor a name of its own is left in it. */
function followInTree(reading: Reading, sectionId: string, key: string, field: TableField, rows: Row[], clear: (row: Row, column: string) => void): void {
  const { name, list } = field.tree!;
  const context = reading.context();
  const columns = amountsOf(field).map(([column]) => column);
  const gone = new Set<Row>();
  const settleRow = (row: Row, follows: (column: string) => number | null, ownName: string | null) => {
    columns.filter((column) => typeof row[column] === 'number' && row[column] === follows(column)).forEach((column) => clear(row, column));
    const hasFigure = columns.some((column) => row[column] !== null);
    if (!hasFigure && (ownName === null || bareName(String(row[name])) === bareName(ownName) || String(row[name]) === '')) gone.add(row);
  };
  const lines = treeLines(field, rows, context).filter(({ node }) => node.row !== null && node.children.length > 0);
  const sums = lines.map(({ node, amountOf }) => ({ row: node.row!, follows: new Map(columns.map((column) => [column, amountOf(column)])), ownName: codeName(list, bareCode(node.code), context.fiscalYear, context.codes) ?? '' }));
  const totals = new Map(columns.map((column) => [column, columnTotal(field, rows, column, context)]));
  for (const row of forestOf(field, rows).totals as Row[]) settleRow(row, (column) => totals.get(column) ?? null, null);
  for (const { row, follows, ownName } of sums) settleRow(row, (column) => follows.get(column) ?? null, ownName);
  if (gone.size === 0) return;
  gone.forEach((row) => reading.ledger.release(sectionId, `${key}/${row.id}`));
  setRows(reading, sectionId, key, rows.filter((row) => !gone.has(row)));
}

/** Are the rows those that the table would show by itself? */
function followFromOtherTables(reading: Reading, field: TableField, rows: readonly Row[]): boolean {
  const context = reading.context();
  const derived = field.derivedRows!.of(context);
  if (derived.length === 0 || derived.length !== rows.length) return false;
  const columns = amountsOf(field).map(([column]) => column);
  const codeOf = (row: Record<string, unknown>) => bareCode(String(row[field.tree!.code] ?? ''));
  return derived.every((expected) => {
    const row = rows.find((one) => codeOf(one) === codeOf(expected));
    return row !== undefined && bareName(String(row[field.nameColumn])) === bareName(String(expected[field.nameColumn])) && columns.every((column) => rowAmount(field.columns, row, column, context) === rowAmount(field.columns, expected, column, context));
  });
}

/** A new array: sums are remembered by the array that they were taken of. */
function setRows(reading: Reading, sectionId: string, key: string, rows: Row[]): void {
  (reading.content[sectionId] as Record<string, unknown>)[key] = rows;
}
