import type { AnySection } from '../define-section';
import { assets } from '../sections/assets';
import { glossary } from '../sections/glossary';
import { operatingCost } from '../sections/operating-cost';
import { otherMatters } from '../sections/other-matters';
import { overview } from '../sections/overview';
import { performance } from '../sections/performance';
import { procurement } from '../sections/procurement';
import { responsibilities } from '../sections/responsibilities';
import { threePublic } from '../sections/three-public';

/** A fiscal year's template. A published edition carries the version that it was made with. */
export interface Template {
  version: string;
  label: string;
  sections: readonly AnySection[];
}

const templates: readonly Template[] = [
  {
    version: 'budget-2020',
    label: '部门预算（2020年版）',
    sections: [responsibilities, overview, operatingCost, threePublic, performance, procurement, assets, glossary, otherMatters],
  },
];

export const allTemplates = (): readonly Template[] => templates;

/** Throws on a version that the portal doesn't know: an edition must never be read with another template. */
export function templateOf(version: string): Template {
  const template = templates.find((one) => one.version === version);
  if (!template) throw new Error(`Unknown template version "${version}"`);
  return template;
}

/** Undefined for a section id that the template lacks: ids come from addresses. */
export function sectionOf(template: Template, id: string): AnySection | undefined {
  return template.sections.find((section) => section.id === id);
}
