import type { ScalarField } from '@/lib/disclosure/field';
import { unitIn, type PrintedUnit } from './amount-text';
import { measuredValue } from './indicator-value';
import { isMeasured } from './columns';
import { readCell } from './read-cell';
import type { Read } from './reading';
import { cellRef, type SourceCell, type SourceRef, type SourceTable } from './source';
import { isBlankRow, type HeaderMatch } from './table-shape';
import { bare, isBlankText, isDash } from './words';

/** A row of the source as values by column. */
export interface ReadRow {
  /** Row of the source's table. */
  index: number;
  kind: 'row' | 'total' | 'subtotal';
  values: Record<string, Read>;
  /** The cell with the row's name. */
  label: SourceRef[];
}

export interface RowsRead {
  rows: ReadRow[];
  /** Header cells, repeated ones too, and dashes. */
  understood: SourceRef[];
  /** Cells of columns that the definition lacks. */
  foreign: SourceRef[];
}

const TOTALS = /^(?:合计|总计|总合计|本年支出合计|支出合计|共计)$/u;
const SUBTOTALS = /^小计$/u;

/** The rows of a table under its header. `unitAbove` is what a caption says of the amounts. */
export function readRows(table: SourceTable, header: HeaderMatch, columns: Readonly<Record<string, ScalarField>>, nameColumn: string, unitAbove: PrintedUnit | null): RowsRead {
  const read: RowsRead = { rows: [], understood: [], foreign: [] };
  const layout = layoutOf(header, columns, nameColumn, unitAbove);
  table.rows.forEach((cells, index) => {
    const refOf = (column: number) => cellRef(table.id, index, column);
    const filled = cells.flatMap((cell, column) => (isBlankText(cell.text) ? [] : [column]));
    if (index < header.first || filled.length === 0) return;
    if (index <= header.last || isHeaderAgain(table, index, header)) {
      read.understood.push(...filled.map(refOf));
      return;
    }
    const before = read.rows.findLast((row) => row.kind === 'row');
    const values = valuesOf(table, index, layout, columns, before);
    const kind = kindOf(cells, values, columns, layout);
    read.rows.push({ index, kind, values, label: filled.filter((column) => isTotalWord(cells[column]!.text)).map(refOf) });
    for (const column of filled) {
      if (!layout.columns.has(column) && !layout.codePieces?.columns.includes(column) && kind === 'row') read.foreign.push(refOf(column));
      else if (isDash(cells[column]!.text)) read.understood.push(refOf(column));
    }
  });
  return read;
}

interface Layout {
  columns: ReadonlyMap<number, string>;
  units: ReadonlyMap<number, PrintedUnit>;
  /** Columns with the levels of a code, where 类, 款 and 项 stand apart; the key of the code. */
  codePieces: { key: string; columns: readonly number[] } | null;
  /** Columns before the row's name: a blank cell there goes on with the one above. */
  leading: ReadonlySet<number>;
  nameAt: number;
}

function layoutOf({ columns, labels }: HeaderMatch, fields: Readonly<Record<string, ScalarField>>, nameColumn: string, unitAbove: PrintedUnit | null): Layout {
  const nameAt = [...columns].find(([, key]) => key === nameColumn)?.[0] ?? 0;
  return {
    columns,
    codePieces: codePiecesIn(labels, fields),
    units: new Map([...columns].flatMap(([column, key]) => (fields[key]!.kind === 'amount' ? [[column, unitIn(labels[column]!) ?? unitAbove ?? '万元'] as const] : []))),
    leading: new Set([...columns.keys()].filter((column) => column < nameAt)),
    nameAt,
  };
}

/** 类 | 款 | 项, under 科目编码 or alone. */
function codePiecesIn(labels: readonly string[], fields: Readonly<Record<string, ScalarField>>): Layout['codePieces'] {
  const key = Object.keys(fields).find((one) => fields[one]!.kind === 'text' && 'code' in fields[one]!);
  const columns = labels.flatMap((label, column) => (/^(?:.*(?:编码|代码))?[类款项]$/u.test(bare(label)) ? [column] : []));
  return key !== undefined && columns.length >= 2 ? { key, columns } : null;
}

/** "201", "03", "01" → 2010301; full codes in every column are not joined. */
function joinedCode(pieces: readonly string[]): string {
  return pieces.reduce((code, piece) => (piece.startsWith(code) ? piece : code + piece), '');
}

function valuesOf(table: SourceTable, index: number, layout: Layout, fields: Readonly<Record<string, ScalarField>>, before: ReadRow | undefined): Record<string, Read> {
  const values: Record<string, Read> = {};
  const cells = table.rows[index]!;
  const pieces = layout.codePieces?.columns.filter((column) => !isBlankText(cells[column]!.text)) ?? [];
  if (pieces.length > 0) values[layout.codePieces!.key] = { value: joinedCode(pieces.map((column) => cells[column]!.text.trim())), source: pieces.map((column) => cellRef(table.id, index, column)), certainty: 'sure' };
  for (const [column, key] of layout.columns) {
    if (key === layout.codePieces?.key) continue;
    const field = fields[key]!;
    const cell = cells[column]!;
    const source = [cellRef(table.id, index, column)];
    const read = readCell(field, cell, layout.units.get(column) ?? '万元');
    if (read) {
      Object.assign(values, key === 'value' && isMeasured(fields) ? measured(cell.text, source) : { [key]: { ...read, source } });
    } else if (layout.leading.has(column) && before?.values[key] && continues(field, cell) && !isBlankRow(cells)) {
      values[key] = before.values[key];
    }
  }
  return values;
}

/** A cell under a merged one goes on with it; an amount only where the merging is told, for a blank may be a blank. */
const continues = (field: ScalarField, cell: SourceCell): boolean => cell.covered === true || (field.kind !== 'amount' && isBlankText(cell.text));

function measured(text: string, source: SourceRef[]): Record<string, Read> {
  const { certainty, ...parts } = measuredValue(text);
  return Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, { value, source, certainty }]));
}

const isTotalWord = (text: string) => TOTALS.test(bare(text)) || SUBTOTALS.test(bare(text));

/** A row is a sum by the first words in it, unless it has a code or says more than figures: something may be called 合计. */
function kindOf(cells: readonly SourceCell[], values: Record<string, Read>, fields: Readonly<Record<string, ScalarField>>, layout: Layout): ReadRow['kind'] {
  const at = cells.findIndex((cell, column) => column <= Math.max(layout.nameAt, 1) && isTotalWord(cell.text));
  if (at === -1 || !Object.values(fields).some((field) => field.kind === 'amount')) return 'row';
  const saysMore = Object.entries(values).some(([key, { source }]) => fields[key]!.kind !== 'amount' && fields[key]!.kind !== 'number' && !source.some((ref) => ref.endsWith(`/${at}`)));
  if (saysMore) return 'row';
  return SUBTOTALS.test(bare(cells[at]!.text)) ? 'subtotal' : 'total';
}

/** The header comes again on the next page. */
const isHeaderAgain = (table: SourceTable, index: number, { first, last }: HeaderMatch): boolean =>
  table.rows.slice(first, last + 1).some((header) => header.every((cell, column) => bare(cell.text) === bare(table.rows[index]![column]!.text)));
