import { formatExactWanyuan, fenOrZero } from '@/lib/amount/amount';
import { multiply } from '@/lib/amount/decimal';
import { rowAmount } from '@/lib/disclosure/computed';
import { normalisedName, plainName } from '@/lib/disclosure/names';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

const PROCUREMENT_LAW = '《政府采购法》第三十三条：政府采购项目及资金列入部门预算';
const FUNDING = ['general', 'fund', 'fiscalAccount', 'otherSource', 'otherChannel'] as const;

type Purchase = ProcurementContent['items'][number];

/** 总计 is computed: a finding about it points at the largest of the amounts that were entered. */
const fundedBy = (row: Purchase) => FUNDING.reduce((largest, column) => (fenOrZero(row[column]) > fenOrZero(row[largest]) ? column : largest));
const isFunded = (row: Purchase) => FUNDING.every((column) => typeof row[column] === 'number');

type Project = OverviewContent['projects'][number];

/** The listed project that a name means: the one of that very name, else the only one that it may be short for. */
function listedProject(projects: readonly Project[], name: string): Project | undefined {
  const exact = projects.find((project) => plainName(project.name) === plainName(name));
  const similar = projects.filter((project) => normalisedName(project.name) === normalisedName(name));
  return exact ?? (similar.length === 1 ? similar[0] : undefined);
}

const quantityTimesPrice: Rule = {
  id: 'F25',
  severity: 'E',
  title: '数量乘单价等于采购金额',
  formula: '数量 × 单价 = 金额',
  basis: '《政府采购法》第三十三条：采购预算数量、单价、金额应当相符',
  sections: ['procurement'],
  run: (context) =>
    sectionsOf(context).procurement.items.flatMap((row): RuleFinding[] => {
      if (!isFunded(row) || typeof row.unitPrice !== 'number') return [];
      const total = rowAmount(procurementFields.items.columns, row, 'total', context)!;
      const product = multiply(row.quantity, row.unitPrice);
      if (product === null || total === product) return [];
      // A slip of the finger such as a pasted account number; no amount is as large, and no integer as exact.
      if (!Number.isSafeInteger(product)) return [{ sectionId: 'procurement', path: `items/${row.id}/quantity`, message: `“${row.item}”的数量过大，乘单价后超出金额的范围，请核对数量和单价。` }];
      return [
        {
          sectionId: 'procurement',
          path: `items/${row.id}/unitPrice`,
          message: `“${row.item}”数量 ${row.quantity} × 单价 ${formatExactWanyuan(row.unitPrice)} = ${formatExactWanyuan(product)}，本行总计（各项资金来源之和）${formatExactWanyuan(total)}，差 ${formatExactWanyuan(product - total)} 万元。`,
          expected: formatExactWanyuan(total),
          actual: formatExactWanyuan(product),
        },
      ];
    }),
};

const withinProjectBudget: Rule = {
  id: 'F26',
  severity: 'E',
  title: '采购表的项目预算与项目清单一致，项目的采购不超过项目预算',
  formula: '采购表的项目预算 = 项目清单的预算；Σ 项目的采购 ≤ 项目预算',
  basis: PROCUREMENT_LAW,
  sections: ['overview', 'procurement'],
  run: (context) => {
    const { overview, procurement } = sectionsOf(context);
    const spent = new Map<string, number>();
    const told = new Set<string>();
    return procurement.items.flatMap((row): RuleFinding[] => {
      if (plainName(row.project) === '') return [];
      const project = listedProject(overview.projects, row.project);
      // Rows of one listed project add up under its id; of one that isn't listed, under the name.
      const key = project?.id ?? `unlisted ${normalisedName(row.project)}`;
      const listed = project?.amount;
      const findings: RuleFinding[] = [];
      if (typeof listed === 'number' && typeof row.projectBudget === 'number' && listed !== row.projectBudget) {
        findings.push({
          sectionId: 'procurement',
          path: `items/${row.id}/projectBudget`,
          message: `“${row.project}”的预算资金写的是 ${formatExactWanyuan(row.projectBudget)}，第二部分项目清单是 ${formatExactWanyuan(listed)}，差 ${formatExactWanyuan(row.projectBudget - listed)} 万元。`,
          expected: formatExactWanyuan(listed),
          actual: formatExactWanyuan(row.projectBudget),
          repair: { label: `采用清单的 ${formatExactWanyuan(listed)}`, value: listed },
        });
      }
      const sum = (spent.get(key) ?? 0) + fenOrZero(rowAmount(procurementFields.items.columns, row, 'total', context));
      spent.set(key, sum);
      const [budget, source] = typeof listed === 'number' ? [listed, '第二部分项目清单中的预算'] : [row.projectBudget, '本行填写的预算资金'];
      if (typeof budget !== 'number' || sum <= budget || told.has(key)) return findings;
      told.add(key);
      findings.push({
        sectionId: 'procurement',
        path: `items/${row.id}/${fundedBy(row)}`,
        message: `“${row.project}”到本行的采购累计 ${formatExactWanyuan(sum)}，超过${source} ${formatExactWanyuan(budget)}，多 ${formatExactWanyuan(sum - budget)} 万元。`,
        expected: `不超过 ${formatExactWanyuan(budget)}`,
        actual: formatExactWanyuan(sum),
      });
      return findings;
    });
  },
};

export const procurementRules: readonly Rule[] = [quantityTimesPrice, withinProjectBudget];
