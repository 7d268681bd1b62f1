import { difference, formatWanyuan } from '@/lib/amount/amount';
import { columnTotal, gridAmount, rowAmount } from '@/lib/disclosure/computed';
import { plainName } from '@/lib/disclosure/names';
import { overviewFields } from '@/lib/disclosure/sections/overview';
import { procurementFields } from '@/lib/disclosure/sections/procurement';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

const BUDGET_LAW = '《预算法》第三十二条、《预算法实施条例》第六条：收支平衡，各表数额一致';

const incomeEqualsExpenditure: Rule = {
  id: 'F02',
  severity: 'E',
  title: '收入总计等于支出总计',
  basis: BUDGET_LAW,
  sections: ['overview'],
  run: (context) => {
    const { overview } = sectionsOf(context);
    const income = gridAmount(overviewFields.income, overview.income, 'total', 'thisYear', context);
    const spent = gridAmount(overviewFields.expenditure, overview.expenditure, 'total', 'thisYear', context);
    const gap = difference(income, spent);
    // A total of a half-filled column is not yet a total.
    const { personnel, operating, projects } = overview.expenditure;
    const filled = [personnel, operating, projects].every((row) => typeof row.thisYear === 'number') && Object.entries(overview.income).every(([row, cells]) => row === 'total' || typeof cells.thisYear === 'number');
    if (!filled || gap === null || gap === 0) return [];
    return [
      {
        sectionId: 'overview',
        path: 'income/general/thisYear',
        message: `收入合计 ${formatWanyuan(income!)} 与支出合计 ${formatWanyuan(spent!)} 不相等，差 ${formatWanyuan(gap)} 万元。请核对收入各来源和支出各项。`,
        expected: formatWanyuan(spent!),
        actual: formatWanyuan(income!),
      },
    ];
  },
};

const projectsAddUp: Rule = {
  id: 'F22',
  severity: 'E',
  title: '各项目预算之和等于项目支出',
  basis: BUDGET_LAW,
  sections: ['overview'],
  run: (context) => {
    const { overview } = sectionsOf(context);
    const stated = overview.expenditure.projects.thisYear;
    const listed = overview.projects.length === 0 ? 0 : columnTotal(overviewFields.projects, overview.projects, 'amount', context);
    const complete = overview.projects.every((row) => typeof row.amount === 'number');
    if (typeof stated !== 'number' || listed === null || !complete || listed === stated) return [];
    return [
      {
        sectionId: 'overview',
        path: 'expenditure/projects/thisYear',
        message: `项目支出写的是 ${formatWanyuan(stated)}，项目清单 ${overview.projects.length} 个项目合计 ${formatWanyuan(listed)}，差 ${formatWanyuan(stated - listed)} 万元。请核对是否漏列项目或金额有误。`,
        expected: formatWanyuan(listed),
        actual: formatWanyuan(stated),
        repair: { label: `采用清单合计 ${formatWanyuan(listed)}`, value: listed },
      },
    ];
  },
};

const CIVIL_SERVICE = ['行政', '参公事业'];

const operatingCostWithinOperating: Rule = {
  id: 'F19',
  severity: 'E',
  title: '机关运行经费与日常公用经费一致',
  basis: '《预算法》第十四条；《机关事务管理条例》：机关运行经费即行政、参公单位的日常公用经费',
  sections: ['operatingCost', 'overview', 'responsibilities'],
  run: (context) => {
    const { operatingCost, overview, responsibilities } = sectionsOf(context);
    const cost = operatingCost.cost.total.thisYear;
    const operating = overview.expenditure.operating.thisYear;
    if (typeof cost !== 'number' || typeof operating !== 'number') return [];
    const natures = responsibilities.institutions.map((row) => row.nature);
    const allCivilService = natures.length > 0 && natures.every((nature) => CIVIL_SERVICE.includes(nature));
    if (cost === operating || (cost < operating && !allCivilService)) return [];
    const why = allCivilService ? '所列单位全部为行政或参公单位，两数应相等' : '前者不应超过后者';
    return [
      {
        sectionId: 'operatingCost',
        path: 'cost/total/thisYear',
        message: `机关运行经费 ${formatWanyuan(cost)}，第二部分日常公用经费 ${formatWanyuan(operating)}，${why}，差 ${formatWanyuan(cost - operating)} 万元。`,
        expected: formatWanyuan(operating),
        actual: formatWanyuan(cost),
        repair: { label: `采用日常公用经费 ${formatWanyuan(operating)}`, value: operating },
      },
    ];
  },
};

