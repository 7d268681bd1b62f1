// The nine tables as a budget system exports them: every cell filled in, those that follow from others included.
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import type { Field } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { FieldPath } from '@/lib/disclosure/path';
import { withDerivedFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';

const tablesOf = (context: DisclosureContext) => templateOf(context.templateVersion).sections.filter((section) => section.part === 'tables');

export function withEveryFigureStated(context: DisclosureContext): DisclosureContext {
  const stated: DisclosureContent = Object.fromEntries(tablesOf(context).map((section) => [section.id, withDerivedFigures(section, context)]));
  return { ...context, content: { ...context.content, ...stated } };
}

/** Where the amounts of the tables stand. */
export function amountPlaces(context: DisclosureContext): { sectionId: string; path: FieldPath; amount: number }[] {
  return tablesOf(context).flatMap((section) =>
    Object.entries(section.fields as Record<string, Field>).flatMap(([key, field]) =>
      cellsOf(key, field, (context.content[section.id] as Record<string, unknown>)[key]).map(([path, amount]) => ({ sectionId: section.id, path, amount })),
    ),
  );
}

function cellsOf(key: string, field: Field, value: unknown): (readonly [FieldPath, number])[] {
  const amountsIn = (cells: Record<string, unknown>, columns: Record<string, { kind: string }>, at: string) =>
    Object.entries(columns).flatMap(([column, { kind }]) => (kind === 'amount' && typeof cells[column] === 'number' ? [[`${key}/${at}/${column}`, cells[column]] as const] : []));
  if (field.kind === 'grid') return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([row, cells]) => amountsIn(cells, gridCells(field, row), row));
  if (field.kind !== 'table') return [];
  return (value as ({ id: string } & Record<string, unknown>)[]).flatMap((row) => amountsIn(row, field.columns, row.id));
}
