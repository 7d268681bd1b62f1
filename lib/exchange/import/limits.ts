import { fieldPathOf } from '@/lib/disclosure/path';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import type { Reading, Row } from './reading';

type Cells = Record<PropertyKey, unknown>;

/** Drafts hold no more rows of a list than this (lib/disclosure/field-kinds/composite.ts). */
const MOST_ROWS = 2_000;

/** Takes out what a draft refuses, a text that is too long or rows beyond number, and keeps it among what wasn't placed. */
export function keepWithinLimits(reading: Reading): void {
  for (const section of reading.template.sections) {
    const content = reading.content[section.id] as Cells | undefined;
    if (!content) continue;
    const read = draftSchemaOf(section).safeParse(content);
    for (const issue of read.success ? [] : read.error.issues) {
      const holder = issue.path.slice(0, -1).reduce<unknown>((value, key) => (value as Cells | undefined)?.[key], content) as Cells;
      const last = issue.path.at(-1)!;
      const value = holder?.[last];
      const path = fieldPathOf(content, issue.path);
      if (Array.isArray(value)) {
        const rows = value as Row[];
        rows.slice(MOST_ROWS).forEach((row) => reading.ledger.reject(section.id, `${path}/${row.id}`, issue.message));
        holder[last] = rows.slice(0, MOST_ROWS);
      } else if (holder !== undefined) {
        holder[last] = typeof value === 'string' ? '' : null;
        reading.ledger.reject(section.id, path, issue.message);
      }
    }
  }
}
