import { formatExactWanyuan } from '@/lib/amount/amount';
import type { AnySection } from '@/lib/disclosure/define-section';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { isScalarField, type Field, type FieldMap, type ScalarField, type StatutorySentence, type Wordings } from '@/lib/disclosure/field';
import { joinPath, valueAt, withValueAt, type FieldPath } from '@/lib/disclosure/path';

/**
 * Two versions of a section's content beside each other, field by field, and the version that results from choosing one
 * for each. Lists are compared by the ids of their rows; a row that only one side has is one difference.
 */
export interface Difference {
  path: FieldPath;
  kind: 'value' | 'row' | 'order';
  /** "支出预算 · 项目支出 · 本年" */
  label: string;
  mine: string;
  theirs: string;
  /** Which side changed it since the version that both started from; null when both did, or nobody knows. */
  changedBy: 'mine' | 'theirs' | null;
}

export type Side = 'mine' | 'theirs';
type Content = Record<string, unknown>;
type Row = { id: string } & Content;

/** What a place without a row says. */
export const ABSENT = '（没有这一行）';

export function contentDifferences(section: AnySection, base: Content | null, mine: Content, theirs: Content): Difference[] {
  const found: Difference[] = [];
  compareFields(section.fields, '', [], { base: base ?? undefined, mine, theirs }, found);
  return found;
}

interface Three {
  /** Undefined where the common version isn't known; null is an empty cell. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

const part = (three: Three, key: string): Three => ({
  base: (three.base as Content | null | undefined)?.[key],
  mine: (three.mine as Content | undefined)?.[key],
  theirs: (three.theirs as Content | undefined)?.[key],
});

function compareFields(fields: FieldMap, path: FieldPath, names: string[], three: Three, found: Difference[]): void {
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'amount' && field.compute) continue;
    compareField(field, joinPath(path, key), [...names, field.label], part(three, key), found);
  }
}

function compareField(field: Field, path: FieldPath, names: string[], three: Three, found: Difference[]): void {
  if (isScalarField(field)) return compareScalar(field, path, names, three, found);
  if (field.kind === 'grid') {
    for (const row of Object.keys(field.rows)) compareFields(gridCells(field, row), joinPath(path, row), [...names, field.rows[row]!.label], part(three, row), found);
    return;
  }
  if (field.kind === 'wording') {
    for (const [key, sentence] of Object.entries(field.sentences)) compareSentence(sentence, joinPath(path, key), [...names, sentence.label], part(three, key), found);
    return;
  }
  compareRows(rowFields(field), path, names, three, found);
}

/** A sentence is chosen whole: its wording and the department's own words go together. */
function compareSentence(sentence: StatutorySentence, path: FieldPath, names: string[], three: Three, found: Difference[]): void {
  const said = (value: unknown) => {
    const { own = '', variant = '' } = (value ?? {}) as Partial<Wordings[string]>;
    return own.trim() || `自动生成（${(sentence.variants[variant] ?? Object.values(sentence.variants)[0]!).label}）`;
  };
  const [base, mine, theirs] = [said(three.base), said(three.mine), said(three.theirs)];
  if (mine === theirs) return;
  const changedBy = three.base === undefined ? null : theirs === base ? 'mine' : mine === base ? 'theirs' : null;
  found.push({ path, kind: 'value', label: names.join(' · '), mine, theirs, changedBy });
}

/** A list of rows as fields of a row, and which of them names the row. */
function rowFields(field: Exclude<Field, ScalarField | { kind: 'grid' | 'wording' }>): { fields: FieldMap; name: string; itemLabel: string } {
  if (field.kind === 'table') return { fields: field.columns, name: field.nameColumn, itemLabel: '行' };
  if (field.kind === 'records') return { fields: field.fields, name: field.nameField, itemLabel: field.itemLabel };
  return { fields: { text: { kind: 'text', label: field.itemLabel } }, name: 'text', itemLabel: field.itemLabel };
}

function compareScalar(field: ScalarField, path: FieldPath, names: string[], { base, mine, theirs }: Three, found: Difference[]): void {
  if ((mine ?? '') === (theirs ?? '')) return;
  const changedBy = base === undefined ? null : theirs === base ? 'mine' : mine === base ? 'theirs' : null;
  found.push({ path, kind: 'value', label: names.join(' · '), mine: shown(field, mine), theirs: shown(field, theirs), changedBy });
}

function compareRows(list: { fields: FieldMap; name: string; itemLabel: string }, path: FieldPath, names: string[], three: Three, found: Difference[]): void {
  const [base, mine, theirs] = [rowsOf(three.base), rowsOf(three.mine), rowsOf(three.theirs)];
  const ids = [...theirs, ...mine.filter((row) => !theirs.some((other) => other.id === row.id))].map((row) => row.id);
  for (const id of ids) {
    const own = { base: byId(base, id), mine: byId(mine, id), theirs: byId(theirs, id) };
    const position = (own.mine ? mine : theirs).findIndex((row) => row.id === id) + 1;
    const rowNames = [...names, `第${position}${list.itemLabel === '行' ? '行' : `个${list.itemLabel}`}${nameOf(own.mine ?? own.theirs, list.name)}`];
    if (own.mine && own.theirs) compareFields(list.fields, joinPath(path, id), rowNames, own, found);
    else {
      // A row that the common version had was deleted by the side that lacks it; otherwise the side that has it added it.
      const changedBy: Side | null = three.base === undefined ? null : own.base ? (own.mine ? 'theirs' : 'mine') : own.mine ? 'mine' : 'theirs';
      found.push({ path: joinPath(path, id), kind: 'row', label: rowNames.join(' · '), mine: rowText(list.fields, own.mine), theirs: rowText(list.fields, own.theirs), changedBy });
    }
  }
  compareOrder(list, path, names, { base, mine, theirs }, found);
}

function compareOrder(list: { name: string }, path: FieldPath, names: string[], rows: { base: Row[]; mine: Row[]; theirs: Row[] }, found: Difference[]): void {
  const order = (side: Row[], other: Row[]) => side.filter((row) => byId(other, row.id)).map((row) => row.id).join();
  if (order(rows.mine, rows.theirs) === order(rows.theirs, rows.mine)) return;
  const text = (side: Row[]) => side.map((row) => String(row[list.name] ?? '') || '（未命名）').join('、');
  const kept = (side: Row[]) => order(side, rows.base) === order(rows.base, side);
  const changedBy = rows.base.length === 0 ? null : kept(rows.theirs) ? 'mine' : kept(rows.mine) ? 'theirs' : null;
  found.push({ path, kind: 'order', label: `${names.join(' · ')} · 顺序`, mine: text(rows.mine), theirs: text(rows.theirs), changedBy });
}

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const byId = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id);
const nameOf = (row: Row | undefined, name: string) => (row?.[name] ? `“${String(row[name]).slice(0, 30)}”` : '');

