import { columnTotal } from '@/lib/disclosure/computed';
import type { AssetsContent } from '@/lib/disclosure/sections/assets';
import type { OperatingCostContent } from '@/lib/disclosure/sections/operating-cost';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import type { ResponsibilitiesContent } from '@/lib/disclosure/sections/responsibilities';
import { tableTotal } from '@/lib/disclosure/sections/tables/figures';
import type { RevenueContent } from '@/lib/disclosure/sections/tables/revenue';
import { normalisedName } from '@/lib/disclosure/names';
import { sectionOf } from '@/lib/disclosure/templates/templates';
import { THREE_PUBLIC_PARTS } from './changes';
import { contentAt, figure } from './figures';
import { partsVerdict, tablesAbsent, type Part } from './parts';
import { full, isFilled, lacks, less, missingTenths, shareOf, unjudged, type Judge } from './verdict';

const fourBudgets: Judge = (input, points) => {
  const { template, context } = input;
  if (tablesAbsent(input)) return lacks('公开表');
  const ofTable = (name: string, id: 'generalExpenditure' | 'fundExpenditure' | 'stateCapitalExpenditure'): Part[] =>
    sectionOf(template, id) ? [{ name, there: tableTotal(context, id, 'total') !== null, sectionId: id, path: 'rows' }] : [];
  return partsVerdict(
    [
      { name: '部门收支总表', there: figure(context, 'revenueExpenditure', 'expenditure', 'total', 'amount') !== null, sectionId: 'revenueExpenditure', path: 'expenditure' },
      ...ofTable('一般公共预算', 'generalExpenditure'),
      ...ofTable('政府性基金预算', 'fundExpenditure'),
      ...ofTable('国有资本经营预算', 'stateCapitalExpenditure'),
    ],
    125,
    points,
  );
};

const incomeAndExpenditure: Judge = (input, points) => {
  const { context } = input;
  if (tablesAbsent(input)) return lacks('公开表');
  const { rows } = contentAt<RevenueContent>(context, 'revenue') ?? { rows: [] };
  return partsVerdict(
    [
      { name: '部门收入', there: rows.length > 0, sectionId: 'revenue', path: 'rows' },
      { name: '部门支出', there: tableTotal(context, 'expenditure', 'total') !== null, sectionId: 'expenditure', path: 'rows' },
      { name: '财政拨款收支', there: figure(context, 'fiscalBalance', 'income', 'total', 'amount') !== null, sectionId: 'fiscalBalance', path: 'income' },
      { name: '基本支出', there: figure(context, 'overview', 'expenditure', 'basic', 'thisYear') !== null, sectionId: 'overview', path: 'expenditure/basic/thisYear' },
      { name: '项目支出', there: figure(context, 'overview', 'expenditure', 'projects', 'thisYear') !== null, sectionId: 'overview', path: 'expenditure/projects/thisYear' },
    ],
    100,
    points,
  );
};

const units: Judge = ({ context }, points) => {
  const institutions = contentAt<ResponsibilitiesContent>(context, 'responsibilities')?.institutions;
  const rows = contentAt<RevenueContent>(context, 'revenue')?.rows;
  if (!institutions || !rows) return lacks('机构设置或部门收入总表');
  if (institutions.length === 0) return less(points, points, '机构设置表没有单位', { text: '填写机构设置', sectionId: 'responsibilities', path: 'institutions' });
  const listed = rows.map((row) => normalisedName(row.unit)).filter((name) => name !== '');
  const covers = (name: string) => listed.some((unit) => unit.includes(normalisedName(name)) || normalisedName(name).includes(unit));
  const missing = institutions.filter((one) => !covers(one.name));
  if (missing.length === 0) return full(points, `机构设置所列 ${institutions.length} 个单位都在部门收入总表中`);
  return less(points, missingTenths(institutions.length - missing.length, institutions.length) * 100, `部门收入总表中没有：${missing.map((one) => one.name).join('、')}`, {
    text: '在部门收入总表中逐个单位列示',
    sectionId: 'revenue',
    path: 'rows',
  });
};

const threePublic: Judge = ({ context }, points) => {
  if (!contentAt(context, 'threePublic')) return lacks('“三公”经费部分');
  const parts = Object.entries(THREE_PUBLIC_PARTS).map(([row, name]) => ({ name, there: figure(context, 'threePublic', 'expenses', row, 'thisYear') !== null, sectionId: 'threePublic', path: `expenses/${row}/thisYear` }));
  return partsVerdict(parts, 100, points);
};

