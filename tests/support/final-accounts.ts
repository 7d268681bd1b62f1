// Final accounts of the demo city as the portal makes them: consistent, without a single finding.
import type { DisclosureContext } from '@/lib/disclosure/context';
import { valueAt, withValueAt } from '@/lib/disclosure/path';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { contentByYear } from '@/prisma/seed/content/build';
import { finalAccountsByYear } from '@/prisma/seed/content/final-accounts';
import type { DepartmentPlan } from '@/prisma/seed/content/plan';
import { departmentPlans } from '@/prisma/seed/departments/all';

function editionsOf(plan: DepartmentPlan): [string, DisclosureContext][] {
  const budgets = contentByYear(plan);
  const accounts = finalAccountsByYear(plan, budgets);
  const version = (year: number) => templateForYear(year, 'FINAL_ACCOUNTS').version;
  return [...accounts].map(([fiscalYear, content]): [string, DisclosureContext] => {
    const before = accounts.get(fiscalYear - 1);
    return [
      `${plan.shortName} ${fiscalYear}`,
      {
        department: { name: plan.name, shortName: plan.shortName },
        fiscalYear,
        templateVersion: version(fiscalYear),
        content,
        previous: before ? { fiscalYear: fiscalYear - 1, templateVersion: version(fiscalYear - 1), content: before } : null,
        budget: { templateVersion: templateForYear(fiscalYear).version, content: budgets.get(fiscalYear)! },
      },
    ];
  });
}

/** Every year of every department, by name. */
export const finalEditions = departmentPlans.flatMap(editionsOf);

export const finalEdition = (name: string): DisclosureContext => finalEditions.find(([one]) => one === name)![1];

/** The edition with another value in one place. A path that leads nowhere is a mistake of the test. */
export function withChange(context: DisclosureContext, section: string, path: string, value: unknown): DisclosureContext {
  if (valueAt(context.content[section], path) === undefined) throw new Error(`Nothing stands at ${section} ${path}`);
  return { ...context, content: { ...context.content, [section]: withValueAt(context.content[section], path, value) } };
}
