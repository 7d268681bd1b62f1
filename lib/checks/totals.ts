import { difference, formatExactWanyuan } from '@/lib/amount/amount';
import { columnTotal, gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { operatingCostFields } from '@/lib/disclosure/sections/operating-cost';
import { overviewFields } from '@/lib/disclosure/sections/overview';
import { sectionsOf } from './disclosure-content';
import { notRun, type Rule } from './rule';

const BUDGET_LAW = '《预算法》第三十二条、《预算法实施条例》第六条：收支平衡，各表数额一致';

/** 第二部分支出, as entered or as it follows from the tables. 分 */
export const spentInOverview = (context: DisclosureContext, row: keyof typeof overviewFields.expenditure.rows) =>
  gridAmount(overviewFields.expenditure, sectionsOf(context).overview.expenditure, row, 'thisYear', context);

const incomeInOverview = (context: DisclosureContext, row: string) => gridAmount(overviewFields.income, sectionsOf(context).overview.income, row, 'thisYear', context);

/** 第二部分: 收入合计 against 支出合计. A total of a half-filled column is not yet a total. */
export function overviewBalance(context: DisclosureContext) {
  const { overview } = sectionsOf(context);
  const sources = Object.keys(overview.income).filter((row) => row !== 'total');
  const filled = sources.every((row) => incomeInOverview(context, row) !== null) && (['personnel', 'operating', 'projects'] as const).every((row) => spentInOverview(context, row) !== null);
  const [income, spent] = [incomeInOverview(context, 'total'), spentInOverview(context, 'total')];
  const gap = difference(income, spent);
  if (!filled || gap === null || gap === 0) return [];
  return [
    {
      sectionId: 'overview',
      path: 'income/general/thisYear',
      message: `收入合计 ${formatExactWanyuan(income!)} 与支出合计 ${formatExactWanyuan(spent!)} 不相等，差 ${formatExactWanyuan(gap)} 万元。请核对收入各来源和支出各项。`,
      expected: formatExactWanyuan(spent!),
      actual: formatExactWanyuan(income!),
    },
  ];
}

const projectsAddUp: Rule = {
  id: 'F22',
  severity: 'E',
  title: '各项目预算之和等于项目支出',
  formula: 'Σ 项目清单各项目预算 = 项目支出',
  basis: BUDGET_LAW,
  sections: ['overview'],
  run: (context) => {
    const { overview } = sectionsOf(context);
    const stated = spentInOverview(context, 'projects');
    if (stated === null) return notRun('项目支出还没有填写');
    // A document that has no list of projects at all can't be told from one that lists none only by its project expenditure.
    const listed = overview.projects.length === 0 ? 0 : columnTotal(overviewFields.projects, overview.projects, 'amount', context);
    const complete = overview.projects.every((row) => typeof row.amount === 'number');
    if (listed === null || !complete) return notRun('项目清单的预算金额还没有填完');
    if (listed === stated) return [];
    const at = { sectionId: 'overview', path: 'expenditure/projects/thisYear', expected: formatExactWanyuan(listed), actual: formatExactWanyuan(stated) };
    if (overview.projects.length === 0) return [{ ...at, message: `项目支出是 ${formatExactWanyuan(stated)} 万元，项目清单还没有列出项目。请逐个列出项目及预算。` }];
    const derived = overview.expenditure.projects.thisYear === null;
    return [
      {
        ...at,
        message: `项目支出是 ${formatExactWanyuan(stated)}，项目清单 ${overview.projects.length} 个项目合计 ${formatExactWanyuan(listed)}，差 ${formatExactWanyuan(stated - listed)} 万元。请核对是否漏列项目或金额有误。`,
        ...(derived ? {} : { repair: { label: `采用清单合计 ${formatExactWanyuan(listed)}`, value: listed } }),
      },
    ];
  },
};

const CIVIL_SERVICE = ['行政', '参公事业'];

const operatingCostWithinOperating: Rule = {
  id: 'F19',
  severity: 'W',
  title: '机关运行经费不超过日常公用经费；全部为行政、参公单位的两数相等，不等的阻止提交',
  formula: '机关运行经费 ≤ 日常公用经费；全部为行政、参公单位时相等',
  basis: '《预算法》第十四条；《机关事务管理条例》：机关运行经费即行政、参公单位的日常公用经费',
  sections: ['operatingCost', 'overview', 'responsibilities'],
  run: (context) => {
    const { operatingCost, responsibilities } = sectionsOf(context);
    const cost = gridAmount(operatingCostFields.cost, operatingCost.cost, 'total', 'thisYear', context);
    const operating = spentInOverview(context, 'operating');
    if (cost === null || operating === null) return notRun('机关运行经费或日常公用经费还没有填写');
    const natures = responsibilities.institutions.map((row) => row.nature);
    const allCivilService = natures.length > 0 && natures.every((nature) => CIVIL_SERVICE.includes(nature));
    if (cost === operating || (cost < operating && !allCivilService)) return [];
    const why = allCivilService ? '所列单位全部为行政或参公单位，两数应相等' : '前者不应超过后者';
    return [
      {
        ...(allCivilService && { severity: 'E' as const }),
        sectionId: 'operatingCost',
        path: 'cost/total/thisYear',
        message: `机关运行经费 ${formatExactWanyuan(cost)}，第二部分日常公用经费 ${formatExactWanyuan(operating)}，${why}，差 ${formatExactWanyuan(cost - operating)} 万元。`,
        expected: formatExactWanyuan(operating),
        actual: formatExactWanyuan(cost),
        repair: { label: `采用日常公用经费 ${formatExactWanyuan(operating)}`, value: operating },
      },
    ];
  },
};

export const totalRules: readonly Rule[] = [projectsAddUp, operatingCostWithinOperating];
