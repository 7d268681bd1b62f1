import { sumOfPresent } from '@/lib/amount/amount';
import { cell, note, type DocumentNode } from '@/lib/document/tree';
import { yuan } from '@/lib/narrative/figures';
import { worded } from '@/lib/narrative/worded';
import { columnTotal, gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { amount, choice, date, grid, number, table, text, wording, type ContentOf, type GridRow } from '../field';
import { amountCell, sectionHeading, WORDING_BLOCK } from './shared';

const figures = {
  asOf: date({ label: '截止日期', hint: '一般为上年12月31日' }),
  holdings: grid({
    label: '固定资产占用情况',
    caption: '固定资产占用情况表',
    unit: '万元',
    rows: {
      total: { label: '资产总额', sumOf: ['buildings', 'vehicles', 'equipment', 'other'] },
      buildings: { label: '1．房屋（平方米）' },
      offices: { label: '其中：办公用房（平方米）', detail: true },
      vehicles: { label: '2．车辆（台、辆）' },
      equipment: { label: '3．单价在20万元以上的设备' },
      other: { label: '4．其他固定资产' },
    },
    columns: {
      quantity: { ...number({ label: '数量' }), onRows: ['buildings', 'offices', 'vehicles', 'equipment', 'other'] },
      value: amount({ label: '价值' }),
    },
  }),
  planned: table({
    label: '本年度拟购置固定资产',
    caption: '本年度拟购置固定资产',
    unit: '万元',
    nameColumn: 'name',
    emptySentence: '本部门本年度无购置固定资产计划。',
    columns: {
      name: text({ label: '资产名称', maxLength: 120 }),
      category: choice({ label: '类别', options: ['房屋', '车辆', '设备', '家具', '其他'] }),
      quantity: number({ label: '数量' }),
      amount: amount({ label: '金额', total: true }),
      inProcurement: choice({ label: '列入政府采购预算', options: ['是', '否'] }),
    },
  }),
};

type Figures = ContentOf<typeof figures>;
type Row = keyof typeof figures.holdings.rows;
const rowOf = (row: Row): GridRow => figures.holdings.rows[row];
const ROWS = Object.keys(figures.holdings.rows) as Row[];

const asDate = (iso: string) => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
const heldOn = (content: Figures) => `截至${content.asOf ? asDate(content.asOf) : '（未填日期）'}`;
const worth = (content: Figures, row: Row, context: DisclosureContext) => gridAmount(figures.holdings, content.holdings, row, 'value', context);
const plannedAmount = (content: Figures, context: DisclosureContext) => (content.planned.length === 0 ? 0 : columnTotal(figures.planned, content.planned, 'amount', context));
const procuredAmount = (content: Figures) => sumOfPresent(content.planned.filter((row) => row.inProcurement === '是').map((row) => row.amount)) ?? 0;

const NAMES: Record<Row, readonly string[]> = {
  total: ['固定资产金额', '固定资产总额', '资产总额', '固定资产'],
  buildings: ['房屋'],
  offices: ['办公用房'],
  vehicles: ['车辆'],
  equipment: ['单价在20万元以上的设备'],
  other: ['其他固定资产'],
};

const PARTS = ['buildings', 'vehicles', 'equipment', 'other'] as const;

const fields = {
  ...figures,
  wording: wording({
    holdings: {
      label: '固定资产占用',
      variants: {
        total: { label: '只写总额', say: (content: Figures, context) => `${heldOn(content)}，${context.department.name}固定资产金额为${yuan(worth(content, 'total', context))}。` },
        byKind: {
          label: '总额和各类',
          say: (content: Figures, context) =>
            `${heldOn(content)}，${context.department.name}固定资产金额为${yuan(worth(content, 'total', context))}，其中：${PARTS.map((row) => `${NAMES[row][0]}${yuan(worth(content, row, context))}`).join('，')}。`,
        },
      },
      figures: (content: Figures, context) => ROWS.map((row) => ({ key: row, names: NAMES[row], thisYear: worth(content, row, context), ...(rowOf(row).sumOf && { parts: rowOf(row).sumOf! }), rule: 'F32' })),
    },
    planned: {
      label: '拟购置固定资产',
      variants: {
        total: { label: '写总额', say: (content: Figures, context) => plannedSentence(content, context, `拟购置固定资产${yuan(plannedAmount(content, context))}`) },
        counted: { label: '写总额和项数', say: (content: Figures, context) => plannedSentence(content, context, `拟购置固定资产${content.planned.length}项，金额${yuan(plannedAmount(content, context))}`) },
      },
      figures: (content: Figures, context) => [
        { key: 'planned', names: ['拟购置固定资产', '购置固定资产'], thisYear: plannedAmount(content, context), rule: 'F32' },
        { key: 'procured', names: ['列入政府采购预算', '列入政府采购'], thisYear: procuredAmount(content), rule: 'F31' },
      ],
    },
  }),
};

export type AssetsContent = ContentOf<typeof fields>;
export const assetsFields = fields;

export const assets = defineSection({
  id: 'assets',
  part: 'explanation',
  numeral: '七',
  title: '国有资产信息',
  shortTitle: '国有资产信息',
  basis: '《预算法实施条例》第六条；《行政事业性国有资产管理条例》：公开国有资产占用情况。',
  fields,
  form: [
    { heading: '固定资产占用', hint: '没有的填 0。资产总额自动相加，办公用房包含在房屋之内，不重复相加。', fields: ['asOf', 'holdings'] },
    { heading: '拟购置', fields: ['planned'] },
    WORDING_BLOCK,
  ],
  output: (content, context): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'assets', numeral: '七', title: '国有资产信息' }),
    ...worded(fields.wording, 'holdings', content, context, 'holdings'),
    ...worded(fields.wording, 'planned', content, context, 'planned'),
    {
      type: 'table',
      caption: fields.holdings.caption,
      unit: '万元',
      path: 'holdings',
      head: [[cell('项目'), cell('数量', { align: 'right' }), cell('价值', { align: 'right' })]],
      rows: ROWS.map((row) => ({
        path: `holdings/${row}`,
        emphasis: row === 'total' ? ('total' as const) : rowOf(row).detail ? ('detail' as const) : undefined,
        cells: [
          cell(fields.holdings.rows[row].label),
          row === 'total' ? cell('——', { align: 'right' }) : cell(content.holdings[row].quantity, { align: 'right', path: `holdings/${row}/quantity` }),
          amountCell(gridAmount(fields.holdings, content.holdings, row, 'value', context), `holdings/${row}/value`),
        ],
      })),
    },
    plannedTable(content, context),
  ],
  measures: [
    { id: 'assets.total', label: '固定资产总额', stock: true, of: (content: AssetsContent, context) => gridAmount(fields.holdings, content.holdings, 'total', 'value', context) },
    { id: 'assets.planned', label: '拟购置固定资产', of: (content: AssetsContent) => sumOfPresent(content.planned.map((row) => row.amount)) ?? 0 },
  ],
});

