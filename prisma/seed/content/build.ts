import { multiply } from '../../../lib/amount/decimal';
import type { DisclosureContent, DisclosureContext } from '../../../lib/disclosure/context';
import { draftSchemaOf, withPreviousFigures } from '../../../lib/disclosure/section-content';
import type { AssetsContent } from '../../../lib/disclosure/sections/assets';
import type { OperatingCostContent } from '../../../lib/disclosure/sections/operating-cost';
import type { OverviewContent } from '../../../lib/disclosure/sections/overview';
import type { PerformanceContent } from '../../../lib/disclosure/sections/performance';
import type { ProcurementContent } from '../../../lib/disclosure/sections/procurement';
import type { ThreePublicContent } from '../../../lib/disclosure/sections/three-public';
import { templateForYear, type Template } from '../../../lib/disclosure/templates/templates';
import { glossaryOf, type TermKey } from './glossary';
import { figuresOf } from './figures';
import { wan } from './money';
import type { DepartmentPlan, Item, YearPlan } from './plan';
import type { Project, Purchase } from './project';
import { tablesOf } from './tables';


const items = (list: readonly Item[]) => list.map(([id, text]) => ({ id, text }));

function overviewOf(plan: YearPlan): OverviewContent {
  const { general, fund, fiscalAccount, other, projects } = figuresOf(plan);
  const cells = (thisYear: number | null) => ({ lastYear: null, thisYear, change: null, restated: '' });
  return {
    income: {
      general: cells(general),
      fund: cells(fund),
      stateCapital: cells(0),
      fiscalAccount: cells(fiscalAccount),
      other: cells(other),
      carryOver: cells(0),
      total: cells(null),
    },
    expenditure: {
      basic: { ...cells(null), reason: plan.basicReason ?? '' },
      personnel: { ...cells(wan(plan.personnel)), reason: '' },
      operating: { ...cells(wan(plan.operating)), reason: '' },
      projects: { ...cells(projects), reason: plan.projectsReason ?? '' },
      total: { ...cells(null), reason: '' },
    },
    projects: plan.projects.map((project) => ({ id: project.id, name: project.name, amount: wan(project.amount), purpose: project.purpose })),
    wording: {},
  };
}

function operatingCostOf({ operatingCost: [amount, reason = ''], operatingPurpose }: YearPlan): OperatingCostContent {
  return { cost: { total: { lastYear: null, thisYear: wan(amount), change: null, reason, restated: '' } }, purpose: operatingPurpose, wording: {} };
}

function threePublicOf({ threePublic }: YearPlan): ThreePublicContent {
  const row = ([amount, reason = '']: readonly [string, string?]) => ({ lastYear: null, thisYear: wan(amount), change: null, reason, restated: '' });
  const computed = { lastYear: null, thisYear: null, change: null, reason: '', restated: '' };
  return {
    expenses: {
      abroad: row(threePublic.abroad),
      vehicles: computed,
      vehiclePurchase: row(threePublic.vehiclePurchase),
      vehicleRunning: row(threePublic.vehicleRunning),
      reception: row(threePublic.reception),
      total: computed,
    },
    wording: {},
  };
}

function performanceOf(plan: YearPlan): PerformanceContent {
  return {
    overallTarget: plan.overallTarget,
    subTargets: plan.subTargets.map((target) => ({ ...target, indicators: [...target.indicators] })),
    safeguards: [...plan.safeguards],
    projectTargets: plan.projects.map((project) => ({
      id: project.id,
      name: project.name,
      goals: project.goals.map((text, index) => ({ id: `goal-${index + 1}`, text })),
      indicators: project.indicators.map((indicator) => ({ ...indicator, ...levelsIn(plan.fiscalYear, indicator) })),
    })),
  };
}

/** Plans name the levels as they were to 2020; since 2021 成本 is a first level and 效果 is called 效益. */
function levelsIn(fiscalYear: number, { level1, level2 }: { level1: string; level2: string }) {
  if (fiscalYear <= 2020) return { level1, level2 };
  if (level2 === '成本指标') return { level1: '成本指标', level2: '经济成本指标' };
  return { level1: level1 === '效果指标' ? '效益指标' : level1, level2 };
}

const purchasesOf = (plan: YearPlan) => plan.projects.flatMap((project) => (project.purchases ?? []).map((purchase) => ({ project, purchase })));

function totalOf(purchase: Purchase): number {
  const total = multiply(purchase.quantity, wan(purchase.unitPrice));
  if (total === null) throw new Error(`Quantity of purchase ${purchase.id} is not a number`);
  return total;
}

