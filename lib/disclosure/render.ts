import { type DocumentNode, note } from '@/lib/document/tree';
import type { DisclosureContext } from './context';
import type { AnySection } from './define-section';
import { KIND_WORDS } from './kinds';
import { sectionHeading } from './sections/shared';
import { kindOfTemplate, type Template } from './templates/templates';

/** The whole disclosure as one document tree; nodes of a section know it by `sectionId`. */
export interface RenderedSection {
  sectionId: string;
  nodes: DocumentNode[];
}

/** "某某局2021年部门预算信息公开情况说明", "某某局2019年度部门决算公开情况说明" */
export function disclosureTitle({ department, fiscalYear, templateVersion }: Pick<DisclosureContext, 'department' | 'fiscalYear' | 'templateVersion'>): string {
  const { year, title } = KIND_WORDS[kindOfTemplate(templateVersion)];
  return `${department.name}${fiscalYear}${year}${title}`;
}

/** A section that the document lacks has no nodes; one that is withheld says by what. */
export function renderSections(template: Template, context: DisclosureContext): RenderedSection[] {
  return template.sections.map((section) => ({ sectionId: section.id, nodes: nodesOf(section, context) }));
}

function nodesOf(section: AnySection, context: DisclosureContext): DocumentNode[] {
  const basis = context.withheld?.[section.id];
  if (basis !== undefined) return [sectionHeading(section), note(`本部分依法不予公开。依据：${basis.replace(/[。．.；;]+$/u, '')}。`)];
  const content = context.content[section.id];
  return content === undefined ? [] : section.output(content, context);
}

/** The figures of a disclosure by measure id. 分; measures without a figure are left out. */
export function factsOf(template: Template, context: DisclosureContext): { measure: string; label: string; amount: number }[] {
  return template.sections.filter((section) => context.content[section.id] !== undefined).flatMap((section) =>
    (section.measures ?? []).flatMap((measure) => {
      const amount = measure.of(context.content[section.id], context);
      return amount === null ? [] : [{ measure: measure.id, label: measure.label, amount }];
    }),
  );
}