const operatingCost: Judge = ({ context }, points) => {
  const content = contentAt<OperatingCostContent>(context, 'operatingCost');
  if (!content) return lacks('机关运行经费部分');
  if (figure(context, 'operatingCost', 'cost', 'total', 'thisYear') === null) return less(points, points, '没有数额', { text: '填写机关运行经费', sectionId: 'operatingCost', path: 'cost/total/thisYear' });
  return isFilled(content.purpose) ? full(points, '有数额，说明了主要用途') : less(points, 200, '仅有总额', { text: '说明主要用途', sectionId: 'operatingCost', path: 'purpose' });
};

const procurement: Judge = ({ template, context }, points) => {
  const content = contentAt<ProcurementContent>(context, 'procurement');
  if (!content) return lacks('政府采购部分');
  if (content.items.length === 0) return full(points, '没有政府采购预算，空表已说明');
  const hasKinds = sectionOf(template, 'procurement')!.fields.kinds !== undefined;
  const uncoded = content.items.find((item) => !/^[ABC]/iu.test(item.code.trim()));
  const kind = (row: string, name: string): Part => ({
    name,
    there: hasKinds ? figure(context, 'procurement', 'kinds', row, 'amount') !== null : !uncoded,
    sectionId: 'procurement',
    path: uncoded ? `items/${uncoded.id}/code` : `kinds/${row}/amount`,
  });
  const total = columnTotal(procurementFields.items, content.items, 'total', context);
  return partsVerdict([{ name: '采购总额', there: total !== null, sectionId: 'procurement', path: 'items' }, kind('goods', '货物'), kind('works', '工程'), kind('services', '服务')], 100, points);
};

const stateAssets: Judge = ({ context }, points) => {
  const content = contentAt<AssetsContent>(context, 'assets');
  if (!content) return lacks('国有资产部分');
  if (figure(context, 'assets', 'holdings', 'total', 'value') === null) return less(points, points, '没有数额', { text: '填写国有资产占用情况', sectionId: 'assets', path: 'holdings' });
  const blank = (['buildings', 'vehicles', 'equipment'] as const).find((row) => !isFilled(content.holdings[row]?.quantity));
  return blank ? less(points, 200, '仅有总额，数量不全', { text: '填写数量，没有的填0', sectionId: 'assets', path: `holdings/${blank}/quantity` }) : full(points, '总额和房屋、车辆、设备数量都已公开');
};

const performance: Judge = ({ context }, points) => {
  const projects = contentAt<OverviewContent>(context, 'overview')?.projects.filter((row) => row.amount !== 0);
  const targets = contentAt<PerformanceContent>(context, 'performance')?.projectTargets;
  if (!projects || !targets) return lacks('总体情况或绩效部分');
  if (projects.length === 0) return full(points, '没有项目支出');
  const names = new Set(targets.map((target) => normalisedName(target.name)));
  const missing = projects.filter((row) => !names.has(normalisedName(row.name)));
  const [first] = missing;
  if (!first) return full(points, `${projects.length} 个项目都有绩效目标表`);
  const part = projects.length - missing.length;
  return less(points, points - shareOf(points, part, projects.length), `${projects.length} 个项目中 ${missing.length} 个没有绩效目标表`, { text: `为“${first.name}”添加绩效目标表`, sectionId: 'performance', path: 'projectTargets' });
};

const specialMatters: Judge = ({ context }, points) => {
  const cost = contentAt<OperatingCostContent>(context, 'operatingCost');
  const targets = contentAt<PerformanceContent>(context, 'performance');
  if (!cost || !targets) return lacks('机关运行经费或绩效部分');
  return partsVerdict(
    [
      { name: '机关运行经费说明', there: isFilled(cost.purpose), sectionId: 'operatingCost', path: 'purpose' },
      // An empty list of purchases publishes its sentence.
      { name: '政府采购说明', there: contentAt(context, 'procurement') !== undefined, sectionId: 'procurement', path: 'items' },
      { name: '国有资产占用说明', there: figure(context, 'assets', 'holdings', 'total', 'value') !== null, sectionId: 'assets', path: 'holdings' },
      { name: '预算绩效说明', there: isFilled(targets.overallTarget), sectionId: 'performance', path: 'overallTarget' },
    ],
    50,
    points,
  );
};

export const completeness: Record<number, Judge> = {
  4: fourBudgets,
  5: incomeAndExpenditure,
  6: units,
  7: threePublic,
  8: operatingCost,
  9: procurement,
  10: stateAssets,
  11: () => unjudged('模板没有专项资金栏目，需人工核定'),
  12: performance,
  13: specialMatters,
};
