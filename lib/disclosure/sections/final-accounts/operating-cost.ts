import { paragraph, type DocumentNode } from '@/lib/document/tree';
import { executionVariants } from '@/lib/narrative/execution';
import { comparisonVariants, sentence, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { grid, text, wording, type ContentOf, type Derivation } from '../../field';
import type { ResponsibilitiesContent } from '../responsibilities';
import { contentOf, sectionHeading, WORDING_BLOCK } from '../shared';
import { budgetedOperatingCost } from './budget-figures';
import { finalTotal } from './figures';
import { budgetNotes, pairColumns, pairFigures, pairOf, pairTable } from './shared';

const CIVIL_SERVICE = ['行政', '参公事业'];

/** Whether every unit is 行政 or 参公: then 机关运行经费 is 公用经费 (check D06). False while no unit is listed. */
export function allCivilService(context: DisclosureContext): boolean {
  const institutions = contentOf<ResponsibilitiesContent>(context, 'responsibilities')?.institutions ?? [];
  return institutions.length > 0 && institutions.every(({ nature }) => CIVIL_SERVICE.includes(nature));
}

function costCell({ column }: { column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  if (column === 'budget') return budgetedOperatingCost(context);
  return column === 'actual' && allCivilService(context) ? { amount: finalTotal(context, 'finalBasic', 'operating'), source: '公开06表公用经费', rule: 'D06' } : null;
}

const figures = {
  cost: grid({ label: '机关运行经费', caption: '机关运行经费预算与决算对比', unit: '万元', rows: { total: { label: '机关运行经费' } }, columns: { ...pairColumns() }, derive: costCell, sumRule: 'D08' }),
  purpose: text({ label: '主要用途', long: true, maxLength: 2000, hint: '接在“主要用于”之后，例如：办公用房水电、取暖和物业管理，日常维修等支出' }),
};

type Figures = ContentOf<typeof figures>;
const pair = (content: Figures, context: DisclosureContext) => pairOf(figures.cost, content.cost, 'total', context);

const fields = {
  ...figures,
  wording: wording({
    cost: {
      label: '机关运行经费预算与决算',
      variants: executionVariants((content: Figures, context) => ({ name: `${context.fiscalYear}年度机关运行经费`, ...pair(content, context), reason: content.cost.total.gapReason })),
      figures: (content: Figures, context) => pairFigures(figures.cost, content.cost, 'total', context),
      pair,
    },
    change: {
      label: '机关运行经费与上年比较',
      variants: comparisonVariants((content: Figures, context) => ({
        opening: `机关运行经费支出决算${yuan(pair(content, context).actual)}`,
        now: pair(content, context).actual,
        before: gridAmount(figures.cost, content.cost, 'total', 'lastYear', context),
        reason: content.cost.total.reason,
      }), '未发生'),
      figures: (content: Figures, context) => pairFigures(figures.cost, content.cost, 'total', context).slice(0, 1),
    },
  }),
};

export type FinalOperatingCostContent = ContentOf<typeof fields>;
export const finalOperatingCostFields = fields;

const names = { id: 'finalOperatingCost', part: 'explanation' as const, numeral: '五', title: '机关运行经费支出情况' };

export const finalOperatingCost = defineSection({
  ...names,
  shortTitle: '机关运行经费',
  basis: '《预算法》第十四条：对机关运行经费的使用情况作出说明。全部为行政、参公单位的，等于公开06表公用经费。',
  fields,
  form: [{ hint: '年初预算数取自本年公开的预算；全部为行政、参公单位的，决算数取自公开06表。', fields: ['cost', 'purpose'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    ...worded(fields.wording, 'cost', content, context, 'cost'),
    pairTable({ key: 'cost', caption: figures.cost.caption }, fields.cost, content.cost, context),
    ...budgetNotes('cost', fields.cost, content.cost as Record<string, { budgetNote?: string }>),
    ...worded(fields.wording, 'change', content, context, 'cost/total/reason'),
    ...restatementNotes('finalOperatingCost', 'cost', fields.cost, content.cost, context),
    ...(content.purpose.trim() ? [paragraph(`主要用于${sentence(content.purpose.replace(/^主要用于/u, ''))}`, 'purpose')] : []),
  ],
  measures: [{ id: 'finalOperatingCost.total', label: '机关运行经费', budget: 'operatingCost.total', of: (content: FinalOperatingCostContent, context) => pair(content, context).actual }],
});
