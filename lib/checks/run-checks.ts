import type { DisclosureContext } from '@/lib/disclosure/context';
import { missingFields } from '@/lib/disclosure/section-content';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { CheckResult, CheckSettings, Finding, Rule, Severity } from './rule';
import { rulesFor } from './rules';

/** The id under which a field that a submission needs and the draft lacks is reported. */
export const MISSING_FIELD = '缺项';

/**
 * Everything that is missing or wrong in a disclosure: missing fields first, then the rules in their published order.
 * A section that the content lacks altogether (a document without that table) is "not run", never "passed".
 */
export function runChecks(template: Template, context: DisclosureContext, settings: CheckSettings = {}): CheckResult {
  const present = template.sections.filter((section) => context.content[section.id] !== undefined);
  const findings = present.flatMap((section) => missingFields(section, context).map((field): Finding => ({ id: MISSING_FIELD, severity: 'E', sectionId: section.id, ...field })));
  const notRun: CheckResult['notRun'] = [];
  const ran: string[] = [];
  for (const rule of rulesFor(template.kind)) {
    const setting = settings[rule.id];
    const reason = setting?.severity === 'OFF' ? '本年度已由财政局停用' : lackOf(rule, template, context);
    const result = reason === null ? rule.run(context, { ...defaultsOf(rule), ...setting?.parameters }) : { notRun: reason };
    if (!Array.isArray(result)) {
      notRun.push({ id: rule.id, reason: result.notRun });
      continue;
    }
    ran.push(rule.id);
    findings.push(...result.map((finding): Finding => ({ id: rule.id, ...finding, severity: weightOf(rule, finding.severity, setting?.severity ?? null) })));
  }
  return { findings, ran, notRun, counts: countsOf(findings) };
}

const defaultsOf = (rule: Rule): Record<string, number> => Object.fromEntries(Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [name, parameter.default]));

/** A cycle's setting wins over the rule and over what the rule says of one finding. */
const weightOf = (rule: Rule, own: Severity | undefined, set: Severity | 'OFF' | null): Severity => (set !== null && set !== 'OFF' ? set : (own ?? rule.severity));

/** Why a rule can't run on this disclosure; null where all that it reads is there. */
function lackOf(rule: Rule, template: Template, context: DisclosureContext): string | null {
  const foreign = rule.sections.filter((id) => !template.sections.some((section) => section.id === id));
  if (foreign.length > 0) return '本年度模板没有这项检查涉及的部分';
  const absent = template.sections.filter((section) => rule.sections.includes(section.id) && context.content[section.id] === undefined);
  return absent.length > 0 ? `没有提供：${absent.map((section) => section.shortTitle).join('、')}` : null;
}

export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { E: count('E'), W: count('W'), I: count('I') };
}

/** How many findings keep the disclosure from being submitted. */
export const blockingCount = (findings: readonly Finding[]): number => countsOf(findings).E;
