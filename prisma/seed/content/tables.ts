import type { Fen } from '../../../lib/amount/amount';
import { codeName } from '../../../lib/classification/code-book';
import { FUNCTION_CLASSES_2021 } from '../../../lib/disclosure/sections/tables/function-classes';
import type { DepartmentKey } from '../accounts';
import { figuresOf, type PlanFigures } from './figures';
import { sum, wan } from './money';
import type { DepartmentPlan, YearPlan } from './plan';

type Code = readonly [code: string, name: string];

/** 行政运行 of a department and the 项 that its projects are spent on. */
const FUNCTIONS: Record<DepartmentKey, { running: Code; projects: Code }> = {
  wangxin: { running: ['2013701', '行政运行'], projects: ['2013702', '一般行政管理事务'] },
  renda: { running: ['2010101', '行政运行'], projects: ['2010102', '一般行政管理事务'] },
  dangan: { running: ['2012601', '行政运行'], projects: ['2012604', '档案馆'] },
  gonghui: { running: ['2012901', '行政运行'], projects: ['2012902', '一般行政管理事务'] },
  jiaoyu: { running: ['2050101', '行政运行'], projects: ['2050299', '其他普通教育支出'] },
  wenlv: { running: ['2070101', '行政运行'], projects: ['2070109', '群众文化'] },
  weijian: { running: ['2100101', '行政运行'], projects: ['2100408', '基本公共卫生服务'] },
  shengtai: { running: ['2110101', '行政运行'], projects: ['2110301', '大气'] },
  jiaotong: { running: ['2140101', '行政运行'], projects: ['2140106', '公路养护'] },
  yingji: { running: ['2240101', '行政运行'], projects: ['2240106', '安全监管'] },
};

/** What is paid for staff beside salaries, in thousandths of the personnel expenditure, with its function and its economic code. */
const SOCIAL: readonly { share: number; function: Code; economic: Code }[] = [
  { share: 92, function: ['2080505', '机关事业单位基本养老保险缴费支出'], economic: ['30108', '机关事业单位基本养老保险缴费'] },
  { share: 41, function: ['2101101', '行政单位医疗'], economic: ['30110', '职工基本医疗保险缴费'] },
  { share: 68, function: ['2210201', '住房公积金'], economic: ['30113', '住房公积金'] },
];

const SALARIES: readonly { share: number; economic: Code }[] = [
  { share: 380, economic: ['30101', '基本工资'] },
  { share: 270, economic: ['30102', '津贴补贴'] },
];

const OPERATING: readonly { share: number; economic: Code }[] = [
  { share: 180, economic: ['30201', '办公费'] },
  { share: 60, economic: ['30207', '邮电费'] },
  { share: 110, economic: ['30211', '差旅费'] },
  { share: 90, economic: ['30228', '工会经费'] },
];

const FUND: Code = ['2120803', '城市建设支出'];

/** A share in thousandths, to 100元: departments plan in round figures. */
const share = (amount: Fen, thousandths: number): Fen => Math.floor((amount * thousandths) / 1000 / 10_000) * 10_000;

function generalRows(functions: (typeof FUNCTIONS)[DepartmentKey], figures: PlanFigures, year: number) {
  const social = SOCIAL.map((part) => ({ code: part.function, personnel: share(figures.generalPersonnel, part.share) }));
  const row = ([code, name]: Code, personnel: Fen, operating: Fen, project: Fen) => ({
    id: code,
    code,
    name: codeName('function', code, year) ?? name,
    total: null,
    basic: null,
    personnel,
    operating,
    project,
  });
  return [
    row(functions.running, figures.generalPersonnel - sum(social.map((one) => one.personnel)), figures.generalOperating, 0),
    row(functions.projects, 0, 0, figures.generalProjects),
    ...social.map((one) => row(one.code, one.personnel, 0, 0)),
  ].sort((a, b) => Number(a.code) - Number(b.code));
}

function economicRows(plan: YearPlan, figures: PlanFigures) {
  const row = ([code, name]: Code, personnel: Fen, operating: Fen) => ({ id: code, code, name, total: null, personnel, operating });
  const staff = [...SALARIES, ...SOCIAL].map(({ share: part, economic }) => row(economic, share(figures.generalPersonnel, part), 0));
  const reception = wan(plan.threePublic.reception[0]);
  const running = wan(plan.threePublic.vehicleRunning[0]);
  const everyday = OPERATING.map(({ share: part, economic }) => row(economic, 0, share(figures.generalOperating - reception - running, part)));
  const spent = sum(everyday.map((one) => one.operating)) + reception + running;
  return [
    ...staff,
    row(['30103', '奖金'], figures.generalPersonnel - sum(staff.map((one) => one.personnel)), 0),
    ...everyday,
    ...(reception > 0 ? [row(['30217', '公务接待费'], 0, reception)] : []),
    ...(running > 0 ? [row(['30231', '公务用车运行维护费'], 0, running)] : []),
    row(['30299', '其他商品和服务支出'], 0, figures.generalOperating - spent),
  ].sort((a, b) => Number(a.code) - Number(b.code));
}

