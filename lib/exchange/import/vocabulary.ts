import type { Field, FieldMap } from '@/lib/disclosure/field';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { namesOf } from './aliases';
import { bare, pairsIn } from './words';

/** The labels of a field's rows and columns, those of fields inside it included. */
function labelsOf(field: Field): string[] {
  const inside = (fields: FieldMap): string[] => Object.values(fields).flatMap(labelsOf);
  switch (field.kind) {
    case 'table':
      return [field.label, ...inside(field.columns), ...(field.groups ?? []).map((group) => group.label)];
    case 'records':
      return [field.label, ...inside(field.fields)];
    case 'grid':
      return [field.label, ...inside(field.columns), ...Object.values(field.rows).map((row) => row.label)];
    default:
      return [field.label];
  }
}

/** Neighbouring letters in any label of any year's template. */
const letterPairs = new Set(allTemplates().flatMap((template) => template.sections.flatMap((section) => Object.values(section.fields).flatMap(labelsOf).flatMap(namesOf).flatMap((label) => [...pairsIn(label)]))));

const known = new Map<string, boolean>();
const MOST_KEPT = 20_000;
const LONGEST_LABEL = 40;

/** May this be a label of a row or column? Quick, and wrong only on the side of yes: most cells of a document are none. */
export function couldBeLabel(text: string): boolean {
  const held = known.get(text);
  if (held !== undefined) return held;
  const word = bare(text);
  const pairs = [...pairsIn(text)];
  const result = word.length > 0 && word.length <= LONGEST_LABEL && (pairs.length === 0 || pairs.filter((pair) => letterPairs.has(pair)).length >= 0.4 * pairs.length);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, result);
  return result;
}