const officesWithinBuildings: Rule = {
  id: 'F32',
  severity: 'E',
  title: '办公用房不超过房屋',
  basis: '《行政事业性国有资产管理条例》：办公用房是房屋的一部分',
  sections: ['assets'],
  run: (context) => {
    const { buildings, offices } = sectionsOf(context).assets.holdings;
    if (typeof buildings.value !== 'number' || typeof offices.value !== 'number' || offices.value <= buildings.value) return [];
    return [
      {
        sectionId: 'assets',
        path: 'holdings/offices/value',
        message: `办公用房价值 ${formatWanyuan(offices.value)} 超过房屋价值 ${formatWanyuan(buildings.value)} 万元；办公用房包含在房屋之内。`,
        actual: formatWanyuan(offices.value),
      },
    ];
  },
};

const quantityWithValue: Rule = {
  id: 'F34',
  severity: 'W',
  title: '资产有数量的有价值，有价值的有数量',
  basis: '《行政事业性国有资产管理条例》：资产数量、价值应当一致',
  sections: ['assets'],
  run: (context) => {
    const { holdings } = sectionsOf(context).assets;
    return (['buildings', 'offices', 'vehicles', 'equipment', 'other'] as const).flatMap((row) => {
      const { quantity, value } = holdings[row];
      if (quantity.trim() === '' || typeof value !== 'number') return [];
      const none = /^0+(\.0+)?$/u.test(quantity.trim());
      if (none === (value === 0)) return [];
      return [{ sectionId: 'assets', path: `holdings/${row}/${none ? 'quantity' : 'value'}`, message: none ? `数量为 0，而价值是 ${formatWanyuan(value)} 万元，请核对。` : `数量为 ${quantity}，而价值为 0，请核对。` }];
    });
  },
};

const plannedGoodsInProcurement: Rule = {
  id: 'F31',
  severity: 'E',
  title: '列入政府采购的拟购资产在采购表中有对应货物',
  basis: '《政府采购法》第三十三条；各部分所列同一事项应当一致',
  sections: ['assets', 'procurement'],
  run: (context) => {
    const { assets, procurement } = sectionsOf(context);
    const goods = procurement.items
      .filter((row) => /^A/iu.test(row.code.trim()))
      .map((row) => ({ name: plainName(row.item), total: rowAmount(procurementFields.items.columns, row, 'total', context) }));
    return assets.planned.flatMap((row): RuleFinding[] => {
      const { amount } = row;
      if (row.inProcurement !== '是' || typeof amount !== 'number') return [];
      const name = plainName(row.name);
      const sameKind = (other: string) => name !== '' && other !== '' && (other.includes(name) || name.includes(other));
      if (goods.some(({ name: other, total }) => total !== null && (total === amount || (total >= amount && sameKind(other))))) return [];
      return [
        {
          sectionId: 'assets',
          path: `planned/${row.id}/inProcurement`,
          message: `“${row.name}” ${formatWanyuan(amount)} 万元写明已列入政府采购，而第六部分采购表没有同类或同额的货物（目录序号以 A 开头）。请补列采购，或改为“否”。`,
        },
      ];
    });
  },
};

export const totalRules: readonly Rule[] = [incomeEqualsExpenditure, projectsAddUp, operatingCostWithinOperating, plannedGoodsInProcurement, officesWithinBuildings, quantityWithValue];
