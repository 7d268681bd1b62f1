import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { factsOf } from '@/lib/disclosure/render';
import { missingFields } from '@/lib/disclosure/section-content';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import { contentByYear, contentOf, publishedBefore } from '@/prisma/seed/content/build';
import { departmentPlans } from '@/prisma/seed/departments/all';
import { jiaoyu2020AsFirstPublished } from '@/prisma/seed/departments/jiaoyu';
import { contradictoryDraft } from '@/prisma/seed/departments/wangxin/draft-2021';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';

interface Case {
  title: string;
  department: { name: string; shortName: string };
  fiscalYear: number;
  content: DisclosureContent;
  previous: DisclosureContent | null;
}

/** 2020 of wenlv is never published, so its 2021 stands without an archive. */
const UNPUBLISHED = new Set(['wenlv 2020']);

const cases: Case[] = departmentPlans.flatMap((plan) => {
  const contents = contentByYear(plan);
  return plan.years
    .filter((year) => !UNPUBLISHED.has(`${plan.key} ${year.fiscalYear}`))
    .map(({ fiscalYear }) => ({
      title: `${plan.shortName} ${fiscalYear}`,
      department: plan,
      fiscalYear,
      content: contents.get(fiscalYear)!,
      previous: UNPUBLISHED.has(`${plan.key} ${fiscalYear - 1}`) ? null : (contents.get(fiscalYear - 1) ?? null),
    }));
});

const contextOf = ({ department, fiscalYear, content, previous }: Omit<Case, 'title'>) => ({
  department: { name: department.name, shortName: department.shortName },
  fiscalYear,
  templateVersion: templateForYear(fiscalYear).version,
  content,
  previous: previous && { fiscalYear: fiscalYear - 1, templateVersion: templateForYear(fiscalYear - 1).version, content: previous },
});

describe.each(cases)('$title', (one) => {
  it('lacks no field', () => {
    const missing = templateForYear(one.fiscalYear).sections.flatMap((section) => missingFields(section, contextOf(one)));
    expect(missing).toEqual([]);
  });

  it('passes every check that would block a submission', () => {
    expect(runChecks(templateForYear(one.fiscalYear), contextOf(one)).findings.filter((finding) => finding.severity === 'E')).toEqual([]);
  });
});

describe('the sample’s department', () => {
  const contents = contentByYear(wangxin);
  const factsIn = (fiscalYear: number) => {
    const content = contents.get(fiscalYear)!;
    const facts = factsOf(templateForYear(fiscalYear), contextOf({ department: wangxin, fiscalYear, content, previous: contents.get(fiscalYear - 1) ?? null }));
    return Object.fromEntries(facts.map((fact) => [fact.measure, fact.amount]));
  };

  it('carries the sample’s figures of 2020', () => {
    expect(factsIn(2020)).toMatchObject({
      'overview.income.total': 2_216_200_000,
      'overview.expenditure.total': 2_216_200_000,
      'overview.expenditure.basic': 374_700_000,
      'overview.expenditure.personnel': 325_010_000,
      'overview.expenditure.operating': 49_690_000,
      'overview.expenditure.projects': 1_841_500_000,
      'operatingCost.total': 49_690_000,
      'threePublic.total': 7_640_000,
      'threePublic.vehicleRunning': 7_210_000,
      'threePublic.reception': 430_000,
      'procurement.total': 1_233_800_000,
      'assets.total': 135_800_000,
    });
  });

  it('carries figures of 2019 that the changes of 2020 lead back to', () => {
    expect(factsIn(2019)).toMatchObject({
      'overview.expenditure.total': 1_098_980_000,
      'overview.expenditure.basic': 75_780_000,
      'overview.expenditure.projects': 1_023_200_000,
      'threePublic.total': 0,
    });
  });

  it('has the sample’s numbers of duties, projects, target tables and purchases', () => {
    const content = contents.get(2020) as Record<string, Record<string, unknown[]>>;
    expect(content.responsibilities!.duties).toHaveLength(15);
    expect(content.performance!.subTargets).toHaveLength(8);
    expect(content.performance!.safeguards).toHaveLength(7);
    expect(content.performance!.projectTargets).toHaveLength(18);
    expect(content.overview!.projects).toHaveLength(18);
    expect(content.procurement!.items).toHaveLength(13);
  });

  it('shows contradictions in the draft of 2021', () => {
    const complete = contents.get(2021)!;
    const content = { ...complete, ...contradictoryDraft(complete) };
    const { findings } = runChecks(templateForYear(2021), contextOf({ department: wangxin, fiscalYear: 2021, content, previous: contents.get(2020)! }));
    const ids = new Set(findings.map((finding) => finding.id));
    expect([...ids]).toEqual(expect.arrayContaining(['T1', 'F16', 'F31', 'F40', 'F41', 'F45', 'F46']));
  });
});

it('what was first published of 2020 in education differs from its correction in the reception cost alone, in the text and in the table of economic codes', () => {
  const plan = departmentPlans.find((one) => one.key === 'jiaoyu')!;
  const contents = contentByYear(plan);
  const first = contentOf(plan, jiaoyu2020AsFirstPublished, publishedBefore(contents, 2020));
  const changed = templateForYear(2020).sections.filter((section) => JSON.stringify(first[section.id]) !== JSON.stringify(contents.get(2020)![section.id]));
  expect(changed.map((section) => section.id)).toEqual(['threePublic', 'basicExpenditure']);
  const context = contextOf({ department: plan, fiscalYear: 2020, content: first, previous: contents.get(2019)! });
  expect(runChecks(templateForYear(2020), context).findings.filter((finding) => finding.severity === 'E')).toEqual([]);
});
