import type { Fen } from '@/lib/amount/amount';
import type { FinalAssetsContent } from '@/lib/disclosure/sections/final-accounts/assets';
import { FINAL_TABLES, finalRows, finalTotal, type FinalTableId } from '@/lib/disclosure/sections/final-accounts/figures';
import type { FinalOperatingCostContent } from '@/lib/disclosure/sections/final-accounts/operating-cost';
import type { FinalPerformanceContent } from '@/lib/disclosure/sections/final-accounts/performance';
import type { FinalThreePublicTableContent } from '@/lib/disclosure/sections/final-accounts/three-public-table';
import { reasonsGiven, THREE_PUBLIC_PARTS } from './changes';
import { contentAt, depthVerdict, figure } from './figures';
import { partsVerdict, tablesAbsent, type Part } from './parts';
import { full, isFilled, lacks, less, shareOf, unjudged, type Judge } from './verdict';

type Context = Parameters<Judge>[0]['context'];

const ofTable = (context: Context, name: string, id: FinalTableId, column = 'total'): Part => ({ name, there: finalTotal(context, id, column) !== null, sectionId: id, path: 'rows' });
const ofCell = (name: string, amount: Fen | null, sectionId: string, path: string): Part => ({ name, there: amount !== null, sectionId, path });

const fourBudgets: Judge = (input, points) => {
  const { context } = input;
  if (tablesAbsent(input)) return lacks('公开表');
  return partsVerdict(
    [
      ofCell('收入支出决算总表', figure(context, 'finalBalance', 'expenditure', 'total', 'amount'), 'finalBalance', 'expenditure'),
      ofTable(context, '一般公共预算', 'finalGeneral'),
      ofTable(context, '政府性基金预算', 'finalFund'),
      ofTable(context, '国有资本经营预算', 'finalStateCapital'),
    ],
    125,
    points,
  );
};

const incomeAndExpenditure: Judge = (input, points) => {
  const { context } = input;
  if (tablesAbsent(input)) return lacks('公开表');
  return partsVerdict(
    [
      ofTable(context, '收入决算', 'finalRevenue'),
      ofTable(context, '支出决算', 'finalExpenditure'),
      ofCell('财政拨款收支', figure(context, 'finalFiscalBalance', 'income', 'total', 'amount'), 'finalFiscalBalance', 'income'),
      ofTable(context, '基本支出', 'finalExpenditure', 'basic'),
      ofTable(context, '项目支出', 'finalExpenditure', 'project'),
    ],
    100,
    points,
  );
};

/** Both halves of the pair: 预算数 and 决算数. */
const threePublic: Judge = ({ context }, points) => {
  if (!contentAt(context, 'finalThreePublic')) return lacks('“三公”经费部分');
  const parts = Object.entries(THREE_PUBLIC_PARTS).map(([row, name]): Part => {
    const blank = (['budget', 'actual'] as const).find((column) => figure(context, 'finalThreePublic', 'expenses', row, column) === null);
    return { name, there: !blank, sectionId: 'finalThreePublic', path: `expenses/${row}/${blank ?? 'actual'}` };
  });
  return partsVerdict(parts, 100, points);
};

const operatingCost: Judge = ({ context }, points) => {
  const content = contentAt<FinalOperatingCostContent>(context, 'finalOperatingCost');
  if (!content) return lacks('机关运行经费部分');
  if (figure(context, 'finalOperatingCost', 'cost', 'total', 'actual') === null) return less(points, points, '没有数额', { text: '填写机关运行经费', sectionId: 'finalOperatingCost', path: 'cost/total/actual' });
  return isFilled(content.purpose) ? full(points, '有数额，说明了主要用途') : less(points, 200, '仅有总额', { text: '说明主要用途', sectionId: 'finalOperatingCost', path: 'purpose' });
};

const PROCUREMENT = { total: '采购总额', goods: '货物', works: '工程', services: '服务' };

const procurement: Judge = ({ context }, points) => {
  if (!contentAt(context, 'finalProcurement')) return lacks('政府采购部分');
  return partsVerdict(Object.entries(PROCUREMENT).map(([row, name]) => ofCell(name, figure(context, 'finalProcurement', 'kinds', row, 'amount'), 'finalProcurement', `kinds/${row}/amount`)), 100, points);
};

const stateAssets: Judge = ({ context }, points) => {
  const content = contentAt<FinalAssetsContent>(context, 'finalAssets');
  if (!content) return lacks('国有资产部分');
  if (figure(context, 'finalAssets', 'holdings', 'total', 'value') === null) return less(points, points, '没有数额', { text: '填写国有资产占用情况', sectionId: 'finalAssets', path: 'holdings' });
  const blank = (['buildings', 'vehicles', 'equipment'] as const).find((row) => !isFilled(content.holdings[row]?.quantity));
  return blank ? less(points, 200, '仅有总额，数量不全', { text: '填写数量，没有的填0', sectionId: 'finalAssets', path: `holdings/${blank}/quantity` }) : full(points, '总额和房屋、车辆、设备数量都已公开');
};

