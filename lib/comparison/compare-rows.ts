import { codeName } from '@/lib/classification/code-book';
import { columnTotal, effectiveRows, rowAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AmountField, Field, FieldMap, RecordsField, ScalarField, TableField, TextItem, TextListField } from '@/lib/disclosure/field';
import { plainName } from '@/lib/disclosure/names';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { compareField, compareText, figureLine, textOf, type ComparisonContexts, type SectionContexts } from './compare-field';
import { amountFigure } from './figure';
import { incomparableIn, mainOf, pairsOf, type Pair } from './incomparable';
import { matchRows, type NamedRow, type RowMatch } from './match-rows';
import type { FigureComparison, RowComparison, RowsComparison, RowStatus } from './types';

type Rows = TableField | RecordsField;
type Columns = [string, Pair<Field>][];

/** A row of either side with what it shows: its cells, sums and derived amounts included. */
interface SideRow extends NamedRow {
  code: string | null;
  level: number;
  isSum: boolean;
  cellOf: (column: string) => unknown;
}

const rowText = (row: object): string =>
  Object.entries(row)
    .filter(([key]) => key !== 'id')
    .map(([, value]) => (value !== null && typeof value === 'object' ? rowText(value) : String(value ?? '')))
    .join('|');

const columnsOf = (field: Rows): FieldMap => (field.kind === 'table' ? field.columns : field.fields);
const nameKeyOf = (field: Rows): string => (field.kind === 'table' ? field.nameColumn : field.nameField);

/** The rows that a side stands for; of a table of codes every level, those that nobody entered included. */
function sideRows(field: Rows, entered: readonly TableRow[], context: DisclosureContext, asTree: boolean): SideRow[] {
  const rows = field.kind === 'table' ? effectiveRows(field, entered, context) : entered;
  if (field.kind === 'table' && field.tree && asTree) {
    const { list, name } = field.tree;
    return treeLines(field, rows, context).map(({ node, amountOf }) => ({
      id: node.row?.id ?? `code-${node.code}`,
      name: textOf(node.row?.[name]) || (codeName(list, node.code, context.fiscalYear, context.codes) ?? ''),
      text: node.code,
      code: node.code,
      level: node.depth,
      isSum: node.children.length > 0,
      cellOf: (column) => (field.columns[column]?.kind === 'amount' ? amountOf(column) : node.row?.[column]),
    }));
  }
  const columns = columnsOf(field) as Record<string, ScalarField>;
  return rows.map((row) => ({
    id: row.id,
    name: textOf(row[nameKeyOf(field)]),
    text: rowText(row),
    code: null,
    level: 0,
    isSum: false,
    cellOf: (column) => (columns[column]?.kind === 'amount' ? rowAmount(columns, row, column, context) : row[column]),
  }));
}

/** A code is the same row whatever it is called; rows of one code go in their order. */
function matchCodes(before: readonly SideRow[], after: readonly SideRow[]): RowMatch<SideRow>[] {
  const keyed = (rows: readonly SideRow[]) => {
    const times = new Map<string, number>();
    return new Map(
      rows.map((row) => {
        const key = row.code || `name ${row.name}`;
        times.set(key, (times.get(key) ?? 0) + 1);
        return [`${key} ${times.get(key)}`, row] as const;
      }),
    );
  };
  const [earlier, later] = [keyed(before), keyed(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])].sort();
  return keys.map((key) => ({ before: earlier.get(key) ?? null, after: later.get(key) ?? null }));
}

/** The first column with a sum says what a row is about in money: a project's budget, an item's total. */
function mainColumn(columns: Columns): string | null {
  return columns.find(([, pair]) => isTotalled(mainOf(pair)))?.[0] ?? null;
}

const isTotalled = (field: Field): field is AmountField => field.kind === 'amount' && field.total === true;

