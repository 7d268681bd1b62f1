import { compareSection } from '@/lib/comparison/compare-section';
import type { SectionComparison } from '@/lib/comparison/types';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { EditionView } from '@/lib/server/queries/workspace/types';

type Content = Record<string, unknown>;

/** What differs from an earlier content of the same disclosure, section by section. What the published edition withholds isn't in it, which is no change by the department. */
export function changesSince({ context }: EditionView, template: Template, before: Content): SectionComparison[] {
  const contexts = { mode: 'versions', before: { ...context, content: before }, after: context } as const;
  const of = (content: Content, id: string) => content[id] as Content | undefined;
  const sections = template.sections.filter(({ id }) => context.content[id] !== undefined || context.withheld?.[id] === undefined);
  return sections.map((section) => compareSection(section, of(before, section.id), of(context.content, section.id), contexts));
}
