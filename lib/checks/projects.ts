import { formatWanyuan, sumOfPresent } from '@/lib/amount/amount';
import { multiply } from '@/lib/amount/decimal';
import { rowAmount } from '@/lib/disclosure/computed';
import { normalisedName } from '@/lib/disclosure/names';
import { procurementFields } from '@/lib/disclosure/sections/procurement';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

const CONSISTENT = '《地方预决算公开操作规程》：公开内容前后一致；同一项目在各部分使用同一名称和数额';
const PERFORMANCE_LAW = '《中共中央 国务院关于全面实施预算绩效管理的意见》：项目支出全部设定绩效目标并随预算公开';

interface Mention {
  sectionId: string;
  path: string;
  name: string;
  part: string;
}

/** Every place in which a project is named. */
function mentions(context: DisclosureContext): Mention[] {
  const { overview, performance, procurement } = sectionsOf(context);
  return [
    ...overview.projects.map((row) => ({ sectionId: 'overview', path: `projects/${row.id}/name`, name: row.name, part: '第二部分项目清单' })),
    ...performance.projectTargets.map((row) => ({ sectionId: 'performance', path: `projectTargets/${row.id}/name`, name: row.name, part: '第五部分绩效目标表' })),
    ...procurement.items.map((row) => ({ sectionId: 'procurement', path: `items/${row.id}/project`, name: row.project, part: '第六部分采购表' })),
  ].filter((mention) => mention.name.trim() !== '');
}

const oneNameEverywhere: Rule = {
  id: 'F21',
  severity: 'W',
  title: '同一项目各处名称一致',
  basis: CONSISTENT,
  sections: ['overview', 'performance', 'procurement'],
  run: (context) => {
    const first = new Map<string, Mention>();
    return mentions(context).flatMap((mention): RuleFinding[] => {
      const key = normalisedName(mention.name);
      const known = first.get(key);
      if (!known) first.set(key, mention);
      if (!known || known.name === mention.name) return [];
      return [
        {
          sectionId: mention.sectionId,
          path: mention.path,
          message: `这里写作“${mention.name}”，${known.part}写作“${known.name}”。是同一项目的，请统一名称。`,
          expected: known.name,
          actual: mention.name,
          repair: { label: `改为“${known.name}”`, value: known.name },
        },
      ];
    });
  },
};

const procurementWithinProject: Rule = {
  id: 'F26',
  severity: 'E',
  title: '项目的采购不超过项目预算',
  basis: '《政府采购法》第三十三条：政府采购项目及资金列入部门预算',
  sections: ['overview', 'procurement'],
  run: (context) => {
    const { overview, procurement } = sectionsOf(context);
    const budgets = new Map(overview.projects.map((row) => [normalisedName(row.name), row]));
    const spent = new Map<string, number>();
    return procurement.items.flatMap((row): RuleFinding[] => {
      const key = normalisedName(row.project);
      const project = budgets.get(key);
      const total = rowAmount(procurementFields.items.columns, row, 'total', context);
      if (key !== '' && total !== null) spent.set(key, (spent.get(key) ?? 0) + total);
      if (typeof row.projectBudget !== 'number') return [];
      if (project && typeof project.amount === 'number' && project.amount !== row.projectBudget) {
        return [
          {
            sectionId: 'procurement',
            path: `items/${row.id}/projectBudget`,
            message: `“${row.project}”的预算资金写的是 ${formatWanyuan(row.projectBudget)}，第二部分项目清单是 ${formatWanyuan(project.amount)} 万元。`,
            expected: formatWanyuan(project.amount),
            actual: formatWanyuan(row.projectBudget),
            repair: { label: `采用清单的 ${formatWanyuan(project.amount)}`, value: project.amount },
          },
        ];
      }
      const sum = spent.get(key) ?? 0;
      if (sum <= row.projectBudget) return [];
      return [
        {
          sectionId: 'procurement',
          path: `items/${row.id}/general`,
          message: `“${row.project}”的采购累计 ${formatWanyuan(sum)}，超过项目预算 ${formatWanyuan(row.projectBudget)} 万元。`,
          expected: `不超过 ${formatWanyuan(row.projectBudget)}`,
          actual: formatWanyuan(sum),
        },
      ];
    });
  },
};

const everyProjectHasTargets: Rule = {
  id: 'F40',
  severity: 'E',
  title: '有预算或采购的项目都有绩效目标表',
  basis: PERFORMANCE_LAW,
  sections: ['overview', 'performance', 'procurement'],
  run: (context) => {
    const { performance } = sectionsOf(context);
    // With no target table at all the section is simply not begun.
    if (performance.projectTargets.length === 0) return [];
    const targets = new Set(performance.projectTargets.map((row) => normalisedName(row.name)));
    const named = mentions(context);
    const budgeted = new Set(named.filter((mention) => mention.sectionId !== 'performance').map((mention) => normalisedName(mention.name)));
    const told = new Set<string>();
    return named.flatMap((mention): RuleFinding[] => {
      const key = normalisedName(mention.name);
      const isTarget = mention.sectionId === 'performance';
      if ((isTarget ? budgeted : targets).has(key) || told.has(key)) return [];
      told.add(key);
      const message = isTarget ? `“${mention.name}”有绩效目标表，而第二部分项目清单和第六部分采购表都没有这个项目。` : `“${mention.name}”列在${mention.part}，而第五部分没有它的绩效目标表（涉密项目除外）。`;
      return [{ sectionId: mention.sectionId, path: mention.path, message }];
    });
  },
};

const quantityTimesPrice: Rule = {
  id: 'F25',
  severity: 'E',
  title: '数量乘单价等于采购金额',
  basis: '《政府采购法》第三十三条：采购预算数量、单价、金额应当相符',
  sections: ['procurement'],
  run: (context) =>
    sectionsOf(context).procurement.items.flatMap((row): RuleFinding[] => {
      const total = rowAmount(procurementFields.items.columns, row, 'total', context);
      const product = typeof row.unitPrice === 'number' ? multiply(row.quantity, row.unitPrice) : null;
      const funded = sumOfPresent([row.general, row.fund, row.fiscalAccount, row.otherSource, row.otherChannel]);
      if (total === null || product === null || funded === null || total === product) return [];
      return [
        {
          sectionId: 'procurement',
          path: `items/${row.id}/unitPrice`,
          message: `“${row.item}”数量 ${row.quantity} × 单价 ${formatWanyuan(row.unitPrice as number)} = ${formatWanyuan(product)}，资金来源合计 ${formatWanyuan(total)}，差 ${formatWanyuan(product - total)} 万元。`,
          expected: formatWanyuan(total),
          actual: formatWanyuan(product),
        },
      ];
    }),
};

export const projectRules: readonly Rule[] = [oneNameEverywhere, quantityTimesPrice, procurementWithinProject, everyProjectHasTargets];
