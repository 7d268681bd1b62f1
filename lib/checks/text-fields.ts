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
  const values: TextValue[] = [];
  collect(fields, content, '', values);
  return values;
}

/** Into one array: whole sections are read at every keystroke. */
function collect(fields: FieldMap, content: Cells, base: FieldPath, into: TextValue[]): void {
  for (const key of Object.keys(fields)) collectField(fields[key]!, content?.[key], base + key, into);
}

function collectField(field: Field, value: unknown, path: FieldPath, into: TextValue[]): void {
  const rows = () => (value ?? []) as Row[];
  switch (field.kind) {
    case 'text':
      if (typeof value === 'string' && value.trim() !== '') into.push({ path, label: field.label, text: value });
      return;
    case 'textList':
      for (const row of rows()) collectField({ kind: 'text', label: field.itemLabel }, row.text, `${path}/${row.id}/text`, into);
      return;
    case 'table':
      for (const row of rows()) collect(field.columns, row, `${path}/${row.id}/`, into);
      return;
    case 'records':
      for (const row of rows()) collect(field.fields, row, `${path}/${row.id}/`, into);
      return;
    case 'grid':
      for (const row of Object.keys(field.rows)) collect(field.columns, (value as Record<string, Cells> | undefined)?.[row], `${path}/${row}/`, into);
      return;
    case 'wording':
      for (const [key, { label }] of Object.entries(field.sentences)) collectField({ kind: 'text', label }, (value as Record<string, Cells> | undefined)?.[key]?.own, `${path}/${key}/own`, into);
  }
}