function procurementRow(project: Project, purchase: Purchase): ProcurementContent['items'][number] {
  const from = (source: Purchase['source'] | 'general') => ((purchase.source ?? 'general') === source ? totalOf(purchase) : 0);
  return {
    id: purchase.id,
    project: project.name,
    projectBudget: wan(project.amount),
    item: purchase.item,
    code: purchase.code,
    unit: purchase.unit,
    quantity: purchase.quantity,
    unitPrice: wan(purchase.unitPrice),
    total: null,
    yearTotal: null,
    general: from('general'),
    fund: from('fund'),
    fiscalAccount: from('fiscalAccount'),
    otherSource: from('otherSource'),
    otherChannel: from('otherChannel'),
  };
}

function assetsOf(plan: YearPlan): AssetsContent {
  const { assets } = plan;
  const row = ([quantity, value]: readonly [string, string]) => ({ quantity, value: wan(value) });
  return {
    asOf: `${plan.fiscalYear - 1}-12-31`,
    holdings: {
      total: { quantity: '', value: null },
      buildings: row(assets.buildings),
      offices: row(assets.offices),
      vehicles: row(assets.vehicles),
      equipment: row(assets.equipment),
      other: row(assets.other),
    },
    planned: [
      ...purchasesOf(plan).flatMap(({ purchase }) =>
        purchase.asset ? [{ id: purchase.id, name: purchase.item, category: purchase.asset, quantity: purchase.quantity, amount: totalOf(purchase), inProcurement: '是' }] : [],
      ),
      ...(plan.plannedOutsideProcurement ?? []).map((asset) => ({ ...asset, amount: wan(asset.amount), inProcurement: '否' })),
    ],
    wording: {},
  };
}

function termsOf(plan: YearPlan): Set<TermKey> {
  const income = plan.furtherIncome ?? {};
  return new Set<TermKey>([
    'general',
    ...(['fund', 'fiscalAccount', 'other'] as const).filter((key) => income[key] !== undefined),
    'basic',
    'personnel',
    'operating',
    'projects',
    'operatingCost',
    'threePublic',
    'target',
    ...(purchasesOf(plan).length > 0 ? (['procurement'] as const) : []),
  ]);
}

/** Computed cells stand in the types but are never stored, and a year's template lacks some rows: the draft's schema drops them. */
function storedContent(template: Template, sections: DisclosureContent, previous: DisclosureContext | null): DisclosureContent {
  return Object.fromEntries(
    template.sections.map((section) => {
      const own = Object.entries(sections[section.id] as Record<string, unknown>).filter(([key]) => key in section.fields);
      const content = draftSchemaOf(section).parse(Object.fromEntries(own));
      return [section.id, withPreviousFigures(section, content, previous)];
    }),
  );
}

/** The whole content of a year; `previous` is the year before, whose figures stand beside this year's. */
export function contentOf(department: DepartmentPlan, plan: YearPlan, previous: DisclosureContext['previous']): DisclosureContent {
  return storedContent(
    templateForYear(plan.fiscalYear),
    {
      responsibilities: { dutiesBasis: plan.dutiesBasis, duties: items(plan.duties), institutions: [...plan.institutions] },
      overview: overviewOf(plan),
      operatingCost: operatingCostOf(plan),
      threePublic: threePublicOf(plan),
      performance: performanceOf(plan),
      procurement: { items: purchasesOf(plan).map(({ project, purchase }) => procurementRow(project, purchase)), kinds: { goods: { amount: null }, works: { amount: null }, services: { amount: null }, total: { amount: null }, smallFirms: { amount: 0 } }, wording: {} },
      assets: assetsOf(plan),
      glossary: glossaryOf(termsOf(plan)),
      otherMatters: { body: plan.otherMatters ?? '我部门无其他需要说明的事项。' },
      ...tablesOf(department, plan),
    },
    previous && { department: { name: department.name, shortName: department.shortName }, ...previous, previous: null },
  );
}

/** All years of a department, oldest first, each beside the one before. */
export function contentByYear(department: DepartmentPlan): Map<number, DisclosureContent> {
  const contents = new Map<number, DisclosureContent>();
  for (const plan of department.years) contents.set(plan.fiscalYear, contentOf(department, plan, publishedBefore(contents, plan.fiscalYear)));
  return contents;
}

/** The year before among these contents, as an archive gives it. */
export function publishedBefore(contents: ReadonlyMap<number, DisclosureContent>, fiscalYear: number): DisclosureContext['previous'] {
  const content = contents.get(fiscalYear - 1);
  return content ? { fiscalYear: fiscalYear - 1, templateVersion: templateForYear(fiscalYear - 1).version, content } : null;
}
