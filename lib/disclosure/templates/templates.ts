import type { AnySection } from '../define-section';
import { budget2020 } from './budget-2020';
import type { DisclosureKind } from '../kinds';
import { budget2021 } from './budget-2021';
import { finalAccounts2019 } from './final-accounts-2019';
import { finalAccounts2020 } from './final-accounts-2020';
import type { Template } from './template';

export type { Template };

const templates: readonly Template[] = [budget2020, budget2021, finalAccounts2019, finalAccounts2020];

export const allTemplates = (): readonly Template[] => templates;

/** Throws on a version that the portal doesn't know: an edition must never be read with another template. */
export function templateOf(version: string): Template {
  const template = templates.find((one) => one.version === version);
  if (!template) throw new Error(`Unknown template version "${version}"`);
  return template;
}

/** The template that a new cycle of this year and kind starts with. */
export function templateForYear(fiscalYear: number, kind: DisclosureKind = 'BUDGET'): Template {
  if (kind === 'FINAL_ACCOUNTS') return fiscalYear <= 2019 ? finalAccounts2019 : finalAccounts2020;
  return fiscalYear <= 2020 ? budget2020 : budget2021;
}

/** What a disclosure made with this template tells. */
export const kindOfTemplate = (version: string): DisclosureKind => templateOf(version).kind;

/** Undefined for a section id that the template lacks: ids come from addresses. */
export function sectionOf(template: Template, id: string): AnySection | undefined {
  return template.sections.find((section) => section.id === id);
}
