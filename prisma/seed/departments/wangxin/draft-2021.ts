import type { DisclosureContent } from '../../../../lib/disclosure/context';
import type { AssetsContent } from '../../../../lib/disclosure/sections/assets';
import type { OverviewContent } from '../../../../lib/disclosure/sections/overview';
import type { PerformanceContent } from '../../../../lib/disclosure/sections/performance';
import type { ProcurementContent } from '../../../../lib/disclosure/sections/procurement';
import { templateForYear } from '../../../../lib/disclosure/templates/templates';
import { wan } from '../../content/money';

/**
 * The draft in which the portal shows its checks at work: the tables and half of the explanation, with the contradictions that the
 * sample holds in its published form. `complete` is what the department will have in the end.
 */
export function contradictoryDraft(complete: DisclosureContent): DisclosureContent {
  const tables = templateForYear(2021).sections.filter((section) => section.part === 'tables').map((section) => [section.id, complete[section.id]]);
  return {
    ...Object.fromEntries(tables),
    overview: overviewWithTemplateWording(complete.overview as OverviewContent),
    performance: performanceWithSlips(complete.performance as PerformanceContent),
    procurement: procurementWithoutGoods(complete.procurement as ProcurementContent),
    assets: assetsBesideProcurement(complete.assets as AssetsContent),
  };
}

/** Template wording left in, and a cause that is smaller than half of the change that it is to explain. */
function overviewWithTemplateWording(overview: OverviewContent): OverviewContent {
  const { expenditure } = overview;
  return {
    ...overview,
    expenditure: {
      ...expenditure,
      basic: { ...expenditure.basic, reason: '' },
      projects: { ...expenditure.projects, reason: '主要为公务网络平台线路租用经费增加（有则写，无则填0万元）' },
    },
  };
}

type Target = PerformanceContent['projectTargets'][number];

function performanceWithSlips(performance: PerformanceContent): PerformanceContent {
  const changes: Record<string, (target: Target) => Target> = {
    'project-accounts': clicksBelowTheGoal,
    'project-sharing': indicatorTwiceAndMisfiled,
    'project-border': reportFiledUnderQuality,
  };
  return {
    ...performance,
    projectTargets: performance.projectTargets
      // In procurement, but without a target table.
      .filter((target) => target.id !== 'project-opinion')
      .map((target) => changes[target.id]?.(target) ?? target),
  };
}

/** The goal says 超1000万人次, the indicator ≥500万人次. */
function clicksBelowTheGoal(target: Target): Target {
  return {
    ...target,
    goals: target.goals.map((goal) => ({ ...goal, text: goal.text.replace('点击量不少于1000万人次', '点击量超1000万人次') })),
    indicators: target.indicators.map((indicator) => (indicator.id === 'clicks' ? { ...indicator, value: '500' } : indicator)),
  };
}

function indicatorTwiceAndMisfiled(target: Target): Target {
  const capacity = target.indicators.find((indicator) => indicator.id === 'capacity')!;
  return {
    ...target,
    indicators: [
      ...target.indicators.map((indicator) => (indicator.id === 'satisfaction' ? { ...indicator, level1: '效益指标' } : indicator)),
      { ...capacity, id: 'capacity-again', level1: '满意度指标' },
    ],
  };
}

function reportFiledUnderQuality(target: Target): Target {
  return { ...target, indicators: target.indicators.map((indicator) => (indicator.id === 'plan' ? { ...indicator, level2: '质量指标' } : indicator)) };
}

/** Services alone: nothing that could become a fixed asset. */
function procurementWithoutGoods(procurement: ProcurementContent): ProcurementContent {
  return { ...procurement, items: procurement.items.filter((row) => !row.code.startsWith('A')) };
}

/** 50万元 of equipment "in procurement" that no procurement row knows. */
function assetsBesideProcurement(assets: AssetsContent): AssetsContent {
  const planned = (id: string, name: string, category: string, quantity: string, amount: string) => ({ id, name, category, quantity, amount: wan(amount), inProcurement: '是' });
  return {
    ...assets,
    planned: [
      planned('asset-computers', '计算机设备', '设备', '40', '24'),
      planned('asset-printers', '打印设备', '设备', '12', '6'),
      planned('asset-air-conditioners', '空调', '设备', '15', '9'),
      planned('asset-furniture', '办公家具', '家具', '1', '11'),
    ],
  };
}