function shown(field: ScalarField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  return field.kind === 'amount' && typeof value === 'number' ? `${formatExactWanyuan(value)}万元` : String(value);
}

function rowText(fields: FieldMap, row: Row | undefined): string {
  if (!row) return ABSENT;
  const parts = Object.entries(fields).flatMap(([key, field]) => {
    const value = row[key];
    if (Array.isArray(value)) return value.length > 0 ? [`${field.label} ${value.length} 条`] : [];
    return isScalarField(field) && value !== null && value !== undefined && value !== '' ? [shown(field, value)] : [];
  });
  return parts.join('，') || '（空行）';
}

/** The content that takes `mine` at the chosen differences and `theirs` everywhere else. */
export function mergedContent(mine: Content, theirs: Content, differences: readonly Difference[], choice: (difference: Difference) => Side): Content {
  const chosen = differences.filter((difference) => choice(difference) === 'mine');
  const rows = chosen.filter((one) => one.kind === 'row').reduce((content, { path }) => withRowOf(content, mine, path), theirs);
  const values = chosen.filter((one) => one.kind === 'value').reduce((content, { path }) => withValueAt(content, path, valueAt(mine, path)), rows);
  return chosen.filter((one) => one.kind === 'order').reduce((content, { path }) => withOrderOf(content, mine, path), values);
}

/** Adds mine's row after the row that it follows there, or removes the row that mine lacks. */
function withRowOf(content: Content, mine: Content, path: FieldPath): Content {
  const [listPath, id] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const rows = rowsOf(valueAt(content, listPath));
  const own = rowsOf(valueAt(mine, listPath));
  const row = byId(own, id);
  if (!row) return withValueAt(content, listPath, rows.filter((other) => other.id !== id));
  const before = own.slice(0, own.indexOf(row)).reverse().find((other) => byId(rows, other.id));
  const index = before ? rows.findIndex((other) => other.id === before.id) + 1 : 0;
  return withValueAt(content, listPath, [...rows.slice(0, index), row, ...rows.slice(index)]);
}

/** The rows that both have, in mine's order; rows that mine lacks keep their places at the end. */
function withOrderOf(content: Content, mine: Content, path: FieldPath): Content {
  const rows = rowsOf(valueAt(content, path));
  const own = rowsOf(valueAt(mine, path)).flatMap((row) => byId(rows, row.id) ?? []);
  return withValueAt(content, path, [...own, ...rows.filter((row) => !byId(own, row.id))]);
}

/** Do two versions say the same? Key order and absent against empty don't count. */
export const sameContent = (section: AnySection, one: Content, other: Content): boolean => contentDifferences(section, null, one, other).length === 0;
