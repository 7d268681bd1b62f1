import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { columnTotal, gridAmount } from '@/lib/disclosure/computed';
import { budgetContext, type DisclosureContext } from '@/lib/disclosure/context';
import { valueAt } from '@/lib/disclosure/path';
import type { FinalAssetsContent } from '@/lib/disclosure/sections/final-accounts/assets';
import { finalTotal } from '@/lib/disclosure/sections/final-accounts/figures';
import { allCivilService, finalOperatingCostFields, type FinalOperatingCostContent } from '@/lib/disclosure/sections/final-accounts/operating-cost';
import { finalPerformanceFields, type FinalPerformanceContent } from '@/lib/disclosure/sections/final-accounts/performance';
import { finalProcurementFields, type FinalProcurementContent } from '@/lib/disclosure/sections/final-accounts/procurement';
import type { FinalThreePublicTableContent } from '@/lib/disclosure/sections/final-accounts/three-public-table';
import { finalThreePublicFields, type FinalThreePublicContent } from '@/lib/disclosure/sections/final-accounts/three-public';
import { holdingsHalfTold, officesBeyondBuildings, quantityBeside } from './assets';
import { compareDecimals } from './decimals';
import { saysNothing } from './reasons';
import { notRun, type Rule, type RuleFinding } from './rule';
import { statedFindings } from './stated';

const wan = formatExactWanyuan;

const budgetAsPublished: Rule = {
  id: 'D10',
  severity: 'E',
  title: '年初预算数等于本年公开的预算',
  formula: '年初预算数 = 本年公开的部门预算中同一项目的预算数；确需不同的，写明预算数调整原因',
  basis: '《预算法》第七十五条：决算按预算数、调整预算数、决算数分别列出；同一数额前后公开应当一致',
  sections: [],
  run: (context) => {
    if (!budgetContext(context)) return notRun(`本平台没有${context.fiscalYear}年公开的预算，年初预算数无从核对`);
    return statedFindings('D10', context).map((finding) => explained(finding, context));
  },
};

/** A budget figure that was changed for a reason is told to the reader, not refused. */
function explained(finding: RuleFinding, context: DisclosureContext): RuleFinding {
  const note = valueAt(context.content[finding.sectionId], finding.path.replace(/budget$/u, 'budgetNote'));
  const reason = typeof note === 'string' ? note.trim().replace(/[。．.；;]+$/u, '') : '';
  if (saysNothing(reason)) return { ...finding, message: `${finding.message}请改用公开数；确需不同的，写明预算数调整原因。` };
  return { ...finding, severity: 'I', message: `${finding.message}已写明原因：${reason}。公开时一并说明。` };
}

/** A part that exceeds what it is a part of; nothing while one of them isn't there yet. */
function atMost(at: Pick<RuleFinding, 'sectionId' | 'path'>, part: readonly [name: string, amount: Fen | null], whole: readonly [name: string, amount: Fen | null]): RuleFinding[] {
  if (part[1] === null || whole[1] === null || part[1] <= whole[1]) return [];
  return [{ ...at, message: `${part[0]} ${wan(part[1])}，超过${whole[0]} ${wan(whole[1])}，多 ${wan(part[1] - whole[1])} 万元。`, expected: `不超过 ${wan(whole[1])}`, actual: wan(part[1]) }];
}

const firmsWithinProcurement = (content: FinalProcurementContent, context: DisclosureContext): RuleFinding[] => {
  const of = (row: string) => gridAmount(finalProcurementFields.kinds, content.kinds, row, 'amount', context);
  const at = (row: string) => ({ sectionId: 'finalProcurement', path: `kinds/${row}/amount` });
  return [...atMost(at('smallFirms'), ['授予中小企业合同金额', of('smallFirms')], ['政府采购支出总额', of('total')]), ...atMost(at('microFirms'), ['授予小微企业合同金额', of('microFirms')], ['授予中小企业合同金额', of('smallFirms')])];
};

const projectsWithinExpenditure = ({ projects }: FinalPerformanceContent, context: DisclosureContext): RuleFinding[] =>
  atMost({ sectionId: 'finalPerformance', path: 'projects' }, ['各项目执行数之和', projects.length === 0 ? 0 : columnTotal(finalPerformanceFields.projects, projects, 'actual', context)], ['公开03表项目支出', finalTotal(context, 'finalExpenditure', 'project')]);

