import { sumOfPresent, type DraftAmount } from '@/lib/amount/amount';
import { cell, note, type Cell, type DocumentNode } from '@/lib/document/tree';
import { yuan } from '@/lib/narrative/figures';
import { worded } from '@/lib/narrative/worded';
import { columnTotal, gridAmount, rowAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { amount, grid, number, table, text, wording, type ContentOf, type Derivation, type FieldMap, type GridRow, type Wordings } from '../field';
import { amountCell, contentOf, sectionHeading, WORDING_BLOCK } from './shared';

interface Funding { yearTotal: DraftAmount; general: DraftAmount; fund: DraftAmount; fiscalAccount: DraftAmount; otherSource: DraftAmount; otherChannel: DraftAmount }
const yearTotal = (row: Omit<Funding, 'yearTotal'>) => sumOfPresent([row.general, row.fund, row.fiscalAccount, row.otherSource]);

const items = table({
  label: '政府采购预算表',
  caption: '部门政府采购预算',
  unit: '万元',
  nameColumn: 'item',
  emptySentence: '本部门本年度无政府采购预算，故本表为空表。',
  groups: [
    { label: '政府采购项目来源', columns: ['project', 'projectBudget'] },
    { label: '政府采购金额', columns: ['total', 'yearTotal', 'general', 'fund', 'fiscalAccount', 'otherSource', 'otherChannel'] },
  ],
  columns: {
    project: text({ label: '项目名称', maxLength: 120 }),
    projectBudget: amount({ label: '预算资金' }),
    item: text({ label: '采购物品名称', maxLength: 120 }),
    code: text({ label: '采购目录序号', maxLength: 30, code: { list: 'procurement', nameColumn: 'item' } }),
    unit: text({ label: '数量单位', maxLength: 20, suggestions: ['个', '套', '项', '台', '批'] }),
    quantity: number({ label: '数量' }),
    unitPrice: amount({ label: '单价' }),
    total: amount({ label: '总计', total: true, derive: (row: Funding) => ({ amount: sumOfPresent([row.yearTotal ?? yearTotal(row), row.otherChannel]), source: '本行当年合计与其他渠道资金', rule: 'F27' }) }),
    yearTotal: amount({ label: '当年合计', total: true, derive: (row: Funding) => ({ amount: yearTotal(row), source: '本行各项资金来源', rule: 'F27' }) }),
    general: amount({ label: '一般公共预算拨款', total: true }),
    fund: amount({ label: '基金预算拨款', total: true }),
    fiscalAccount: amount({ label: '财政专户核拨', total: true }),
    otherSource: amount({ label: '其他来源收入', total: true }),
    otherChannel: amount({ label: '其他渠道资金', total: true }),
  },
});

const KINDS: Record<string, GridRow> = {
  goods: { label: '货物' },
  works: { label: '工程' },
  services: { label: '服务' },
  total: { label: '政府采购预算总额', sumOf: ['goods', 'works', 'services'] },
  smallFirms: { label: '其中：预留中小企业份额', detail: true },
};

const CODE_LETTERS: Record<string, string> = { goods: 'A', works: 'B', services: 'C' };

/** 货物/工程/服务 follow from the catalogue codes of the items: A, B, C. Unknown while an item has no code. */
function kindCell({ row }: { row: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  const letter = CODE_LETTERS[row];
  if (!letter) return null;
  const rows = contentOf<ProcurementContent>(context, 'procurement')?.items ?? [];
  const known = rows.every((item) => /^[ABC]/iu.test(item.code.trim()));
  const own = rows.filter((item) => item.code.trim().toUpperCase().startsWith(letter));
  return { amount: known ? (sumOfPresent(own.map((item) => rowAmount(items.columns, item, 'total', context))) ?? 0) : null, source: '采购表各项的目录序号', rule: 'F24' };
}

const planned = wording({
  total: {
    label: '政府采购预算安排',
    variants: {
      table: {
        label: '总额，见表',
        say: (content: ProcurementContent, context) =>
          content.items.length === 0 ? noneSentence(context) : `${context.fiscalYear}年，我部门安排政府采购预算${yuan(totalOf(content, context))}，具体内容见下表。`,
      },
      counted: {
        label: '总额和项数',
        say: (content: ProcurementContent, context) =>
          content.items.length === 0 ? noneSentence(context) : `${context.fiscalYear}年，我部门政府采购预算${yuan(totalOf(content, context))}，共${content.items.length}项采购，逐项列于下表。`,
      },
    },
    figures: (content: ProcurementContent, context) => [{ key: 'total', names: ['政府采购预算', '政府采购金额', '政府采购'], thisYear: totalOf(content, context), rule: 'F23' }],
  },
});

const noneSentence = ({ fiscalYear }: DisclosureContext) => `${fiscalYear}年，我部门未安排政府采购预算。`;

const fields2020 = { items, wording: planned };
const fields = {
  items,
  kinds: grid({ label: '按采购类型', caption: '政府采购预算（按类型）', unit: '万元', rows: KINDS, columns: { amount: amount({ label: '金额' }) }, derive: kindCell, sumRule: 'F24' }),
  wording: planned,
};

export interface ProcurementContent extends ContentOf<{ items: typeof items }> {
  kinds?: Record<string, { amount: DraftAmount }>;
  wording?: Wordings;
}
export const procurementFields = fields;

const AMOUNTS = ['total', 'yearTotal', 'general', 'fund', 'fiscalAccount', 'otherSource', 'otherChannel'] as const;

const head: Cell[][] = [
  [
    cell('政府采购项目来源', { colSpan: 2 }),
    cell('采购物品名称', { rowSpan: 3 }),
    cell('政府采购目录序号', { rowSpan: 3 }),
    cell('数量单位', { rowSpan: 3 }),
    cell('数量', { rowSpan: 3, align: 'right' }),
    cell('单价', { rowSpan: 3, align: 'right' }),
    cell('政府采购金额', { colSpan: 7, align: 'center' }),
  ],
  [cell('项目名称', { rowSpan: 2 }), cell('预算资金', { rowSpan: 2, align: 'right' }), cell('总计', { rowSpan: 2, align: 'right' }), cell('当年部门预算安排资金', { colSpan: 5, align: 'center' }), cell('其他渠道资金', { rowSpan: 2, align: 'right' })],
  ['合计', '一般公共预算拨款', '基金预算拨款', '财政专户核拨', '其他来源收入'].map((label) => cell(label, { align: 'right' })),
];

const procurementWith = (own: FieldMap) =>
  defineSection<FieldMap>({
  id: 'procurement',
  part: 'explanation',
  numeral: '六',
  title: '政府采购预算情况',
  shortTitle: '政府采购预算',
  basis: '《预算法》第十四条：及时公开政府采购情况；《政府采购法》第三十三条：政府采购项目及资金预算在部门预算中列出。',
  fields: own,
  form: [
    { hint: '总计和当年合计自动相加，导出的表带有合计的会核对。单价 × 数量应等于总计。可从 Excel 或 WPS 整块粘贴。', fields: ['items'] },
    ...('kinds' in own ? [{ heading: '按类型', hint: '按目录序号自动归类（A 货物、B 工程、C 服务），只需填写预留中小企业份额，没有的填 0。', fields: ['kinds'] }] : []),
    WORDING_BLOCK,
  ],
  output: (held, context): DocumentNode[] => {
    const content = held as unknown as ProcurementContent;
    return [
    sectionHeading({ part: 'explanation', id: 'procurement', numeral: '六', title: '政府采购预算情况' }),
    ...worded(planned, 'total', content, context, 'items'),
      content.items.length === 0 ? note(items.emptySentence!.replace('本年度', `${context.fiscalYear}年`), 'items') : itemsTable(content, context),
      ...('kinds' in own ? [kindsTable(content, context)] : []),
    ];
  },
  measures: [
    { id: 'procurement.total', label: '政府采购预算', of: (held, context) => totalOf(held as unknown as ProcurementContent, context) },
  ],
});

const totalOf = (content: ProcurementContent, context: DisclosureContext) => (content.items.length === 0 ? 0 : columnTotal(fields.items, content.items, 'total', context));

export const procurement2020 = procurementWith(fields2020);
export const procurement = procurementWith(fields);

function kindsTable(content: ProcurementContent, context: DisclosureContext): DocumentNode {
  return {
    type: 'table',
    caption: fields.kinds.caption,
    unit: '万元',
    path: 'kinds',
    head: [[cell('类型'), cell('金额', { align: 'right' })]],
    rows: Object.entries(KINDS).map(([row, { label, detail }]) => ({
      path: `kinds/${row}`,
      emphasis: row === 'total' ? 'total' : detail ? 'detail' : undefined,
      cells: [cell(label), amountCell(gridAmount(fields.kinds, content.kinds, row, 'amount', context), `kinds/${row}/amount`)],
    })),
  };
}

function itemsTable(content: ProcurementContent, context: DisclosureContext): DocumentNode {
  return {
    type: 'table',
    caption: fields.items.caption,
    unit: '万元',
    path: 'items',
    head,
    rows: [
      {
        emphasis: 'total',
        cells: [cell('合计', { colSpan: 7 }), ...AMOUNTS.map((column) => amountCell(columnTotal(fields.items, content.items, column, context)))],
      },
      ...content.items.map((row) => {
        const at = (column: string) => `items/${row.id}/${column}`;
        return {
          path: `items/${row.id}`,
          cells: [
            cell(row.project, { path: at('project') }),
            amountCell(row.projectBudget, at('projectBudget')),
            cell(row.item, { path: at('item') }),
            cell(row.code, { path: at('code') }),
            cell(row.unit, { path: at('unit') }),
            cell(row.quantity, { align: 'right', path: at('quantity') }),
            amountCell(row.unitPrice, at('unitPrice')),
            ...AMOUNTS.map((column) => amountCell(rowAmount(fields.items.columns, row, column, context), at(column))),
          ],
        };
      }),
    ],
  };
}