/** Money spent on projects asks for at least one of them; a project asks for what became of it. */
const projectsTold = (told: string, words: { all: string; lack: string }, isTold: (project: FinalPerformanceContent['projects'][number]) => boolean): Judge => ({ context }, points) => {
  const projects = contentAt<FinalPerformanceContent>(context, 'finalPerformance')?.projects;
  const spent = finalTotal(context, 'finalExpenditure', 'project');
  if (!projects || spent === null) return lacks('绩效部分或支出决算表');
  if (projects.length === 0) return spent === 0 ? full(points, '没有项目支出，已说明') : less(points, points, `有项目支出，没有${told}`, { text: '逐个列出有支出的项目', sectionId: 'finalPerformance', path: 'projects' });
  const bare = projects.filter((project) => !isTold(project));
  const [first] = bare;
  if (!first) return full(points, `${projects.length} 个项目都${words.all}`);
  const earned = shareOf(points, projects.length - bare.length, projects.length);
  return less(points, points - earned, `${projects.length} 个项目中 ${bare.length} 个${words.lack}`, { text: `填写“${first.name}”的${told}`, sectionId: 'finalPerformance', path: `projects/${first.id}` });
};

const selfEvaluated = projectsTold('绩效自评结果', { all: '公开了绩效自评结果', lack: '没有自评得分或等级' }, (project) => isFilled(project.score) && isFilled(project.grade));
const explained = projectsTold('目标完成情况', { all: '说明了目标完成情况', lack: '没有说明目标完成情况' }, (project) => isFilled(project.result));

const specialMatters: Judge = ({ context }, points) => {
  const cost = contentAt<FinalOperatingCostContent>(context, 'finalOperatingCost');
  const performance = contentAt<FinalPerformanceContent>(context, 'finalPerformance');
  if (!cost || !performance) return lacks('机关运行经费或绩效部分');
  return partsVerdict(
    [
      { name: '机关运行经费说明', there: isFilled(cost.purpose), sectionId: 'finalOperatingCost', path: 'purpose' },
      ofCell('政府采购说明', figure(context, 'finalProcurement', 'kinds', 'total', 'amount'), 'finalProcurement', 'kinds'),
      ofCell('国有资产占用说明', figure(context, 'finalAssets', 'holdings', 'total', 'value'), 'finalAssets', 'holdings'),
      { name: '预算绩效说明', there: isFilled(performance.work), sectionId: 'finalPerformance', path: 'work' },
    ],
    50,
    points,
  );
};

const COUNTS = { groups: '出国（境）团组数', travellers: '出国（境）人次', bought: '公务用车购置数', held: '公务用车保有量', receptions: '接待批次', guests: '接待人次' } as const;

const counts: Judge = ({ context }, points) => {
  const held = contentAt<FinalThreePublicTableContent>(context, 'finalThreePublicTable')?.counts;
  if (!held) return lacks('“三公”经费支出决算表');
  const parts = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).map((row): Part => ({ name: COUNTS[row], there: isFilled(held[row]?.quantity), sectionId: 'finalThreePublicTable', path: `counts/${row}/quantity` }));
  return partsVerdict(parts, 100, points);
};

const depthOf = (id: 'finalGeneral' | 'finalBasic', title: string, level: string, money: readonly string[]): Judge => ({ context }, points) =>
  depthVerdict(context, { sectionId: id, title, level, field: FINAL_TABLES[id], rows: finalRows(context, id), money, total: finalTotal(context, id, money[0]!) }, points);

/** The items that final accounts answer otherwise than a budget; the others are judged alike. */
export const finalAccounts: Record<number, Judge> = {
  4: fourBudgets,
  5: incomeAndExpenditure,
  6: () => unjudged('决算表按科目编列，不分单位，需人工核定'),
  7: threePublic,
  8: operatingCost,
  9: procurement,
  10: stateAssets,
  12: selfEvaluated,
  13: specialMatters,
  14: depthOf('finalGeneral', '一般公共预算财政拨款支出决算表', '项', ['total']),
  15: depthOf('finalBasic', '一般公共预算财政拨款基本支出决算明细表', '款', ['personnel', 'operating']),
  16: counts,
  17: explained,
  18: () => unjudged('绩效指标随预算公开，决算公开自评结果'),
  19: reasonsGiven({ section: 'finalFiscal', name: '财政拨款收支', key: 'spending', rows: { personnel: '人员经费', operating: '公用经费', projects: '项目支出' }, now: 'actual' }),
  20: reasonsGiven({ section: 'finalThreePublic', name: '“三公”经费', key: 'expenses', rows: THREE_PUBLIC_PARTS, now: 'actual' }),
};
