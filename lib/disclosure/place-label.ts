import { formatExactWanyuan } from '@/lib/amount/amount';
import type { AnySection } from './define-section';
import { isScalarField, type Field, type FieldMap } from './field';
import { valueAt, type FieldPath } from './path';

type Row = { id: string } & Record<string, unknown>;

/** "政府采购预算表 · 第3行“新闻服务” · 单价": a place in a section's content as its form calls it. */
export function placeLabel(section: AnySection, content: unknown, path: FieldPath): string {
  return labelsOf(section.fields, content, path.split('/')).join(' · ');
}

function labelsOf(fields: FieldMap, content: unknown, [key, ...rest]: readonly string[]): string[] {
  const field = key === undefined ? undefined : fields[key];
  if (!field) return [];
  return [field.label, ...insideOf(field, (content as Record<string, unknown> | undefined)?.[key!], rest)];
}

function insideOf(field: Field, value: unknown, path: readonly string[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined || isScalarField(field)) return [];
  const row = (name: string, itemLabel: string) => {
    const rows = Array.isArray(value) ? (value as Row[]) : [];
    const named = String(rows.find((one) => one.id === step)?.[name] ?? '').trim();
    return `第${rows.findIndex((one) => one.id === step) + 1}${itemLabel}${named === '' ? '' : `“${named.length > 24 ? `${named.slice(0, 24)}…` : named}”`}`;
  };
  const held = valueAt(value, step);
  switch (field.kind) {
    case 'grid':
      return [field.rows[step]?.label ?? step, ...labelsOf(field.columns, held, rest)];
    case 'table':
      return [row(field.nameColumn, '行'), ...labelsOf(field.columns, held, rest)];
    case 'records':
      return [row(field.nameField, `个${field.itemLabel}`), ...labelsOf(field.fields, held, rest)];
    case 'textList':
      return [row('', `条${field.itemLabel}`)];
    case 'wording':
      return [field.sentences[step]?.label ?? step];
  }
}

/** The field that a path leads to; undefined where it leads to a row or to nothing. */
export function fieldAt(section: AnySection, path: FieldPath): Field | undefined {
  let fields: FieldMap = section.fields;
  let field: Field | undefined;
  for (const step of path.split('/')) {
    if (field === undefined) field = fields[step];
    else if (field.kind === 'textList') return { kind: 'text', label: field.itemLabel, long: true };
    else if (field.kind === 'wording') return { kind: 'text', label: field.sentences[step]?.label ?? step, long: true };
    else {
      // A row's id or a grid's row: the columns come next.
      fields = field.kind === 'records' ? field.fields : 'columns' in field ? field.columns : {};
      field = undefined;
    }
  }
  return field;
}

/** A value as people read it: amounts exact, in 万元. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'number') return `${formatExactWanyuan(value)} 万元`;
  return typeof value === 'object' ? '' : String(value);
}