/** Vehicles are counted whole; while a count is no number they can't be added up. */
function vehiclesByUse({ holdings, vehicles }: FinalAssetsContent): RuleFinding[] {
  const counts = Object.values(vehicles).map(({ quantity }) => quantity.trim());
  if (counts.some((count) => !/^\d{1,9}$/u.test(count))) return [];
  const sum = String(counts.reduce((total, count) => total + Number(count), 0));
  const whole = holdings.vehicles.quantity;
  const compared = compareDecimals(sum, whole);
  if (compared === null || compared === 0) return [];
  return [{ sectionId: 'finalAssets', path: 'vehicles', message: `各类用车之和为 ${sum} 辆，资产表的车辆为 ${whole} 辆，两数应相等。`, expected: whole, actual: sum }];
}

const partsWithinWholes: Rule = {
  id: 'D11',
  severity: 'E',
  title: '采购、资产、项目的部分数不超过总数',
  formula: '小微企业 ≤ 中小企业 ≤ 政府采购支出总额；办公用房 ≤ 房屋；各类用车之和 = 车辆数量；项目执行数之和 ≤ 项目支出',
  basis: '《预算法》第七十五条：决算数额准确、内容完整',
  sections: ['finalProcurement', 'finalAssets', 'finalPerformance'],
  run: (context) => {
    const assets = context.content.finalAssets as FinalAssetsContent;
    return [
      ...firmsWithinProcurement(context.content.finalProcurement as FinalProcurementContent, context),
      ...officesBeyondBuildings('finalAssets', assets.holdings),
      ...vehiclesByUse(assets),
      ...projectsWithinExpenditure(context.content.finalPerformance as FinalPerformanceContent, context),
    ];
  },
};

const COUNTED = { groups: ['abroad', '因公出国（境）团组'], travellers: ['abroad', '因公出国（境）人次'], bought: ['vehiclePurchase', '公务用车购置'], receptions: ['reception', '国内公务接待批次'], guests: ['reception', '国内公务接待人次'] } as const;

/** Who travelled cost something, and what was spent on travel took somebody; vehicles may stand still. */
function countsBesideExpenses(context: DisclosureContext): RuleFinding[] {
  const { expenses } = context.content.finalThreePublic as FinalThreePublicContent;
  const { counts } = context.content.finalThreePublicTable as FinalThreePublicTableContent;
  const spent = (row: string) => gridAmount(finalThreePublicFields.expenses, expenses, row, 'actual', context);
  const at = (row: string) => ({ sectionId: 'finalThreePublicTable', path: `counts/${row}/quantity` });
  const beside = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).flatMap((row): RuleFinding[] => {
    const [expense, what] = COUNTED[row];
    const wrong = quantityBeside(counts[row].quantity, spent(expense), what);
    return wrong ? [{ ...at(row), message: wrong.message }] : [];
  });
  const running = spent('vehicleRunning');
  const none = running !== null && running > 0 && compareDecimals(counts.held.quantity, '0') === 0;
  return none ? [...beside, { ...at('held'), message: `公务用车运行维护费是 ${wan(running)} 万元，而公务用车保有量为 0，请核对。` }] : beside;
}

const quantitiesWithAmounts: Rule = {
  id: 'D12',
  severity: 'W',
  title: '有数量的有金额，有金额的有数量',
  formula: '团组数、人次 > 0 ⇔ 因公出国（境）费 > 0；购置数 > 0 ⇔ 购置费 > 0；接待批次、人次 > 0 ⇔ 公务接待费 > 0；资产数量 > 0 ⇔ 价值 > 0',
  basis: '《预算法实施条例》第六条；《行政事业性国有资产管理条例》：资产数量、价值真实准确，账实相符',
  sections: ['finalThreePublic', 'finalThreePublicTable', 'finalAssets'],
  run: (context) => [...countsBesideExpenses(context), ...holdingsHalfTold('finalAssets', (context.content.finalAssets as FinalAssetsContent).holdings)],
};

const costWithinOperating: Rule = {
  id: 'D13',
  severity: 'W',
  title: '机关运行经费不超过公用经费',
  formula: '机关运行经费 ≤ 公开06表公用经费；全部为行政、参公单位的应相等（D06）',
  basis: '《预算法》第十四条：机关运行经费是行政单位和参公事业单位的公用经费',
  sections: ['finalOperatingCost', 'finalBasic', 'responsibilities'],
  run: (context) => {
    if (allCivilService(context)) return [];
    const { cost } = context.content.finalOperatingCost as FinalOperatingCostContent;
    return atMost({ sectionId: 'finalOperatingCost', path: 'cost/total/actual' }, ['机关运行经费', gridAmount(finalOperatingCostFields.cost, cost, 'total', 'actual', context)], ['公开06表公用经费', finalTotal(context, 'finalBasic', 'operating')]);
  },
};

/** What final accounts say beside their tables: against the budget, and of parts and counts. */
export const finalAccountsPartRules: readonly Rule[] = [budgetAsPublished, partsWithinWholes, quantitiesWithAmounts, costWithinOperating];
