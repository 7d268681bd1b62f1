import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap, GridField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';

type Cells = Record<string, unknown>;

/**
 * A section from a file with everything that the file leaves out as blank: a template may have got a field since the
 * file was written. What the template doesn't know comes back as `unknown`: dropped silently, a figure under a
 * misspelt name would count as missing.
 */
export function completeSection(section: AnySection, given: Cells): { content: Cells; unknown: string[] } {
  const unknown: string[] = [];
  return { content: completeFields(section.fields, given, '', unknown), unknown };
}

function completeFields(fields: FieldMap, given: Cells, base: string, unknown: string[], extra: readonly string[] = []): Cells {
  const stored = Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute));
  const known = new Set([...stored.map(([key]) => key), ...extra]);
  unknown.push(...Object.keys(given).filter((key) => !known.has(key)).map((key) => base + key));
  return { ...given, ...Object.fromEntries(stored.map(([key, field]) => [key, completeField(field, given[key], `${base}${key}/`, unknown)])) };
}

const isObject = (value: unknown): value is Cells => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values of another shape stay as they are: the schema tells what is wrong with them. */
function completeField(field: Field, given: unknown, base: string, unknown: string[]): unknown {
  if (given === undefined) return kindOf(field).empty(field);
  switch (field.kind) {
    case 'textList':
      return completeRows({ text: { kind: 'text', label: field.itemLabel } }, given, base, unknown);
    case 'table':
      return completeRows(field.columns, given, base, unknown);
    case 'records':
      return completeRows(field.fields, given, base, unknown);
    case 'grid':
      return isObject(given) ? completeGrid(field, given, base, unknown) : given;
    default:
      return given;
  }
}

function completeRows(fields: FieldMap, given: unknown, base: string, unknown: string[]): unknown {
  if (!Array.isArray(given)) return given;
  return given.map((row: unknown, index) => {
    if (!isObject(row)) return row;
    const id = row.id ?? String(index + 1);
    return completeFields(fields, { ...row, id }, `${base}${String(id)}/`, unknown, ['id']);
  });
}

function completeGrid(field: GridField, given: Cells, base: string, unknown: string[]): Cells {
  unknown.push(...Object.keys(given).filter((row) => !field.rows[row]).map((row) => base + row));
  const rows = Object.keys(field.rows).map((row) => {
    const cells = given[row] ?? {};
    return [row, isObject(cells) ? completeFields(gridCells(field, row), cells, `${base}${row}/`, unknown) : cells];
  });
  return Object.fromEntries(rows);
}