export function compareRows(pair: { before: Rows; after: Rows }, before: readonly TableRow[], after: readonly TableRow[], path: FieldPath, contexts: SectionContexts): RowsComparison {
  const field = pair.after;
  // Between versions the reviewer sees the rows as they were entered, stated sums included.
  const isTree = contexts.mode === 'years' && field.kind === 'table' && field.tree !== undefined;
  const nameKey = nameKeyOf(field);
  const columns = pairsOf(columnsOf(pair.before), columnsOf(pair.after));
  const main = field.kind === 'table' ? mainColumn(columns) : null;
  const sides = { before: sideRows(pair.before, before, contexts.before, isTree), after: sideRows(pair.after, after, contexts.after, isTree) };
  // What only one template has is told once for the table, not in every row.
  const compared = columns.filter(([key, column]) => key !== nameKey && !(isTree && key === field.tree!.code) && !incomparableIn(column, '栏') && (key === main || !isComputed(mainOf(column))));
  const matches = isTree ? matchCodes(sides.before, sides.after) : matchRows(sides.before, sides.after, { trustIds: contexts.mode === 'versions' });
  const rows = matches.map((match): RowComparison => {
    const row = (match.after ?? match.before)!;
    const at = joinPath(path, row.id);
    const fields = compared.map(([key, column]) => [key, compareField(column, match.before?.cellOf(key), match.after?.cellOf(key), joinPath(at, key), contexts)] as const);
    const figure = fields.find(([key]) => key === main)?.[1];
    return {
      path: at,
      code: row.code,
      level: row.level,
      isSum: row.isSum,
      ...rowState(match, fields.some(([, one]) => one.changed), contexts),
      figure: figure?.kind === 'figure' ? figure.figure : null,
      fields: fields.filter(([key]) => key !== main).map(([, one]) => one),
    };
  });
  return {
    ...rowsOf(path, field.label, rows),
    shape: field.kind === 'table' ? 'table' : 'records',
    itemLabel: field.kind === 'records' ? field.itemLabel : isTree ? '科目' : columnsOf(field)[nameKey]!.label,
    unit: field.kind === 'table' ? (field.unit ?? '') : '',
    figureLabel: main === null ? null : columnsOf(field)[main]!.label,
    totals: field.kind === 'table' && pair.before.kind === 'table' ? totalsOf({ before: pair.before, after: field }, columns, { before, after }, path, contexts) : [],
    missingColumns: columns.flatMap(([, column]) => {
      const incomparable = incomparableIn(column, '栏');
      return incomparable ? [{ label: mainOf(column).label, incomparable }] : [];
    }),
  };
}

/** A computed column restates its parts; only the main one stands for the row. */
const isComputed = (field: Field) => field.kind === 'amount' && field.compute !== undefined;

function totalsOf(pair: { before: TableField; after: TableField }, columns: Columns, entered: { before: readonly TableRow[]; after: readonly TableRow[] }, path: FieldPath, contexts: SectionContexts): FigureComparison[] {
  const sum = (side: 'before' | 'after', column: string): number | null => {
    const field = pair[side];
    if (!field.columns[column]) return null;
    const rows = effectiveRows(field, entered[side], contexts[side]);
    // A side with an empty table has spent nothing there: that is zero, stated by the sentence in the table's place.
    return rows.length === 0 && field.emptySentence ? 0 : columnTotal(field, rows, column, contexts[side]);
  };
  return columns
    .filter(([, column]) => isTotalled(mainOf(column)))
    .map(([key, column]) => figureLine(mainOf(column).label, amountFigure(sum('before', key), sum('after', key)), joinPath(path, key), { emphasis: 'total', incomparable: incomparableIn(column, '栏') }));
}

export function compareList(field: TextListField, before: readonly TextItem[], after: readonly TextItem[], path: FieldPath, contexts: ComparisonContexts): RowsComparison {
  const items = (list: readonly TextItem[]) => list.map((item) => ({ id: item.id, name: item.text.trim(), text: item.text }));
  const rows = matchRows(items(before), items(after), { trustIds: contexts.mode === 'versions' }).map((match): RowComparison => {
    const at = joinPath(path, (match.after ?? match.before)!.id);
    const text = compareText(field.itemLabel, match.before?.name, match.after?.name, joinPath(at, 'text'));
    const { status, name } = rowState(match, text.changed, contexts);
    return { path: at, code: null, level: 0, isSum: false, name, previousName: null, status, figure: null, fields: [text] };
  });
  return { ...rowsOf(path, field.label, rows), shape: 'list', itemLabel: field.itemLabel, unit: '', figureLabel: null, totals: [], missingColumns: [] };
}

function rowState(match: { before: NamedRow | null; after: NamedRow | null }, fieldsChanged: boolean, contexts: ComparisonContexts): { name: string; previousName: string | null; status: RowStatus } {
  if (!match.before) return { name: match.after!.name, previousName: null, status: 'added' };
  if (!match.after) return { name: match.before.name, previousName: null, status: 'gone' };
  // Between years a bracket more or less is no news; between versions the reviewer wants to see every character.
  const asWritten = (name: string) => (contexts.mode === 'versions' ? name : plainName(name));
  const renamed = asWritten(match.before.name) !== asWritten(match.after.name);
  return { name: match.after.name, previousName: renamed ? match.before.name : null, status: renamed || fieldsChanged ? 'changed' : 'same' };
}

/** Sums of rows that are counted themselves don't count. */
function rowsOf(path: FieldPath, label: string, rows: RowComparison[]) {
  const counted = rows.filter((row) => !row.isSum);
  const count = (status: RowStatus) => counted.filter((row) => row.status === status).length;
  const counts = { added: count('added'), gone: count('gone'), changed: count('changed'), same: count('same'), renamed: counted.filter((row) => row.previousName !== null).length };
  return { kind: 'rows' as const, path, label, rows, counts, changed: rows.some((row) => row.status !== 'same'), incomparable: null };
}
