import type { Fen } from '../../../lib/amount/amount';
import type { DisclosureContent, DisclosureContext } from '../../../lib/disclosure/context';
import { emptyContent, withPreviousFigures } from '../../../lib/disclosure/section-content';
import { templateForYear } from '../../../lib/disclosure/templates/templates';
import { figuresOf, type PlanFigures } from './figures';
import { sum, wan } from './money';
import type { DepartmentPlan, YearPlan } from './plan';

interface Row {
  code: string;
  name: string;
  personnel: Fen;
  operating: Fen;
  project: Fen;
}
type Cells = Record<string, unknown>;

/** What became of a budget, in thousandths of it: pay rose in the middle of the year, everything else came in below. */
const SPENT = { personnel: 1024, operating: 968, vehicleRunning: 938, reception: 615, projects: [965, 1000, 913, 982, 947] } as const;

/** To 100元, as accounts are shown. */
const spent = (budget: Fen, thousandths: number): Fen => Math.floor((budget * thousandths) / 1000 / 10_000) * 10_000;

/** The final accounts of a plan: what was spent of it, by function and by economic code. Sums, last year's and the budget's figures follow from it. */
interface Execution {
  plan: YearPlan;
  /** 06: by economic code. */
  economic: { code: string; name: string; personnel: Fen; operating: Fen }[];
  /** 05: by function code. */
  general: { code: string; name: string; basic: Fen; project: Fen }[];
  projects: { id: string; name: string; budget: Fen; actual: Fen }[];
  figures: PlanFigures;
}

const rowsOf = (budget: DisclosureContent, section: string) => (budget[section] as { rows: Row[] }).rows;

function executionOf(plan: YearPlan, budget: DisclosureContent): Execution {
  const figures = figuresOf(plan);
  const economic = rowsOf(budget, 'basicExpenditure').map(({ code, name, personnel, operating }) => ({
    code,
    name,
    personnel: spent(personnel, SPENT.personnel),
    operating: spent(operating, code === '30217' ? SPENT.reception : code === '30231' ? SPENT.vehicleRunning : SPENT.operating),
  }));
  const projects = plan.projects.map(({ id, name, amount }, index) => ({ id, name, budget: wan(amount), actual: spent(wan(amount), SPENT.projects[index % SPENT.projects.length]!) }));
  const basicSpent = sum(economic.map((row) => row.personnel + row.operating));
  const projectsByGeneral = sum(projects.map((project) => project.actual)) - (figures.projects - figures.generalProjects);
  const budgeted = rowsOf(budget, 'generalExpenditure');
  // 行政运行 and the first 项 of projects take what the others leave.
  const running = budgeted.find((row) => row.operating > 0)!;
  const otherBasic = budgeted.filter((row) => row !== running).map((row) => spent(row.personnel, SPENT.personnel));
  const general = budgeted.map((row) => ({
    code: row.code,
    name: row.name,
    basic: row === running ? basicSpent - sum(otherBasic) : spent(row.personnel, SPENT.personnel),
    project: row.project > 0 ? projectsByGeneral : 0,
  }));
  return { plan, economic, general, projects, figures };
}

const GAP_REASONS = {
  personnel: '年中调整工资和社会保险缴费标准，追加了人员经费',
  operating: '压缩办公、差旅等一般性支出，节约了公用经费',
  projects: '部分项目按合同进度付款，尾款按实际验收结算',
  vehicleRunning: '严格执行公务用车管理规定，车辆出行次数减少',
  reception: '落实过紧日子要求，减少接待批次和人数',
  operatingCost: '压缩一般性支出，水电、维修费用低于预算',
} as const;

const CHANGE_REASONS = {
  total: '收入和支出随年度工作任务和人员经费标准变化',
  personnel: '工资标准和缴费基数按规定调整',
  operating: '按要求压减一般性支出',
  projects: '年度专项任务和政府购买服务内容与上年不同',
  vehicleRunning: '车辆维修次数与上年不同',
  reception: '来访调研批次与上年不同',
  operatingCost: '办公用房维修和水电支出与上年不同',
} as const;

const pair = (gapReason = '', reason = '') => ({ lastYear: null, budget: null, actual: null, gapReason, reason, restated: '', budgetNote: '' });

