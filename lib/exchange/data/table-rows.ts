import type { Fen } from '@/lib/amount/amount';
import { codeName } from '@/lib/classification/code-book';
import { columnTotal, effectiveRows, gridAmount, rowAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { FieldMap, GridField, GridRow, RecordsField, TableField, TextItem } from '@/lib/disclosure/field';
import type { TableShape } from './table-shapes';

/**
 * What a row is: figures of its own (明细), the sum of rows under it (小计), the sum of the table (合计), or a part of
 * another row that no sum counts (其中). Adding up takes 明细 alone.
 */
export type RowKind = '明细' | '小计' | '合计' | '其中';

export interface DataRow {
  kind: RowKind;
  /** As the edition's JSON has it; "" for sums that nobody entered. */
  id: string;
  /** The code of a classification; "" in other tables. */
  code: string;
  /** What the row is called. */
  label: string;
  /** The record that it belongs to; null outside records. */
  owner: { id: string; name: string } | null;
  /** By the field's key. Amounts in 分, null where nothing is known; other values as the edition holds them. */
  cells: Readonly<Record<string, Fen | string | null>>;
}

type Cells = DataRow['cells'];
type Held = Record<string, unknown>;

/** The rows of a table as published: what follows from other figures is filled in. Undefined where the document lacks the section. */
export function tableRows(shape: TableShape, context: DisclosureContext): DataRow[] | undefined {
  const content = context.content[shape.section.id] as Held | undefined;
  if (!content) return undefined;
  const [outer, inner] = shape.path;
  if (!shape.parent || inner === undefined) return rowsOf(shape.source, content[outer], context, null);
  const { nameField } = shape.parent;
  return ((content[outer] ?? []) as TableRow[]).flatMap((record) => rowsOf(shape.source, record[inner], context, { id: record.id, name: textIn(record[nameField]) }));
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '');

function rowsOf(source: TableShape['source'], value: unknown, context: DisclosureContext, owner: DataRow['owner']): DataRow[] {
  switch (source.kind) {
    case 'grid':
      return gridRows(source, value, context);
    case 'table':
      return rowsOfTable(source, (value ?? []) as TableRow[], context, owner);
    case 'records':
      return recordRows(source, (value ?? []) as TableRow[], context);
    case 'textList':
      return ((value ?? []) as TextItem[]).map(({ id, text }) => ({ kind: '明细', id, code: '', label: text, owner, cells: { text } }));
  }
}

function gridRows(field: GridField, value: unknown, context: DisclosureContext): DataRow[] {
  const parts = partsOfSums(field);
  return Object.entries(field.rows).map(([id, row]) => {
    const cells = Object.entries(field.columns).map(([key, column]) => {
      if (column.onRows && !column.onRows.includes(id)) return [key, null];
      return [key, column.kind === 'amount' ? gridAmount(field, value, id, key, context) : textIn((value as Record<string, Held> | undefined)?.[id]?.[key])];
    });
    return { kind: kindOfRow(row, parts.has(id)), id, code: '', label: row.label, owner: null, cells: Object.fromEntries(cells) as Cells };
  });
}

const kindOfRow = ({ sumOf, detail }: GridRow, counted: boolean): RowKind => (sumOf ? (counted ? '小计' : '合计') : detail && !counted ? '其中' : '明细');

const partsOfSums = (field: GridField) => new Set(Object.values(field.rows).flatMap((row) => row.sumOf ?? []));

/** Values of a row's own scalar fields. */
function cellsOf(fields: FieldMap, row: Held, context: DisclosureContext): Cells {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]): [string, Fen | string | null][] => {
      if (field.kind === 'amount') return [[key, rowAmount(fields as TableField['columns'], row, key, context)]];
      return ['text', 'number', 'choice', 'date'].includes(field.kind) ? [[key, textIn(row[key])]] : [];
    }),
  );
}

const recordRows = (field: RecordsField, records: readonly TableRow[], context: DisclosureContext): DataRow[] =>
  records.map((record) => ({ kind: '明细', id: record.id, code: '', label: textIn(record[field.nameField]), owner: null, cells: cellsOf(field.fields, record, context) }));

function rowsOfTable(field: TableField, entered: readonly TableRow[], context: DisclosureContext, owner: DataRow['owner']): DataRow[] {
  const rows = effectiveRows(field, entered, context);
  const own = field.tree ? treeRows(field, rows, context) : rows.map((row): DataRow => ({ kind: '明细', id: row.id, code: '', label: textIn(row[field.nameColumn]), owner, cells: cellsOf(field.columns, row, context) }));
  return rows.length === 0 ? own : [...own, ...totalRow(field, rows, context, owner)];
}

/** Every level in the order of the codes, those that nobody entered included; higher ones with the sums of what is under them. */
function treeRows(field: TableField, rows: readonly TableRow[], context: DisclosureContext): DataRow[] {
  const { code, name, list } = field.tree!;
  return treeLines(field, rows, context).map(({ node, amountOf }) => {
    const label = node.row ? textIn(node.row[name]) : (codeName(list, node.code, context.fiscalYear, context.codes) ?? '');
    const amounts = Object.entries(field.columns).flatMap(([key, column]) => (column.kind === 'amount' ? [[key, amountOf(key)]] : []));
    const cells = { ...(node.row && cellsOf(field.columns, node.row, context)), ...Object.fromEntries(amounts), [code]: node.code, [name]: label };
    return { kind: node.children.length > 0 ? '小计' : '明细', id: node.row?.id ?? '', code: node.code, label, owner: null, cells };
  });
}

/** 合计 over the columns that have one; a table without such columns has no such row. */
function totalRow(field: TableField, rows: readonly TableRow[], context: DisclosureContext, owner: DataRow['owner']): DataRow[] {
  const totals = Object.entries(field.columns).filter(([, column]) => column.kind === 'amount' && column.total);
  if (totals.length === 0) return [];
  const cells = Object.fromEntries<Fen | string | null>([[field.nameColumn, '合计'], ...totals.map(([key]): [string, Fen | null] => [key, columnTotal(field, rows, key, context)])]);
  return [{ kind: '合计', id: '', code: '', label: '合计', owner, cells }];
}
