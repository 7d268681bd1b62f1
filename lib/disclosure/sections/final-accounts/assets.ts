import { cell, paragraph, type DocumentNode } from '@/lib/document/tree';
import { counted } from '@/lib/narrative/execution';
import { yuan } from '@/lib/narrative/figures';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { date, grid, number, wording, type ContentOf, type GridRow } from '../../field';
import { assetsFields } from '../assets';
import { amountCell, sectionHeading, WORDING_BLOCK } from '../shared';

/** 车辆 by use, as the statutory sentence lists them. */
const USES = {
  provincial: { label: '副部（省）级及以上领导用车' },
  leaders: { label: '主要领导干部用车' },
  confidential: { label: '机要通信用车' },
  emergency: { label: '应急保障用车' },
  enforcement: { label: '执法执勤用车' },
  technical: { label: '特种专业技术用车' },
  retired: { label: '离退休干部用车' },
  other: { label: '其他用车' },
} as const;
const USE_KEYS = Object.keys(USES) as (keyof typeof USES)[];

const EQUIPMENT = { general: { label: '单价50万元以上通用设备（台、套）' }, special: { label: '单价100万元以上专用设备（台、套）' } } as const;

const figures = {
  asOf: date({ label: '截止日期', hint: '一般为决算年度12月31日' }),
  holdings: assetsFields.holdings,
  vehicles: grid({ label: '车辆用途', caption: '车辆按用途', rows: USES, columns: { quantity: number({ label: '数量（辆）' }) } }),
  equipment: grid({ label: '大型设备', caption: '大型设备', rows: EQUIPMENT, columns: { quantity: number({ label: '数量' }) } }),
};

type Figures = ContentOf<typeof figures>;
type Holding = keyof typeof figures.holdings.rows;
const rowOf = (row: Holding): GridRow => figures.holdings.rows[row];
const ROWS = Object.keys(figures.holdings.rows) as Holding[];
const worth = (content: Figures, row: Holding, context: DisclosureContext) => gridAmount(figures.holdings, content.holdings, row, 'value', context);

const asDate = (iso: string) => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
const heldOn = (content: Figures) => `截至${content.asOf ? asDate(content.asOf) : '（未填日期）'}`;

const fields = {
  ...figures,
  wording: wording({
    holdings: {
      label: '固定资产占用',
      variants: {
        total: { label: '只写总额', say: (content: Figures, context) => `${heldOn(content)}，${context.department.name}固定资产金额为${yuan(worth(content, 'total', context))}。` },
        vehicles: { label: '总额和车辆', say: (content: Figures, context) => `${heldOn(content)}，${context.department.name}固定资产金额为${yuan(worth(content, 'total', context))}，其中：车辆${yuan(worth(content, 'vehicles', context))}。` },
      },
      figures: (content: Figures, context) => [
        { key: 'total', names: ['固定资产金额', '固定资产总额', '资产总额', '固定资产'], thisYear: worth(content, 'total', context), rule: 'D08' },
        { key: 'vehicles', names: ['车辆'], thisYear: worth(content, 'vehicles', context), rule: 'D08' },
      ],
    },
  }),
};

export type FinalAssetsContent = ContentOf<typeof fields>;
export const finalAssetsFields = fields;

const names = { id: 'finalAssets', part: 'explanation' as const, numeral: '七', title: '国有资产占用情况' };

export const finalAssets = defineSection({
  ...names,
  shortTitle: '国有资产占用',
  basis: '《预算法实施条例》第六条；《行政事业性国有资产管理条例》：公开国有资产占用情况，车辆按用途、大型设备按单价分列。',
  fields,
  form: [
    { heading: '固定资产占用', hint: '没有的填 0。资产总额自动相加，办公用房包含在房屋之内，不重复相加。', fields: ['asOf', 'holdings'] },
    { heading: '车辆和大型设备', hint: '各类用车之和应等于上表车辆数量。', fields: ['vehicles', 'equipment'] },
    WORDING_BLOCK,
  ],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    ...worded(fields.wording, 'holdings', content, context, 'holdings'),
    paragraph(`${heldOn(content)}，共有车辆${counted(content.holdings.vehicles.quantity, '辆')}，其中：${USE_KEYS.map((key) => `${USES[key].label}${counted(content.vehicles[key].quantity, '辆')}`).join('、')}。`, 'vehicles'),
    paragraph(`单价50万元以上通用设备${counted(content.equipment.general.quantity, '台（套）')}，单价100万元以上专用设备${counted(content.equipment.special.quantity, '台（套）')}。`, 'equipment'),
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
          cell(rowOf(row).label),
          row === 'total' ? cell('——', { align: 'right' }) : cell(content.holdings[row].quantity, { align: 'right', path: `holdings/${row}/quantity` }),
          amountCell(worth(content, row, context), `holdings/${row}/value`),
        ],
      })),
    },
  ],
  measures: [{ id: 'finalAssets.total', label: '固定资产总额', stock: true, of: (content: FinalAssetsContent, context) => worth(content, 'total', context) }],
});
