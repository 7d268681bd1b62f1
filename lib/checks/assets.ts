import { formatExactWanyuan, sumOfPresent } from '@/lib/amount/amount';
import { rowAmount } from '@/lib/disclosure/computed';
import { plainName } from '@/lib/disclosure/names';
import type { AssetsContent } from '@/lib/disclosure/sections/assets';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { compareDecimals } from './decimals';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

const ASSET_LAW = '《行政事业性国有资产管理条例》：资产数量、价值真实准确，账实相符';

type Holdings = AssetsContent['holdings'];

/** 办公用房 are a part of 房屋, in square metres and in value. */
export function officesBeyondBuildings(sectionId: string, { buildings, offices }: Holdings): RuleFinding[] {
  const findings: RuleFinding[] = [];
  if (compareDecimals(offices.quantity, buildings.quantity) === 1) {
    findings.push({
      sectionId,
      path: 'holdings/offices/quantity',
      message: `办公用房 ${offices.quantity} 平方米，超过房屋的 ${buildings.quantity} 平方米；办公用房包含在房屋之内。`,
      expected: `不超过 ${buildings.quantity}`,
      actual: offices.quantity,
    });
  }
  if (typeof buildings.value === 'number' && typeof offices.value === 'number' && offices.value > buildings.value) {
    findings.push({
      sectionId,
      path: 'holdings/offices/value',
      message: `办公用房价值 ${formatExactWanyuan(offices.value)}，超过房屋价值 ${formatExactWanyuan(buildings.value)}，多 ${formatExactWanyuan(offices.value - buildings.value)} 万元；办公用房包含在房屋之内。`,
      expected: `不超过 ${formatExactWanyuan(buildings.value)}`,
      actual: formatExactWanyuan(offices.value),
    });
  }
  return findings;
}

const officesWithinBuildings: Rule = {
  id: 'F32',
  severity: 'E',
  title: '办公用房的面积和价值不超过房屋',
  formula: '资产总额 = 房屋 + 车辆 + 设备 + 其他；办公用房 ≤ 房屋',
  basis: '《行政事业性国有资产管理条例》：办公用房是房屋的一部分',
  sections: ['assets'],
  run: (context) => officesBeyondBuildings('assets', sectionsOf(context).assets.holdings),
};

/** What is wrong with a quantity beside an amount, and in which of the two; null while one of them is missing. */
export function quantityBeside(quantity: string, value: unknown, what: string): { column: 'quantity' | 'value'; message: string } | null {
  const sign = compareDecimals(quantity, '0');
  if (sign === null || typeof value !== 'number' || sign > 0 === value > 0) return null;
  return sign > 0
    ? { column: 'value', message: `${what}数量为 ${quantity}，而金额为 0，请核对。` }
    : { column: 'quantity', message: `${what}金额是 ${formatExactWanyuan(value)} 万元，而数量为 ${quantity}，请核对。` };
}

/** What is held has a quantity and a value, or neither. */
export const holdingsHalfTold = (sectionId: string, holdings: Holdings): RuleFinding[] =>
  (['buildings', 'offices', 'vehicles', 'equipment', 'other'] as const).flatMap((row): RuleFinding[] => {
    const wrong = quantityBeside(holdings[row].quantity, holdings[row].value, '');
    return wrong ? [{ sectionId, path: `holdings/${row}/${wrong.column}`, message: wrong.message }] : [];
  });

const quantityWithValue: Rule = {
  id: 'F34',
  severity: 'W',
  title: '资产有数量的有价值，有价值的有数量',
  formula: '数量 > 0 ⇔ 价值 > 0',
  basis: ASSET_LAW,
  sections: ['assets'],
  run: (context) => {
    const { holdings, planned } = sectionsOf(context).assets;
    const toBuy = planned.flatMap((row): RuleFinding[] => {
      const wrong = quantityBeside(row.quantity, row.amount, `“${row.name}”`);
      return wrong ? [{ sectionId: 'assets', path: `planned/${row.id}/${wrong.column === 'value' ? 'amount' : 'quantity'}`, message: wrong.message }] : [];
    });
    return [...holdingsHalfTold('assets', holdings), ...toBuy];
  },
};

