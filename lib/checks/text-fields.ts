import type { Field, FieldMap } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';

export interface TextValue {
  path: FieldPath;
  label: string;
  text: string;
}

type Cells = Record<string, unknown> | undefined;
type Row = { id: string } & Record<string, unknown>;

/** Every text that somebody wrote in a section, by its definition: no rule needs to know where texts stand. */
export function textValues(fields: FieldMap, content: Cells): TextValue[] {
  return Object.entries(fields).flatMap(([key, field]) => valuesOf(field, content?.[key], key));
}

function valuesOf(field: Field, value: unknown, path: FieldPath): TextValue[] {
  const rows = (value ?? []) as Row[];
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [{ path, label: field.label, text: value }] : [];
    case 'textList':
      return rows.flatMap((row) => valuesOf({ kind: 'text', label: field.itemLabel }, row.text, `${path}/${row.id}/text`));
    case 'table':
      return rows.flatMap((row) => prefixed(path, row.id, textValues(field.columns, row)));
    case 'records':
      return rows.flatMap((row) => prefixed(path, row.id, textValues(field.fields, row)));
    case 'grid':
      return Object.keys(field.rows).flatMap((row) => prefixed(path, row, textValues(field.columns, (value as Record<string, Cells> | undefined)?.[row])));
    default:
      return [];
  }
}

const prefixed = (path: FieldPath, row: string, values: TextValue[]): TextValue[] => values.map((value) => ({ ...value, path: `${path}/${row}/${value.path}` }));
