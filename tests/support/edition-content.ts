// A complete, valid edition in the sample's shape, to be changed one value at a time: the demo city's department with
// the sample's figures and names of projects and prose of our own. `demo-content.test.ts` vouches for its figures.
import type { Finding, Rule, RuleFinding } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { valueAt, withValueAt } from '@/lib/disclosure/path';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';

export type Row = { id: string } & Record<string, unknown>;
export type Change = readonly [section: string, path: string, value: unknown];

const contents = contentByYear(wangxin);

export const template = templateForYear(2020);

/** 2020 with 2019 as its archive. */
export const validEdition: DisclosureContext = {
  department: { name: wangxin.name, shortName: wangxin.shortName },
  fiscalYear: 2020,
  templateVersion: template.version,
  content: contents.get(2020)!,
  previous: publishedBefore(contents, 2020),
};

/** The valid edition's content of one section. */
export const sectionContent = (section: string) => validEdition.content[section] as Record<string, unknown>;

/** The value at a path of the valid edition. */
export const inEdition = <T = unknown>(section: string, path: string): T => valueAt(validEdition.content[section], path) as T;

/** The valid edition with other values in some places. A path that leads nowhere is a mistake of the test. */
export function changedEdition(...changes: Change[]): DisclosureContext {
  const content = changes.reduce((all, [section, path, value]) => {
    if (valueAt(all[section], path) === undefined) throw new Error(`Nothing stands at ${section} ${path}`);
    return { ...all, [section]: withValueAt(all[section], path, value) };
  }, validEdition.content);
  return { ...validEdition, content };
}

/** What a rule finds; [] also where it doesn't run. */
export function findingsOfRule(rule: Rule, context: DisclosureContext): RuleFinding[] {
  const result = rule.run(context, Object.fromEntries(Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [name, parameter.default])));
  return Array.isArray(result) ? result : [];
}

/** Everything that the checks find in an edition of the sample's year. */
export const findingsIn = (context: DisclosureContext): Finding[] => runChecks(template, context).findings;

/** The explanation alone, as it stands in a document without the tables: nothing follows from them then. */
export function withoutTables(context: DisclosureContext): DisclosureContext {
  const explanation = template.sections.filter((section) => section.part === 'explanation').map((section) => [section.id, context.content[section.id]]);
  return { ...context, content: Object.fromEntries(explanation) };
}
