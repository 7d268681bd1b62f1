import type { AnySection } from '@/lib/disclosure/define-section';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field } from '@/lib/disclosure/field';
import type { Template } from '@/lib/disclosure/templates/templates';
import { compareField, type ComparisonContexts } from './compare-field';
import type { FieldComparison, SectionComparison } from './types';

type Content = Record<string, unknown>;

/** What became of a section. A side without the section (another year's template, nothing written yet) counts as empty. */
export function compareSection(section: AnySection, before: Content | null | undefined, after: Content | null | undefined, contexts: ComparisonContexts): SectionComparison {
  const fields = Object.entries(section.fields as Record<string, Field>).map(([key, field]) => compareField(field, before?.[key], after?.[key], key, contexts));
  return { sectionId: section.id, numeral: section.numeral, title: section.title, shortTitle: section.shortTitle, fields, changes: fields.reduce((sum, field) => sum + changesIn(field), 0) };
}

function changesIn(field: FieldComparison): number {
  if (field.kind === 'rows') return field.counts.added + field.counts.gone + field.counts.changed;
  if (field.kind === 'figures') return [...field.lines, ...field.texts].filter((one) => one.changed).length;
  return field.changed ? 1 : 0;
}

/** Two published years of a department, section by section in the later year's order; sections it no longer has follow. */
export function compareYears(before: { template: Template; context: DisclosureContext }, after: { template: Template; context: DisclosureContext }): SectionComparison[] {
  const contexts: ComparisonContexts = { mode: 'years', before: before.context, after: after.context };
  const dropped = before.template.sections.filter((section) => !after.template.sections.some((one) => one.id === section.id));
  return [...after.template.sections, ...dropped].map((section) => compareSection(section, before.context.content[section.id] as Content, after.context.content[section.id] as Content, contexts));
}