function plannedSentence(content: Figures, { fiscalYear }: DisclosureContext, told: string): string {
  if (content.planned.length === 0) return `${fiscalYear}年无购置固定资产计划。`;
  const procured = procuredAmount(content);
  return `${fiscalYear}年${told}${procured === 0 ? '' : `，其中列入政府采购预算${yuan(procured)}`}。`;
}

function plannedTable(content: AssetsContent, context: DisclosureContext): DocumentNode {
  if (content.planned.length === 0) return note(fields.planned.emptySentence!.replace('本年度', `${context.fiscalYear}年`), 'planned');
  return {
    type: 'table',
    caption: fields.planned.caption,
    unit: '万元',
    path: 'planned',
    head: [[cell('资产名称'), cell('类别'), cell('数量', { align: 'right' }), cell('金额', { align: 'right' }), cell('列入政府采购预算')]],
    rows: [
      ...content.planned.map((row) => ({
        path: `planned/${row.id}`,
        cells: [cell(row.name), cell(row.category), cell(row.quantity, { align: 'right' as const }), amountCell(row.amount, `planned/${row.id}/amount`), cell(row.inProcurement)],
      })),
      { emphasis: 'total' as const, cells: [cell('合计', { colSpan: 3 }), amountCell(columnTotal(fields.planned, content.planned, 'amount', context)), cell('')] },
    ],
  };
}
