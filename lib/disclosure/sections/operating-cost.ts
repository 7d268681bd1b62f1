import { paragraph, type DocumentNode } from '@/lib/document/tree';
import { comparisonVariants, sentence, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { grid, text, wording, type ContentOf } from '../field';
import { restated, sectionHeading, WORDING_BLOCK, yearColumns } from './shared';

const figures = {
  cost: grid({
    label: '机关运行经费',
    caption: '机关运行经费',
    unit: '万元',
    rows: { total: { label: '机关运行经费' } },
    columns: {
      ...yearColumns(),
      reason: { ...text({ label: '增减原因', optional: true, maxLength: 1000 }), yearly: true },
      restated: restated(),
    },
  }),
  purpose: text({ label: '主要用途', long: true, maxLength: 2000, hint: '接在“主要用于”之后，例如：办公用房水电、取暖和物业管理，日常维修等支出' }),
};

type Figures = ContentOf<typeof figures>;
const of = (content: Figures, column: 'thisYear' | 'lastYear', context: DisclosureContext) => gridAmount(figures.cost, content.cost, 'total', column, context);

const fields = {
  ...figures,
  wording: wording({
    cost: {
      label: '机关运行经费安排',
      variants: comparisonVariants((content: Figures, context) => ({
        opening: `${context.fiscalYear}年，我部门安排机关运行经费${yuan(of(content, 'thisYear', context))}`,
        now: of(content, 'thisYear', context),
        before: of(content, 'lastYear', context),
        reason: content.cost.total.reason,
      })),
      figures: (content: Figures, context) => [{ key: 'total', names: ['机关运行经费', '机关运行费'], thisYear: of(content, 'thisYear', context), lastYear: of(content, 'lastYear', context), rule: 'F19' }],
    },
  }),
};

type OperatingCost = ContentOf<typeof fields>;

export const operatingCost = defineSection({
  id: 'operatingCost',
  part: 'explanation',
  numeral: '三',
  title: '机关运行经费安排情况',
  shortTitle: '机关运行经费',
  basis: '《预算法》第十四条：对机关运行经费的安排情况作出说明。全部为行政、参公单位的，等于日常公用经费。',
  fields,
  form: [{ fields: ['cost', 'purpose'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => {
    return [
      sectionHeading({ part: 'explanation', id: 'operatingCost', numeral: '三', title: '机关运行经费安排情况' }),
      ...worded(fields.wording, 'cost', content, context, 'cost'),
      ...restatementNotes('operatingCost', 'cost', fields.cost, content.cost, context),
      ...(content.purpose.trim() ? [paragraph(`主要用于${sentence(content.purpose.replace(/^主要用于/u, ''))}`, 'purpose')] : []),
    ];
  },
  measures: [{ id: 'operatingCost.total', label: '机关运行经费', of: (content: OperatingCost, context) => gridAmount(fields.cost, content.cost, 'total', 'thisYear', context) }],
});
export type OperatingCostContent = OperatingCost;
export const operatingCostFields = fields;
