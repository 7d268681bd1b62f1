import type { Field, FieldMap } from '@/lib/disclosure/field';
import { isEmptyRow } from '@/lib/disclosure/field-kinds/composite';
import type { FieldPath } from '@/lib/disclosure/path';
import type { Rule } from './rule';
import { ALL_SECTIONS } from './sections';

type Row = { id: string } & Record<string, unknown>;

interface EmptyRow {
  path: FieldPath;
  message: string;
}

function emptyRows(fields: FieldMap, content: Record<string, unknown> | undefined, base = ''): EmptyRow[] {
  return Object.entries(fields).flatMap(([key, field]) => emptyRowsOf(field, (content?.[key] ?? []) as Row[], `${base}${key}`));
}

function emptyRowsOf(field: Field, rows: readonly Row[], path: FieldPath): EmptyRow[] {
  if (field.kind !== 'table' && field.kind !== 'records') return [];
  const [cells, name, kind] = field.kind === 'table' ? [field.columns, field.nameColumn, '行'] : [field.fields, field.nameField, `个${field.itemLabel}`];
  return rows.flatMap((row, index): EmptyRow[] => {
    const at = `${path}/${row.id}`;
    if (isEmptyRow(cells, row)) return [{ path: `${at}/${name}`, message: `“${field.label}”的第 ${index + 1} ${kind}是空的，请填写或删除。` }];
    return field.kind === 'records' ? emptyRows(field.fields, row, `${at}/`) : [];
  });
}

const noEmptyRows: Rule = {
  id: 'F48',
  severity: 'W',
  title: '表中没有空行',
  basis: '《地方预决算公开操作规程》：公开内容真实、准确、完整',
  sections: [],
  run: ({ content }) =>
    ALL_SECTIONS.flatMap((section) => emptyRows(section.fields, content[section.id] as Record<string, unknown> | undefined).map((row) => ({ sectionId: section.id, ...row }))),
};

export const rowRules: readonly Rule[] = [noEmptyRows];