/** 03 has rows of its own where money beside appropriations is spent; elsewhere it follows from the other tables. */
function expenditureRows(functions: (typeof FUNCTIONS)[DepartmentKey], figures: PlanFigures, year: number) {
  const unitFunds = figures.fiscalAccount + figures.other;
  if (unitFunds === 0) return [];
  const rest = { total: null, superior: 0, operation: 0, affiliated: 0 };
  const general = generalRows(functions, figures, year).map(({ id, code, name, personnel, operating, project }) => ({
    id,
    code,
    name,
    ...rest,
    basic: personnel + operating + (code === functions.running[0] ? figures.personnel - figures.generalPersonnel + figures.operating - figures.generalOperating : 0),
    project: project + (code === functions.projects[0] ? figures.projects - figures.fund - figures.generalProjects : 0),
  }));
  return figures.fund > 0 ? [...general, { ...fundRow(figures), ...rest }] : general;
}

const fundRow = (figures: PlanFigures) => ({ id: FUND[0], code: FUND[0], name: FUND[1], total: null, basic: 0, project: figures.fund });

function revenueRows(department: DepartmentPlan, plan: YearPlan, figures: PlanFigures) {
  const none = { total: null, carryOver: 0, general: 0, fund: 0, stateCapital: 0, fiscalAccount: 0, business: 0, operation: 0, superior: 0, affiliated: 0, other: 0 };
  const units = plan.institutions.slice(1);
  // The units below live on a tenth of the appropriation each; what is earned belongs to the last of them.
  const each = units.length === 0 ? 0 : share(figures.general, 100);
  const earner = units.at(-1)?.id ?? plan.institutions[0]!.id;
  const row = (institution: { id: string; name: string }, general: Fen, fund: Fen) => ({
    id: institution.id,
    unit: institution.name,
    ...none,
    general,
    fund,
    fiscalAccount: institution.id === earner ? figures.fiscalAccount : 0,
    business: institution.id === earner ? figures.other : 0,
  });
  const [office] = plan.institutions;
  return [row(office ?? { id: 'office', name: department.name }, figures.general - each * units.length, figures.fund), ...units.map((unit) => row(unit, each, 0))];
}

const blank = <Keys extends string>(keys: readonly Keys[], columns: readonly string[]) => Object.fromEntries(keys.map((key) => [key, Object.fromEntries(columns.map((column) => [column, null]))]));

/** The statutory tables of a plan. What follows from other tables is left blank, as a drafter leaves it. */
export function tablesOf(department: DepartmentPlan, plan: YearPlan): Record<string, unknown> {
  const figures = figuresOf(plan);
  const functions = FUNCTIONS[department.key];
  const classes = FUNCTION_CLASSES_2021.map(([code]) => `c${code}`);
  const income = ['general', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'business', 'operation', 'superior', 'affiliated', 'other', 'yearIncome', 'carryOver', 'total'];
  const budgets = ['total', 'general', 'fund', 'stateCapital'];
  return {
    revenueExpenditure: { income: blank(income, ['amount']), expenditure: { ...blank([...classes, 'yearExpenditure', 'total'], ['amount']), carriedForward: { amount: 0 } } },
    revenue: { rows: revenueRows(department, plan, figures) },
    expenditure: { rows: expenditureRows(functions, figures, plan.fiscalYear) },
    fiscalBalance: {
      income: blank(['yearIncome', 'general', 'fund', 'stateCapital', 'carryOver', 'carryGeneral', 'carryFund', 'carryStateCapital', 'total'], ['amount']),
      expenditure: { ...blank([...classes, 'yearExpenditure', 'total'], budgets), carriedForward: { total: null, general: 0, fund: 0, stateCapital: 0 } },
    },
    generalExpenditure: { rows: generalRows(functions, figures, plan.fiscalYear) },
    basicExpenditure: { rows: economicRows(plan, figures) },
    threePublicTable: { expenses: blank(['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'], ['lastYear', 'thisYear']) },
    fundExpenditure: { rows: figures.fund > 0 ? [fundRow(figures)] : [] },
    stateCapitalExpenditure: { rows: [] },
  };
}
