import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { departmentPlans } from '@/prisma/seed/departments/all';

type Cells = Record<string, unknown>;

/** Every edition of the demo city, by name: ten departments, three years. */
export const seedEditions = departmentPlans.flatMap((plan) => {
  const contents = contentByYear(plan);
  return [...contents.keys()].map((fiscalYear): [string, DisclosureContext] => [
    `${plan.shortName} ${fiscalYear}`,
    {
      department: { name: plan.name, shortName: plan.shortName },
      fiscalYear,
      templateVersion: templateForYear(fiscalYear).version,
      content: contents.get(fiscalYear)!,
      previous: publishedBefore(contents, fiscalYear),
    },
  ]);
});

/** The edition with other amounts in every place, in steps of 100元: nothing adds up any more, and every figure is to come back as printed. */
export function withAmounts(context: DisclosureContext, amounts: readonly number[]): DisclosureContext {
  let at = 0;
  return { ...context, content: replaced(context.content, () => amounts[at++ % amounts.length]! * 10_000) as DisclosureContext['content'], previous: null };
}

function replaced(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, next));
  if (typeof value === 'number') return next();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as Cells).map(([key, one]) => [key, replaced(one, next)]));
}

/** A change of nothing has no reason in a document, nor has a change from an unknown figure. */
export const withoutUnprintedReasons = (content: unknown): unknown => JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'reason' ? undefined : value)));
