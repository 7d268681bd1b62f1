import type { ScalarField } from '@/lib/disclosure/field';
import { namesOf } from './aliases';
import type { ColumnLabel } from './table-shape';

const labelsKnown = new WeakMap<object, ColumnLabel[]>();

/** The columns of a definition under all their names. Sign and unit of a measured value stand in the value's own column as a rule. */
export function columnLabels(columns: Readonly<Record<string, ScalarField>>): readonly ColumnLabel[] {
  let labels = labelsKnown.get(columns);
  if (!labels) {
    const shown = Object.entries(columns).filter(([key]) => !(isMeasured(columns) && (key === 'operator' || key === 'unit')));
    labelsKnown.set(columns, (labels = shown.map(([key, column]) => ({ key, names: namesOf(column.label) }))));
  }
  return labels;
}

/** Does a row hold a value with sign and unit apart? */
export const isMeasured = (columns: Readonly<Record<string, { kind: string }>>): boolean => columns.operator?.kind === 'choice' && columns.value?.kind === 'text' && columns.unit?.kind === 'text';
