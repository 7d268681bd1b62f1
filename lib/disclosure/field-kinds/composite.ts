import { z } from 'zod';
import { mayBeStated } from '../computed';
import type { Field, FieldMap, GridField, RecordsField, ScalarField, TableField, TextItem, TextListField } from '../field';
import { kindOf } from './registry';
import type { FieldKind } from './kind';

// Rows beyond any real disclosure; a paste of a million rows is refused, not stored.
const MAX_ROWS = 2_000;

type RowOf = { id: string } & Record<string, unknown>;
type Cells = Record<string, unknown>;

// A row's id is a step of field paths, which "/" separates.
const rowId = z.string().regex(/^[^/]{1,64}$/, '行的编号无法识别，请刷新页面后重试');
const each = <T>(fields: FieldMap, fn: (field: Field, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fn(field, key)]));

/** Computed amounts are never stored. */
const stored = <F extends Field>(fields: Record<string, F>): Record<string, F> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute)));

const rowSchema = (fields: FieldMap, of: (field: Field) => z.ZodType) => z.object({ id: rowId, ...each(stored(fields), of) });
const draftOf = (field: Field) => kindOf(field).draftSchema(field);
const strictOf = (field: Field) => kindOf(field).submissionSchema(field);

/** Rows as a draft may hold them. Two of one id would be one place to comments, findings and comparisons. */
const draftRowsOf = <Row extends { id: string }>(label: string, row: z.ZodType<Row>) =>
  z
    .array(row)
    .max(MAX_ROWS, `“${label}”最多 ${MAX_ROWS} 行`)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, `“${label}”中有两行的编号相同，请刷新页面后重试`);

export function emptyRow(fields: FieldMap, id: string): RowOf {
  return { id, ...each(stored(fields), (field) => kindOf(field).empty(field)) };
}

export function isEmptyRow(fields: FieldMap, row: Cells): boolean {
  return Object.entries(stored(fields)).every(([key, field]) => kindOf(field).isEmpty(field, row[key]));
}

export const textListKind: FieldKind<TextListField, TextItem[]> = {
  draftSchema: (field) => draftRowsOf(field.label, z.object({ id: rowId, text: z.string().max(5_000) })),
  submissionSchema: (field) => {
    const list = z.array(z.object({ id: rowId, text: z.string().trim().min(1, `这一条“${field.itemLabel}”是空的：请填写或删除`) }));
    return field.optional ? list : list.min(1, `请至少填写一条“${field.itemLabel}”`);
  },
  empty: () => [],
  isEmpty: (_field, items) => items.every((item) => item.text.trim() === ''),
  carryOver: (_field, items) => items,
};

export const tableKind: FieldKind<TableField, RowOf[]> = {
  draftSchema: (field) => draftRowsOf(field.label, rowSchema(field.columns, draftOf) as unknown as z.ZodType<RowOf>),
  submissionSchema: (field) => {
    const rows = z.array(rowSchema(field.columns, strictOf));
    return field.optional || field.emptySentence ? rows : rows.min(1, `“${field.label}”至少要有一行`);
  },
  empty: () => [],
  isEmpty: (field, rows) => rows.every((row) => isEmptyRow(field.columns, row)),
  carryOver: (field, rows) => rows.map((row) => ({ id: row.id, ...carryCells(field.columns, row) })),
};

export const gridKind: FieldKind<GridField, Record<string, Cells>> = {
  draftSchema: (field) => z.object(eachRow(field, (fields) => z.object(each(fields, draftOf)))) as unknown as z.ZodType<Record<string, Cells>>,
  submissionSchema: (field) =>
    z.object(
      eachRow(field, (fields, row) =>
        z.object(each(fields, (column) => strictOf({ ...column, label: `${field.rows[row]!.label}${column.kind === 'amount' || column.kind === 'number' ? ` · ${column.label}` : `的${column.label}`}` }))),
      ),
    ),
  empty: (field) => eachRow(field, (fields) => each(fields, (column) => kindOf(column).empty(column))),
  isEmpty: (field, grid) =>
    Object.entries(eachRow(field, (fields) => fields)).every(([row, fields]) =>
      Object.entries(fields).every(([key, column]) => (column.kind === 'amount' && column.fromPrevious !== undefined) || kindOf(column).isEmpty(column, grid[row]?.[key])),
    ),
  carryOver: (field, grid) => eachRow(field, (fields, row) => carryCells(fields, grid[row] ?? {})),
};

export const recordsKind: FieldKind<RecordsField, RowOf[]> = {
  draftSchema: (field) => draftRowsOf(field.label, rowSchema(field.fields, draftOf) as unknown as z.ZodType<RowOf>),
  submissionSchema: (field) => {
    const items = z.array(rowSchema(field.fields, strictOf));
    return field.optional || field.emptySentence ? items : items.min(1, `请至少填写一个“${field.itemLabel}”`);
  },
  empty: () => [],
  isEmpty: (field, items) => items.every((item) => isEmptyRow(field.fields, item)),
  carryOver: (field, items) => items.map((item) => ({ id: item.id, ...carryCells(field.fields, item) })),
};

/** The columns that may hold a value of their own in a row of a grid: computed cells and cells that the row lacks are left out. */
export function gridCells(field: GridField, row: string): Record<string, ScalarField> {
  return Object.fromEntries(
    Object.entries(stored(field.columns)).filter(([key, column]) => (!column.onRows || column.onRows.includes(row)) && (column.kind !== 'amount' || mayBeStated(field, row, key))),
  );
}

function eachRow<T>(field: GridField, fn: (cells: Record<string, ScalarField>, row: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(field.rows).map((row) => [row, fn(gridCells(field, row), row)]));
}

function carryCells(fields: FieldMap, cells: Cells): Cells {
  return each(stored(fields), (field, key) => {
    const kind = kindOf(field);
    return cells[key] === undefined ? kind.empty(field) : kind.carryOver(field, cells[key]);
  });
}
