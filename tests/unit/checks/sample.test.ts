import { describe, expect, it } from 'vitest';
import { formatExactWanyuan } from '@/lib/amount/amount';
import { multiply } from '@/lib/amount/decimal';
import { runChecks } from '@/lib/checks/run-checks';
import { columnTotal, gridAmount, rowAmount } from '@/lib/disclosure/computed';
import { assetsFields, type AssetsContent } from '@/lib/disclosure/sections/assets';
import { operatingCostFields, type OperatingCostContent } from '@/lib/disclosure/sections/operating-cost';
import { overviewFields, type OverviewContent } from '@/lib/disclosure/sections/overview';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import { threePublicFields, type ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson } from '@/lib/exchange/edition-json';
import { sampleEdition } from '@/tests/support/sample-edition';

// The published sample as its department could have sent it to the command-line tool.
const context = contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null);
const { findings, notRun, counts } = runChecks(templateOf(context.templateVersion), context);
const sections = context.content as { overview: OverviewContent; operatingCost: OperatingCostContent; threePublic: ThreePublicContent; procurement: ProcurementContent; assets: AssetsContent };

const found = findings.map(({ id, sectionId, path }) => `${id} ${sectionId} ${path}`);

/** What checks.md names, and what else a careful reader finds in the explanation itself. */
const NAMED: readonly [what: string, finding: string][] = [
  ['50 万元设备已列入采购，采购表没有', 'F31 assets planned/a1/inProcurement'],
  ['目标超1000万人次，指标≥500万人次', 'F41 performance projectTargets/p16/indicators/p16-i3/value'],
  ['平台可承载数据总量出现两次', 'F46 performance projectTargets/p9/indicators/p9-i6/name'],
  ['整改方案列在质量指标下', 'F45 performance projectTargets/p8/indicators/p8-i3/level2'],
  ['断网时间列在满意度指标下', 'F45 performance projectTargets/p8/indicators/p8-i7/level2'],
  ['用户满意度列在效果指标下', 'F45 performance projectTargets/p9/indicators/p9-i5/level1'],
  ['数据总量列在满意度指标下', 'F45 performance projectTargets/p9/indicators/p9-i6/level1'],
  ['好评率列在可持续影响指标下', 'F45 performance projectTargets/p10/indicators/p10-i5/level2'],
  ['网络舆情管理工作没有绩效目标表', 'F40 procurement items/c3/project'],
  ['（有则写，无则填0万元）', 'T1 overview wording/income/own'],
  ['298.92 + 1470.98 ≠ 1117.22', 'F12 overview wording/change/own'],
  ['名词解释写省级财政', 'T2 glossary terms/t1/definition'],
  ['名词解释写省级部门', 'T2 glossary terms/t7/definition'],
  ['写所属事业单位，表中只有一个单位', 'F18 otherMatters body'],
  ['廊坊市市委网信办', 'T3 otherMatters body'],
  ['C200204 音响制作服务', 'F28 procurement items/c12/item'],
  ['线路租用 296 万元不是 1470.98 的主要原因', 'F14 overview expenditure/projects/reason'],
  ['2019年12月购置公车，上年购置费为 0', 'F15 threePublic expenses/vehicleRunning/reason'],
  ['解释了没有用到的上缴上级支出', 'T4 glossary terms/t6/term'],
];

/** No field of the portal holds it: the sum is computed from the rows. */
const NOT_HELD = ['采购表合计行的总计空着：门户的合计行由各行算出，填不成空的'];

const of = (grid: { field: Parameters<typeof gridAmount>[0]; value: unknown }, row: string, column = 'thisYear') => gridAmount(grid.field, grid.value, row, column, context)!;
const spent = (row: string) => of({ field: overviewFields.expenditure, value: sections.overview.expenditure }, row);
const expense = (row: string) => of({ field: threePublicFields.expenses, value: sections.threePublic.expenses }, row);
const asset = (row: string) => of({ field: assetsFields.holdings, value: sections.assets.holdings }, row, 'value');
const { items } = sections.procurement;
const itemTotal = (item: ProcurementContent['items'][number]) => rowAmount(procurementFields.items.columns, item, 'total', context)!;

/** Both sides as the portal computes them, and the rules that would tell of a difference. */
const HOLDS: readonly { what: string; sides: readonly [number, number]; rules: readonly string[] }[] = [
  { what: '2216.2 = 374.7 + 1841.5', sides: [spent('total'), spent('basic') + spent('projects')], rules: ['F01', 'F02', 'F03', 'F10'] },
  { what: '收入 2216.2 = 支出 2216.2', sides: [of({ field: overviewFields.income, value: sections.overview.income }, 'total'), spent('total')], rules: ['F01', 'F02'] },
  { what: '374.7 = 325.01 + 49.69', sides: [spent('basic'), spent('personnel') + spent('operating')], rules: ['F10'] },
  { what: '7.64 = 0 + 7.21 + 0.43', sides: [expense('total'), expense('abroad') + expense('vehicles') + expense('reception')], rules: ['F17', 'F20'] },
  { what: '7.21 = 0 + 7.21', sides: [expense('vehicles'), expense('vehiclePurchase') + expense('vehicleRunning')], rules: ['F17'] },
  { what: '采购各行之和 = 1233.8', sides: [columnTotal(procurementFields.items, items, 'total', context)!, 1_233_800_000], rules: ['F23', 'F24', 'F27'] },
  ...items.map((item) => ({ what: `${item.item} ${item.quantity} × ${formatExactWanyuan(item.unitPrice as number)}`, sides: [multiply(item.quantity, item.unitPrice as number)!, itemTotal(item)] as const, rules: ['F25', 'F26'] })),
  { what: '135.8 = 17.28 + 118.52', sides: [asset('total'), asset('vehicles') + asset('other')], rules: ['F32'] },
  { what: '机关运行经费 = 公用经费 = 49.69', sides: [of({ field: operatingCostFields.cost, value: sections.operatingCost.cost }, 'total'), spent('operating')], rules: ['F19'] },
];

it('prints what was found, and what holds and was not reported', () => {
  console.log(
    [
      `发现 ${findings.length} 项（E ${counts.E}，W ${counts.W}，I ${counts.I}）：`,
      ...findings.map(({ id, severity, sectionId, path, message }) => `  ${severity} ${id} ${sectionId}/${path}  ${message}`),
      `成立、未报告 ${HOLDS.length} 项：`,
      ...HOLDS.map(({ what, sides, rules }) => `  ${what}  （${formatExactWanyuan(sides[0])}；${rules.join('、')}）`),
      '门户中不会出现：',
      ...NOT_HELD.map((one) => `  ${one}`),
      '未检查：',
      ...notRun.map(({ id, reason }) => `  ${id}  ${reason}`),
    ].join('\n'),
  );
});

describe('what the sample holds', () => {
  it.each(NAMED)('%s', (_what, finding) => expect(found).toContain(finding));
  it('is more than 60 findings in all', () => expect(findings.length).toBeGreaterThan(60));
  it('is told in whole sentences', () => {
    for (const { id, message } of findings) {
      expect(message).not.toMatch(/undefined|null|NaN|\[object/u);
      if (id !== '缺项') expect(message).toMatch(/[。）]$/u);
    }
  });
});

describe('what holds and must not be reported', () => {
  it.each(HOLDS)('$what', ({ sides, rules }) => {
    expect(sides[0]).toBe(sides[1]);
    expect(found.filter((finding) => rules.includes(finding.split(' ')[0]!))).toEqual([]);
  });
});
