import { gridAmount, columnTotal, rowAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap, GridField, GridRow, RecordsField, ScalarField, TableField, TextItem, TextListField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { dayWords } from '@/lib/document/dates';
import { amountFigure, isChanged, numberFigure, type Figure } from './figure';
import { plainName } from '@/lib/disclosure/names';
import { matchRows, type NamedRow } from './match-rows';
import { diffTexts } from './text-diff';
import type { FieldComparison, FigureComparison, FiguresComparison, RowComparison, RowsComparison, RowStatus, TextComparison, ValueComparison } from './types';

export interface ComparisonContexts {
  /** Two years of a department, or two versions of one edition. */
  mode: 'years' | 'versions';
  before: DisclosureContext;
  after: DisclosureContext;
}

type Cells = Record<string, unknown>;
type Row = { id: string } & Cells;

/** The cell of a grid row that says why its figure changed. */
const REASON = 'reason';

/** `undefined` is a side without the field: compared as an empty one. */
export function compareField(field: Field, before: unknown, after: unknown, path: FieldPath, contexts: ComparisonContexts): FieldComparison {
  const of = (value: unknown) => value ?? kindOf(field).empty(field);
  switch (field.kind) {
    case 'grid':
      return compareGrid(field, of(before) as Record<string, Cells>, of(after) as Record<string, Cells>, path, contexts);
    case 'table':
    case 'records':
      return compareRows(field, of(before) as Row[], of(after) as Row[], path, contexts);
    case 'textList':
      return compareList(field, of(before) as TextItem[], of(after) as TextItem[], path, contexts);
    default:
      return compareScalar(field, of(before), of(after), path);
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** A day as documents write it; what isn't one yet stays as it was typed. */
const writtenDay = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : value);

function compareText(label: string, before: unknown, after: unknown, path: FieldPath): TextComparison {
  const [one, other] = [textOf(before), textOf(after)];
  return { kind: 'text', path, label, before: one, after: other, segments: diffTexts(one, other), changed: one !== other };
}

function compareWord(label: string, before: unknown, after: unknown, path: FieldPath): ValueComparison {
  const [one, other] = [textOf(before), textOf(after)];
  return { kind: 'value', path, label, before: one, after: other, changed: one !== other };
}

function figureLine(label: string, figure: Figure, path: FieldPath, rest: Partial<Pick<FigureComparison, 'reason' | 'emphasis'>> = {}): FigureComparison {
  return { kind: 'figure', path, label, figure, changed: isChanged(figure), reason: '', emphasis: null, ...rest };
}

function compareScalar(field: ScalarField, before: unknown, after: unknown, path: FieldPath): TextComparison | ValueComparison | FigureComparison {
  switch (field.kind) {
    case 'amount':
      return figureLine(field.label, amountFigure(before as number | null, after as number | null), path);
    case 'number':
      return figureLine(field.label, numberFigure(before, after), path);
    case 'text':
      return compareText(field.label, before, after, path);
    case 'date':
      return compareWord(field.label, writtenDay(before), writtenDay(after), path);
    default:
      return compareWord(field.label, before, after, path);
  }
}

/** A sum stands before the parts that are set under it, as documents show it. */
function gridOrder(field: GridField): [string, GridRow][] {
  const entries = Object.entries(field.rows);
  const order = entries.filter(([, row]) => !row.sumOf);
  for (const [key, row] of entries.filter(([, one]) => one.sumOf)) {
    const firstDetail = order.findIndex(([part, definition]) => definition.detail && row.sumOf!.includes(part));
    order.splice(firstDetail === -1 ? order.length : firstDetail, 0, [key, row]);
  }
  return order;
}

/** Between years the column of last year restates the other side, and computed columns restate the difference. */
function comparedColumns(field: GridField, contexts: ComparisonContexts) {
  return Object.entries(field.columns).filter(([, column]) => column.kind !== 'amount' || !(column.compute || (contexts.mode === 'years' && column.fromPrevious !== undefined)));
}

function compareGrid(field: GridField, before: Record<string, Cells>, after: Record<string, Cells>, path: FieldPath, contexts: ComparisonContexts): FiguresComparison {
  const columns = comparedColumns(field, contexts);
  const figureColumns = columns.filter(([, column]) => column.kind === 'amount' || column.kind === 'number');
  const parts = new Set(Object.values(field.rows).flatMap((row) => row.sumOf ?? []));
  const lines: FigureComparison[] = [];
  const texts: (TextComparison | ValueComparison)[] = [];
  for (const [row, definition] of gridOrder(field)) {
    for (const [column, kind] of columns) {
      const at = joinPath(path, row, column);
      const summed = kind.kind === 'amount' && definition.sumOf !== undefined;
      if (!summed && !(column in gridCells(field, row))) continue;
      if (kind.kind === 'amount' || kind.kind === 'number') {
        const side = (grid: Record<string, Cells>, context: DisclosureContext) => (kind.kind === 'amount' ? gridAmount(field, grid, row, column, context) : grid[row]?.[column]);
        const figure = kind.kind === 'amount' ? amountFigure(side(before, contexts.before) as number | null, side(after, contexts.after) as number | null) : numberFigure(side(before, contexts.before), side(after, contexts.after));
        const emphasis = definition.sumOf && !parts.has(row) ? 'total' : definition.detail ? 'detail' : null;
        lines.push(figureLine(figureColumns.length > 1 ? `${definition.label} · ${kind.label}` : definition.label, figure, at, { reason: textOf(after[row]?.[REASON]), emphasis }));
      } else if (!(column === REASON && contexts.mode === 'years')) {
        texts.push(compareScalar(kind, before[row]?.[column], after[row]?.[column], at) as TextComparison | ValueComparison);
        texts.at(-1)!.label = `${definition.label} · ${kind.label}`;
      }
    }
  }
  return { kind: 'figures', path, label: field.label, unit: field.unit ?? '', lines, texts, changed: [...lines, ...texts].some((one) => one.changed) };
}

const rowText = (row: object): string =>
  Object.entries(row)
    .filter(([key]) => key !== 'id')
    .map(([, value]) => (value !== null && typeof value === 'object' ? rowText(value) : String(value ?? '')))
    .join('|');

const named = (rows: readonly Row[], nameKey: string): (NamedRow & { row: Row })[] => rows.map((row) => ({ id: row.id, name: textOf(row[nameKey]), text: rowText(row), row }));

/** The first column with a sum says what a row is about in money: a project's budget, an item's total. */
function mainColumn(field: TableField | RecordsField): string | null {
  if (field.kind === 'records') return null;
  return Object.entries(field.columns).find(([, column]) => column.kind === 'amount' && column.total)?.[0] ?? null;
}

function compareRows(field: TableField | RecordsField, before: readonly Row[], after: readonly Row[], path: FieldPath, contexts: ComparisonContexts): RowsComparison {
  const nameKey = field.kind === 'table' ? field.nameColumn : field.nameField;
  const fields: FieldMap = field.kind === 'table' ? field.columns : field.fields;
  const main = mainColumn(field);
  const cellOf = (row: Row | undefined, key: string, context: DisclosureContext): unknown => {
    const definition = fields[key]!;
    return row && definition.kind === 'amount' ? rowAmount(fields as Record<string, ScalarField>, row, key, context) : row?.[key];
  };
  const rows = matchRows(named(before, nameKey), named(after, nameKey), { trustIds: contexts.mode === 'versions' }).map((match): RowComparison => {
    const at = joinPath(path, (match.after ?? match.before)!.id);
    const compared = Object.entries(fields)
      // A computed column restates its parts; only the main one stands for the row.
      .filter(([key, definition]) => key !== nameKey && (key === main || !(definition.kind === 'amount' && definition.compute)))
      .map(([key, definition]) => [key, compareField(definition, cellOf(match.before?.row, key, contexts.before), cellOf(match.after?.row, key, contexts.after), joinPath(at, key), contexts)] as const);
    const figure = compared.find(([key]) => key === main)?.[1];
    return {
      path: at,
      ...rowState(match, compared.some(([, one]) => one.changed), contexts),
      figure: figure?.kind === 'figure' ? figure.figure : null,
      fields: compared.filter(([key]) => key !== main).map(([, one]) => one),
    };
  });
  const totals = Object.entries(field.kind === 'table' ? field.columns : {})
    .filter((entry) => entry[1].kind === 'amount' && entry[1].total)
    .map(([key, column]) => {
      // A side with an empty table has spent nothing there: that is zero, stated by the sentence in the table's place.
      const sum = (side: readonly Row[], context: DisclosureContext) => (side.length === 0 && field.kind === 'table' && field.emptySentence ? 0 : columnTotal(field as TableField, side, key, context));
      return figureLine(column.label, amountFigure(sum(before, contexts.before), sum(after, contexts.after)), joinPath(path, key), { emphasis: 'total' });
    });
  const figureLabel = main === null ? null : (fields[main]!.label ?? null);
  return { ...rowsOf(path, field.label, rows), shape: field.kind === 'table' ? 'table' : 'records', itemLabel: field.kind === 'records' ? field.itemLabel : fields[nameKey]!.label, unit: field.kind === 'table' ? (field.unit ?? '') : '', figureLabel, totals };
}

function compareList(field: TextListField, before: readonly TextItem[], after: readonly TextItem[], path: FieldPath, contexts: ComparisonContexts): RowsComparison {
  const items = (list: readonly TextItem[]) => list.map((item) => ({ id: item.id, name: item.text.trim(), text: item.text }));
  const rows = matchRows(items(before), items(after), { trustIds: contexts.mode === 'versions' }).map((match): RowComparison => {
    const at = joinPath(path, (match.after ?? match.before)!.id);
    const text = compareText(field.itemLabel, match.before?.name, match.after?.name, joinPath(at, 'text'));
    const { status, name } = rowState(match, text.changed, contexts);
    return { path: at, name, previousName: null, status, figure: null, fields: [text] };
  });
  return { ...rowsOf(path, field.label, rows), shape: 'list', itemLabel: field.itemLabel, unit: '', figureLabel: null, totals: [] };
}

function rowState(match: { before: NamedRow | null; after: NamedRow | null }, fieldsChanged: boolean, contexts: ComparisonContexts): { name: string; previousName: string | null; status: RowStatus } {
  if (!match.before) return { name: match.after!.name, previousName: null, status: 'added' };
  if (!match.after) return { name: match.before.name, previousName: null, status: 'gone' };
  // Between years a bracket more or less is no news; between versions the reviewer wants to see every character.
  const asWritten = (name: string) => (contexts.mode === 'versions' ? name : plainName(name));
  const renamed = asWritten(match.before.name) !== asWritten(match.after.name);
  return { name: match.after.name, previousName: renamed ? match.before.name : null, status: renamed || fieldsChanged ? 'changed' : 'same' };
}

function rowsOf(path: FieldPath, label: string, rows: RowComparison[]) {
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length;
  const counts = { added: count('added'), gone: count('gone'), changed: count('changed'), same: count('same'), renamed: rows.filter((row) => row.previousName !== null).length };
  return { kind: 'rows' as const, path, label, rows, counts, changed: counts.added + counts.gone + counts.changed > 0 };
}
