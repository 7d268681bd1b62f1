import type { AnySection } from '@/lib/disclosure/define-section';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field } from '@/lib/disclosure/field';
import { sectionOf, type Template } from '@/lib/disclosure/templates/templates';
import { compareField, type ComparisonContexts } from './compare-field';
import { pairsOf } from './incomparable';
import type { FieldComparison, SectionComparison } from './types';

type Content = Record<string, unknown>;

/** What became of a section, each side read with its own template's definition. A side where nothing is written yet counts as empty. */
export function compareSection(section: AnySection, before: Content | null | undefined, after: Content | null | undefined, contexts: ComparisonContexts, earlier: AnySection = section): SectionComparison {
  const pairs = pairsOf<Field>(earlier.fields, section.fields);
  const fields = pairs.map(([key, pair]) => compareField(pair, before?.[key], after?.[key], key, { ...contexts, sectionId: section.id })).filter(hasSomething);
  return { ...named(section), onlyIn: null, fields, changes: fields.reduce((sum, field) => sum + changesIn(field), 0) };
}

/** A section's sentences are no entry of their own as long as both sides leave them to the figures. */
const hasSomething = (field: FieldComparison) => field.kind !== 'figures' || field.lines.length + field.texts.length > 0;

const named = ({ id, numeral, title, shortTitle }: AnySection) => ({ sectionId: id, numeral, title, shortTitle });

function changesIn(field: FieldComparison): number {
  if (field.incomparable) return 0;
  if (field.kind === 'rows') return field.counts.added + field.counts.gone + field.counts.changed;
  if (field.kind === 'figures') return [...field.lines, ...field.texts].filter((one) => one.changed).length;
  return field.changed ? 1 : 0;
}

interface Side {
  template: Template;
  context: DisclosureContext;
}

/** Two published years of a department, section by section in the later year's order; sections it no longer has follow. */
export const compareYears = (before: Side, after: Side): SectionComparison[] => compareSides('years', before, after);

/** An edition and the correction that followed it, section by section. */
export const compareEditions = (before: Side, after: Side): SectionComparison[] => compareSides('versions', before, after);

const withholds = ({ context }: Side, id: string) => context.withheld?.[id] !== undefined;

function compareSides(mode: ComparisonContexts['mode'], before: Side, after: Side): SectionComparison[] {
  const contexts: ComparisonContexts = { mode, before: before.context, after: after.context };
  const has = ({ template, context }: Side, id: string) => sectionOf(template, id) !== undefined && context.content[id] !== undefined;
  const ids = [...new Set([...after.template.sections, ...before.template.sections].map((section) => section.id))];
  return ids.flatMap((id): SectionComparison[] => {
    const [earlier, later] = [sectionOf(before.template, id), sectionOf(after.template, id)];
    const section = (later ?? earlier)!;
    const [inBefore, inAfter] = [has(before, id), has(after, id)];
    // A section that neither has: the template knows it, but both documents were made without.
    if (!inBefore && !inAfter) return [];
    if (!inBefore || !inAfter) return [{ ...named(section), onlyIn: inBefore ? 'before' : 'after', fields: [], changes: 0, ...(withholds(inBefore ? after : before, id) && { withheld: true }) }];
    return [compareSection(section, before.context.content[id] as Content, after.context.content[id] as Content, contexts, earlier)];
  });
}