interface Goods {
  name: string;
  code: string;
  total: number;
}

/** Catalogue of government procurement: goods are class A; furniture moved from A06 to A05 in the edition of 2022. */
const CODES_BY_CATEGORY: Readonly<Record<string, RegExp>> = { 车辆: /^A0203/iu, 家具: /^A0[56]/iu };
/** Words that most assets share and that therefore tell nothing of their kind. */
const GENERIC = /其他|其它|设备|办公|购置|采购/gu;

const kindOf = (name: string) => plainName(name).replace(GENERIC, '');

function goodsOf(items: ProcurementContent['items'], context: DisclosureContext): Goods[] {
  return items.flatMap((row): Goods[] => {
    const total = rowAmount(procurementFields.items.columns, row, 'total', context);
    return /^A/iu.test(row.code.trim()) && total !== null ? [{ name: row.item, code: row.code.trim(), total }] : [];
  });
}

function isSameKind(planned: AssetsContent['planned'][number], goods: Goods): boolean {
  if (CODES_BY_CATEGORY[planned.category]?.test(goods.code)) return true;
  const [own, other] = [kindOf(planned.name), kindOf(goods.name)];
  return own !== '' && other !== '' && (own.includes(other) || other.includes(own));
}

/** One purchase can't supply two assets: what is planned may not exceed all goods together. Waits until the table says what is goods. */
function togetherInProcurement(planned: AssetsContent['planned'], items: ProcurementContent['items'], goods: readonly Goods[]): RuleFinding[] {
  const wanted = sumOfPresent(planned.filter((row) => row.inProcurement === '是').map((row) => row.amount)) ?? 0;
  const procured = goods.reduce((sum, one) => sum + one.total, 0);
  if (wanted <= procured || items.some((row) => row.code.trim() === '')) return [];
  return [
    {
      sectionId: 'assets',
      path: 'planned',
      message: `写明已列入政府采购的拟购资产共 ${formatExactWanyuan(wanted)} 万元，第六部分采购表的货物（目录序号以 A 开头）共 ${formatExactWanyuan(procured)} 万元，差 ${formatExactWanyuan(wanted - procured)} 万元。请补列采购，或改为“否”。`,
      expected: formatExactWanyuan(wanted),
      actual: formatExactWanyuan(procured),
    },
  ];
}

const plannedGoodsInProcurement: Rule = {
  id: 'F31',
  severity: 'E',
  title: '列入政府采购的拟购资产在采购表中有同类、足额的货物',
  formula: '列入政府采购的拟购资产 ≤ 采购表同类货物',
  basis: '《政府采购法》第三十三条；各部分所列同一事项应当一致',
  sections: ['assets', 'procurement'],
  run: (context) => {
    const { assets, procurement } = sectionsOf(context);
    const goods = goodsOf(procurement.items, context);
    const alone = assets.planned.flatMap((row): RuleFinding[] => {
      const { amount } = row;
      if (row.inProcurement !== '是' || typeof amount !== 'number' || amount === 0) return [];
      const procured = goods.filter((one) => isSameKind(row, one)).reduce((sum, one) => sum + one.total, 0);
      if (procured >= amount || goods.some((one) => one.total === amount)) return [];
      const there = procured === 0 ? '没有同类或同额的货物（目录序号以 A 开头）' : `同类货物只有 ${formatExactWanyuan(procured)} 万元，差 ${formatExactWanyuan(amount - procured)} 万元`;
      return [
        {
          sectionId: 'assets',
          path: `planned/${row.id}/inProcurement`,
          message: `“${row.name}” ${formatExactWanyuan(amount)} 万元写明已列入政府采购，而第六部分采购表${there}。请补列采购，或改为“否”。`,
          expected: formatExactWanyuan(amount),
          actual: formatExactWanyuan(procured),
        },
      ];
    });
    return alone.length > 0 ? alone : togetherInProcurement(assets.planned, procurement.items, goods);
  },
};

export const assetRules: readonly Rule[] = [plannedGoodsInProcurement, officesWithinBuildings, quantityWithValue];