function explanation({ plan, projects, figures }: Execution): Record<string, Cells> {
  const expense = (key: 'abroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception') => wan(plan.threePublic[key][0]);
  const told = (key: 'vehicleRunning' | 'reception') => (expense(key) > 0 ? ([GAP_REASONS[key], CHANGE_REASONS[key]] as const) : (['', ''] as const));
  const goods = sum(projects.map((project) => project.actual)) > 0 ? spent(sum(projects.map((project) => project.actual)), 310) : 0;
  // Of offices alone it follows from 06.
  const officesOnly = plan.institutions.every(({ nature }) => nature === '行政' || nature === '参公事业');
  const total = (reason: string) => ({ lastYear: null, thisYear: null, reason, restated: '' });
  return {
    finalOverview: { totals: { total: total(CHANGE_REASONS.total), yearIncome: total(CHANGE_REASONS.total), yearExpenditure: total(CHANGE_REASONS.total) } },
    finalFiscal: {
      spending: {
        basic: pair(),
        personnel: pair(GAP_REASONS.personnel, CHANGE_REASONS.personnel),
        operating: pair(GAP_REASONS.operating, CHANGE_REASONS.operating),
        projects: figures.generalProjects > 0 ? pair(GAP_REASONS.projects, CHANGE_REASONS.projects) : pair(),
        total: pair(),
      },
    },
    finalThreePublic: {
      expenses: {
        abroad: { ...pair('', plan.threePublic.abroad[1]), actual: expense('abroad') },
        vehicles: pair(),
        vehiclePurchase: { ...pair('', plan.threePublic.vehiclePurchase[1]), actual: expense('vehiclePurchase') },
        vehicleRunning: { ...pair(...told('vehicleRunning')), actual: spent(expense('vehicleRunning'), SPENT.vehicleRunning) },
        reception: { ...pair(...told('reception')), actual: spent(expense('reception'), SPENT.reception) },
        total: pair(),
      },
    },
    finalOperatingCost: { cost: { total: { ...pair(GAP_REASONS.operatingCost, CHANGE_REASONS.operatingCost), actual: officesOnly ? null : spent(wan(plan.operatingCost[0]), SPENT.operating) } }, purpose: plan.operatingPurpose },
    finalProcurement: { kinds: { goods: { amount: goods }, works: { amount: 0 }, services: { amount: goods }, total: { amount: null }, smallFirms: { amount: goods }, microFirms: { amount: spent(goods, 400) } } },
    finalAssets: assetsOf(plan),
    finalPerformance: {
      work: `对${plan.fiscalYear}年度全部项目开展了绩效自评，自评结果作为安排以后年度预算的参考。`,
      projects: projects.map(({ id, name, budget, actual }, index) => ({ id, name, budget, actual, score: String(96 - index), grade: '优', result: '年度绩效目标已完成。今后将提前编制采购计划，均衡全年支出进度' })),
    },
  };
}

function assetsOf({ fiscalYear, assets }: YearPlan): Cells {
  const row = ([quantity, value]: readonly [string, string]) => ({ quantity, value: wan(value) });
  const [vehicles] = assets.vehicles;
  return {
    asOf: `${fiscalYear}-12-31`,
    holdings: { total: { quantity: '', value: null }, buildings: row(assets.buildings), offices: row(assets.offices), vehicles: row(assets.vehicles), equipment: row(assets.equipment), other: row(assets.other) },
    vehicles: Object.fromEntries(['provincial', 'leaders', 'confidential', 'emergency', 'enforcement', 'technical', 'retired', 'other'].map((use) => [use, { quantity: use === 'emergency' ? vehicles : '0' }])),
    equipment: { general: { quantity: '0' }, special: { quantity: '0' } },
  };
}

