import type { FieldComparison, SectionComparison } from '@/lib/comparison/types';

/** A place in the document that a reviewer is led to. */
export interface Place {
  sectionId: string;
  /** Path of the field or row; "" for the section as a whole. */
  path: string;
  label: string;
}

/** Where something was changed, in the order of the document. What is gone is found where it was. */
export function changedPlaces(comparisons: readonly SectionComparison[]): Place[] {
  return comparisons.flatMap(({ sectionId, fields }) => fields.filter((field) => field.incomparable === null).flatMap((field) => placesIn(sectionId, field)));
}

function placesIn(sectionId: string, field: FieldComparison): Place[] {
  if (field.kind === 'rows') {
    const rows = field.rows.filter((row) => row.status !== 'same');
    return rows.map((row) => ({ sectionId, path: row.status === 'gone' ? field.path : row.path, label: `${field.label} · ${row.name || field.itemLabel}${ROW_WORDS[row.status as 'added' | 'gone' | 'changed']}` }));
  }
  if (field.kind === 'figures') return [...field.lines, ...field.texts].filter((one) => one.changed).map((one) => ({ sectionId, path: one.path, label: `${field.label} · ${one.label}` }));
  return field.changed ? [{ sectionId, path: field.path, label: field.label }] : [];
}

const ROW_WORDS = { added: '（新增）', gone: '（删除）', changed: '' } as const;

/** Where somebody is: the section on the screen (-1 above the first), and the place they were led to last. */
export interface Standpoint {
  section: number;
  last: number | null;
}

/**
 * The index of the place to go on to; null where there is none. `sectionsOfPlaces` gives the position of each place’s section. In
 * the section of the last place it is the next one there; elsewhere the nearest from where the person is now. Behind
 * the last comes the first.
 */
export function stepTo(sectionsOfPlaces: readonly number[], { section, last }: Standpoint, direction: 1 | -1): number | null {
  const count = sectionsOfPlaces.length;
  if (count === 0) return null;
  if (last !== null && sectionsOfPlaces[last] === section) return (last + direction + count) % count;
  const nearest = direction === 1 ? sectionsOfPlaces.findIndex((one) => one >= section) : sectionsOfPlaces.findLastIndex((one) => one <= section);
  if (nearest >= 0) return nearest;
  return direction === 1 ? 0 : count - 1;
}
