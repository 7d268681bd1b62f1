import { cell, type DocumentNode } from '@/lib/document/tree';
import { executionRate } from '@/lib/narrative/execution';
import { yuan } from '@/lib/narrative/figures';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, wording, type ContentOf, type GridRow, type StatedFigure } from '../../field';
import { amountCell, sectionHeading, WORDING_BLOCK } from '../shared';

const ROWS = {
  goods: { label: '货物支出' },
  works: { label: '工程支出' },
  services: { label: '服务支出' },
  total: { label: '政府采购支出总额', sumOf: ['goods', 'works', 'services'] },
  smallFirms: { label: '其中：授予中小企业合同金额', detail: true },
  microFirms: { label: '其中：授予小微企业合同金额', detail: true },
} as const satisfies Record<string, GridRow>;
type Row = keyof typeof ROWS;

const figures = {
  kinds: grid<typeof ROWS, { amount: ReturnType<typeof amount> }>({ label: '政府采购支出', caption: '政府采购支出', unit: '万元', rows: ROWS, columns: { amount: amount({ label: '决算数' }) }, derive: () => null, sumRule: 'D08' }),
};

type Figures = ContentOf<typeof figures>;
const of = (content: Figures, row: Row, context: DisclosureContext) => gridAmount(figures.kinds, content.kinds, row, 'amount', context);

/** "，占政府采购支出总额的62.30%"; nothing where there is no total to be a part of. */
function shareOfTotal(content: Figures, row: 'smallFirms' | 'microFirms', context: DisclosureContext): string {
  const [part, whole] = [of(content, row, context), of(content, 'total', context)];
  const share = part === null || whole === null ? null : executionRate(whole, part);
  return share === null ? '' : `，占政府采购支出总额的${share}`;
}

function firmsSentence(content: Figures, context: DisclosureContext): string {
  const told = (row: 'smallFirms' | 'microFirms', who: string) => `授予${who}企业合同金额${yuan(of(content, row, context))}${shareOfTotal(content, row, context)}`;
  return `${told('smallFirms', '中小')}，其中：${told('microFirms', '小微')}。`;
}

const none = ({ fiscalYear }: DisclosureContext) => `${fiscalYear}年度，我部门没有政府采购支出。`;

const fields = {
  ...figures,
  wording: wording({
    total: {
      label: '政府采购支出',
      variants: {
        listed: {
          label: '总额和三类，中小企业',
          say: (content: Figures, context) =>
            of(content, 'total', context) === 0
              ? none(context)
              : `${context.fiscalYear}年度政府采购支出总额${yuan(of(content, 'total', context))}，其中：货物支出${yuan(of(content, 'goods', context))}、工程支出${yuan(of(content, 'works', context))}、服务支出${yuan(of(content, 'services', context))}。${firmsSentence(content, context)}`,
        },
        ours: {
          label: '写本部门',
          say: (content: Figures, context) =>
            of(content, 'total', context) === 0
              ? none(context)
              : `我部门政府采购支出总额${yuan(of(content, 'total', context))}。货物支出${yuan(of(content, 'goods', context))}，工程支出${yuan(of(content, 'works', context))}，服务支出${yuan(of(content, 'services', context))}。${firmsSentence(content, context)}`,
        },
      },
      figures: (content: Figures, context): StatedFigure[] => [
        { key: 'total', names: ['政府采购支出总额', '政府采购支出'], thisYear: of(content, 'total', context), parts: ['goods', 'works', 'services'], rule: 'D08' },
        ...(['goods', 'works', 'services'] as const).map((row) => ({ key: row, names: [ROWS[row].label], thisYear: of(content, row, context), rule: 'D08' })),
        { key: 'smallFirms', names: ['授予中小企业合同金额', '中小企业合同金额'], thisYear: of(content, 'smallFirms', context), rule: 'D08' },
        { key: 'microFirms', names: ['授予小微企业合同金额', '小微企业合同金额'], thisYear: of(content, 'microFirms', context), rule: 'D08' },
      ],
    },
  }),
};

export type FinalProcurementContent = ContentOf<typeof fields>;
export const finalProcurementFields = fields;

const names = { id: 'finalProcurement', part: 'explanation' as const, numeral: '六', title: '政府采购支出情况' };

export const finalProcurement = defineSection({
  ...names,
  shortTitle: '政府采购支出',
  basis: '《预算法》第十四条；《政府采购促进中小企业发展管理办法》：公开政府采购支出总额、货物工程服务支出和授予中小企业合同金额。',
  fields,
  form: [{ hint: '总额自动相加，没有的填 0。小微企业包含在中小企业之内。', fields: ['kinds'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    ...worded(fields.wording, 'total', content, context, 'kinds'),
    {
      type: 'table',
      caption: fields.kinds.caption,
      unit: '万元',
      path: 'kinds',
      head: [[cell('项目'), cell('决算数', { align: 'right' })]],
      rows: (Object.keys(ROWS) as Row[]).map((row) => ({
        path: `kinds/${row}`,
        emphasis: row === 'total' ? ('total' as const) : 'detail' in ROWS[row] ? ('detail' as const) : undefined,
        cells: [cell(ROWS[row].label), amountCell(of(content, row, context), `kinds/${row}/amount`)],
      })),
    },
  ],
  measures: [{ id: 'finalProcurement.total', label: '政府采购', budget: 'procurement.total', of: (content: FinalProcurementContent, context) => of(content, 'total', context) }],
});
