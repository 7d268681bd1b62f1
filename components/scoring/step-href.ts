import { hashOf } from '@/components/fields/field-place';
import type { Raise } from '@/lib/scoring/verdict';

/** The field that would raise an item. */
export const stepHref = (editionId: string, { sectionId, path }: Raise): string => `/drafts/${editionId}/sections/${sectionId}${path ? hashOf(path) : ''}`;
