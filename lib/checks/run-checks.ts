import type { DisclosureContext } from '@/lib/disclosure/context';
import { missingFields } from '@/lib/disclosure/section-content';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { Finding } from './rule';
import { allRules } from './rules';

/** The id under which a field that a submission needs and the draft lacks is reported. */
export const MISSING_FIELD = '缺项';

/** Everything that is missing or wrong in a disclosure: missing fields first, then the rules in their published order. */
export function runChecks(template: Template, context: DisclosureContext): Finding[] {
  const missing = template.sections.flatMap((section) =>
    missingFields(section, context.content[section.id] as Record<string, unknown>).map((field): Finding => ({ id: MISSING_FIELD, severity: 'E', sectionId: section.id, ...field })),
  );
  const present = new Set(template.sections.map((section) => section.id));
  const applicable = allRules.filter((rule) => rule.sections.every((id) => present.has(id)));
  const found = applicable.flatMap((rule) => rule.run(context).map((finding): Finding => ({ id: rule.id, severity: rule.severity, ...finding })));
  return [...missing, ...found];
}

/** How many findings keep the disclosure from being submitted. */
export const blockingCount = (findings: readonly Finding[]): number => findings.filter((finding) => finding.severity === 'E').length;
