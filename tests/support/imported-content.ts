// What an edition says, so that one read back from its document can be compared with it: ids and order that a document
// doesn't keep are left out, so is the punctuation that ends a text (documents end it with one full stop), and every figure stands where it follows from others.
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import { INDICATOR_LEVELS, INDICATOR_LEVELS_2021 } from '@/lib/disclosure/sections/performance';
import { withDerivedFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';

/**
 * A document has no place for these: last year's income, and why last year's figure was restated where there is no
 * archive to compare with. They come back blank.
 */
const NOT_PRINTED: readonly RegExp[] = [/^overview\/income\/\w+\/lastYear$/u, /\/restated$/u];

type Cells = Record<string, unknown>;
const levels = [INDICATOR_LEVELS, INDICATOR_LEVELS_2021].flatMap((one) => [...Object.keys(one), ...Object.values(one).flat()]);

/** Every section that the document has, ready to be compared with toEqual. */
export function saidBy(context: DisclosureContext): DisclosureContent {
  const sections = templateOf(context.templateVersion).sections.filter((section) => context.content[section.id] !== undefined);
  return Object.fromEntries(sections.map((section) => [section.id, said(withDerivedFigures(section, context), section.id)]));
}

function said(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return inLevelOrder(value.map((one) => said(one, path)) as Cells[]);
  if (typeof value === 'string') return NOT_PRINTED.some((form) => form.test(path)) ? '' : value.trim().replace(/[。．.；;，,、]+$/u, '');
  if (typeof value !== 'object' || value === null) return NOT_PRINTED.some((form) => form.test(path)) ? null : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, one]) => [key, said(one, `${path}/${key}`)])
      .filter(([, one]) => one !== undefined),
  );
}

/** A document sorts indicators by level. */
const inLevelOrder = (rows: Cells[]): Cells[] => (rows.every((row) => typeof row === 'object' && 'level1' in row) ? [...rows].sort((a, b) => place(a.level1) - place(b.level1) || place(a.level2) - place(b.level2)) : rows);
const place = (level: unknown) => levels.indexOf(String(level));