function tables({ plan, economic, general, figures }: Execution): Record<string, Cells> {
  const further = figures.fiscalAccount + figures.other;
  const fund = rowOf('2120803', '城市建设支出');
  const running = general.find((row) => row.basic > 0)!;
  const projects = general.find((row) => row.project > 0) ?? running;
  const generalTotal = (row: Execution['general'][number]) => row.basic + row.project;
  const unitPersonnel = figures.personnel - figures.generalPersonnel + figures.operating - figures.generalOperating;
  const unitProjects = figures.projects - figures.fund - figures.generalProjects;
  const income = general.map((row) => ({ ...rowOf(row.code, row.name), fiscal: generalTotal(row), superior: 0, business: row.code === running.code ? further : 0, operation: 0, affiliated: 0, other: 0 }));
  const none = { superior: 0, operation: 0, affiliated: 0 };
  const ofUnit = general.map((row) => ({ ...rowOf(row.code, row.name), ...none, basic: row.basic + (row.code === running.code ? unitPersonnel : 0), project: row.project + (row.code === projects.code ? unitProjects : 0) }));
  return {
    finalBalance: { income: { nonFiscalBalance: { amount: 0 }, carryOver: { amount: 0 } }, expenditure: { distributed: { amount: 0 }, carriedForward: { amount: 0 } } },
    finalRevenue: { rows: figures.fund > 0 ? [...income, { ...fund, fiscal: figures.fund, superior: 0, business: 0, operation: 0, affiliated: 0, other: 0 }] : income },
    finalExpenditure: { rows: further === 0 ? [] : figures.fund > 0 ? [...ofUnit, { ...fund, ...none, basic: 0, project: figures.fund }] : ofUnit },
    finalFiscalBalance: { income: { stateCapital: { amount: 0 }, carryGeneral: { amount: 0 }, carryStateCapital: { amount: 0 } }, expenditure: { carriedForward: { total: null, general: 0, fund: null, stateCapital: 0 } } },
    finalGeneral: { rows: general.map((row) => ({ ...rowOf(row.code, row.name), basic: row.basic, project: row.project })) },
    finalBasic: { rows: economic.map(({ code, name, personnel, operating }) => ({ id: code, code, name, personnel, operating })) },
    finalThreePublicTable: { counts: countsOf(plan) },
    finalFund: { rows: figures.fund > 0 ? [{ ...fund, opening: 0, income: figures.fund, basic: 0, project: figures.fund, closing: null }] : [] },
    finalStateCapital: { rows: [] },
  };
}

const rowOf = (code: string, name: string) => ({ id: code, code, name, total: null });

/** A group of three abroad; vehicles at 18万元 each. */
function countsOf({ threePublic, assets }: YearPlan): Cells {
  const spentOn = (key: 'abroad' | 'vehiclePurchase' | 'reception') => wan(threePublic[key][0]);
  const quantity = (count: number | string) => ({ quantity: String(count) });
  const [travels, receives] = [spentOn('abroad') > 0, spentOn('reception') > 0];
  return {
    groups: quantity(travels ? 1 : 0),
    travellers: quantity(travels ? 3 : 0),
    bought: quantity(Math.ceil(spentOn('vehiclePurchase') / wan('18'))),
    held: quantity(assets.vehicles[0]),
    receptions: quantity(receives ? 6 : 0),
    guests: quantity(receives ? 41 : 0),
  };
}

/** What is told on top of what is blank, as deep as both go. */
function filled(blank: unknown, told: unknown): unknown {
  const isObject = (value: unknown): value is Cells => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(blank) || !isObject(told)) return told === undefined ? blank : told;
  return Object.fromEntries(Object.keys(blank).map((key) => [key, filled(blank[key], told[key])]));
}

/** The final accounts of a year whose budget is this; `previous` are those of the year before. */
export function finalAccountsOf(department: DepartmentPlan, plan: YearPlan, budget: DisclosureContent, previous: DisclosureContext['previous']): DisclosureContent {
  const template = templateForYear(plan.fiscalYear, 'FINAL_ACCOUNTS');
  const execution = executionOf(plan, budget);
  const told: Record<string, unknown> = { responsibilities: budget.responsibilities, glossary: budget.glossary, otherMatters: budget.otherMatters, ...explanation(execution), ...tables(execution) };
  const before = previous && { department: { name: department.name, shortName: department.shortName }, ...previous, previous: null };
  return Object.fromEntries(template.sections.map((section) => [section.id, withPreviousFigures(section, filled(emptyContent(section), told[section.id]) as Cells, before)]));
}

/** All final accounts of a department by year, oldest first, each beside the one before. */
export function finalAccountsByYear(department: DepartmentPlan, budgets: ReadonlyMap<number, DisclosureContent>): Map<number, DisclosureContent> {
  const accounts = new Map<number, DisclosureContent>();
  for (const plan of department.years) {
    const before = accounts.get(plan.fiscalYear - 1);
    const previous = before ? { fiscalYear: plan.fiscalYear - 1, templateVersion: templateForYear(plan.fiscalYear - 1, 'FINAL_ACCOUNTS').version, content: before } : null;
    accounts.set(plan.fiscalYear, finalAccountsOf(department, plan, budgets.get(plan.fiscalYear)!, previous));
  }
  return accounts;
}
