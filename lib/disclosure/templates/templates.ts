import type { AnySection } from '../define-section';
import { budget2020 } from './budget-2020';
import { budget2021 } from './budget-2021';
import type { Template } from './template';

export type { Template };

const templates: readonly Template[] = [budget2020, budget2021];

export const allTemplates = (): readonly Template[] => templates;

/** Throws on a version that the portal doesn't know: an edition must never be read with another template. */
export function templateOf(version: string): Template {
  const template = templates.find((one) => one.version === version);
  if (!template) throw new Error(`Unknown template version "${version}"`);
  return template;
}

/** The template that a new cycle of this year starts with. */
export function templateForYear(fiscalYear: number): Template {
  return fiscalYear <= 2020 ? budget2020 : budget2021;
}

/** Undefined for a section id that the template lacks: ids come from addresses. */
export function sectionOf(template: Template, id: string): AnySection | undefined {
  return template.sections.find((section) => section.id === id);
}
