import type { DisclosureContent, DisclosureContext } from './context';
import { withDerivedFigures } from './section-content';
import type { Template } from './templates/template';

/**
 * The content as it is published: without the sections that are withheld. What follows from one of them in the others
 * is written down first, since nothing of it can be worked out again from what is left. That means: what another section
 * repeats of a withheld one, a sum or a sentence of its own, is published with that section. Whether it may be is for the
 * secrecy review to say, which withholds that section too if it must; an attached scan is whole in any case.
 */
export function publicContent(template: Template, context: DisclosureContext, withheld: readonly string[]): DisclosureContent {
  if (withheld.length === 0) return context.content;
  const published = template.sections.filter((section) => context.content[section.id] !== undefined && !withheld.includes(section.id));
  return Object.fromEntries(published.map((section) => [section.id, withDerivedFigures(section, context)]));
}
