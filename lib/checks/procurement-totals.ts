import { formatExactWanyuan as wan, type Fen } from '@/lib/amount/amount';
import { columnTotal, gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { procurementFields, type ProcurementContent } from '@/lib/disclosure/sections/procurement';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { notRun, type NotRun, type Rule } from './rule';
import { mustEqual, statedFindings, statedRule } from './stated';

const lacksKinds = (context: DisclosureContext): NotRun | null => {
  const section = templateOf(context.templateVersion).sections.find((one) => one.id === 'procurement');
  return section && 'kinds' in section.fields ? null : notRun('本年度模板的政府采购预算不分货物、工程、服务');
};

const procurementByKind: Rule = {
  id: 'F24',
  severity: 'E',
  title: '货物、工程、服务之和等于采购总额',
  formula: '货物 + 工程 + 服务 = 政府采购预算总额 = 采购表总计',
  basis: '《政府采购法》第二条、第三十三条：采购预算按货物、工程和服务编列',
  sections: ['procurement'],
  run: (context) => lacksKinds(context) ?? statedFindings('F24', context),
};

const procured = (context: DisclosureContext): Fen | null => {
  const { items } = context.content.procurement as ProcurementContent;
  return items.length === 0 ? 0 : columnTotal(procurementFields.items, items, 'total', context);
};

const kindAmount = (context: DisclosureContext, row: string): Fen | null => gridAmount(procurementFields.kinds, (context.content.procurement as ProcurementContent).kinds, row, 'amount', context);

const procurementTotal: Rule = {
  id: 'F23',
  severity: 'E',
  title: '采购表各行之和等于政府采购预算总额',
  formula: 'Σ 采购表各行总计 = 政府采购预算总额 = 正文所写数额',
  basis: '《政府采购法》第三十三条：政府采购项目及资金列入部门预算',
  sections: ['procurement'],
  // A kind that disagrees with the codes of its items is told by F24.
  run: (context) =>
    lacksKinds(context) ??
    (statedFindings('F24', context).length > 0 ? [] : mustEqual({ sectionId: 'procurement', path: 'kinds/total/amount' }, ['政府采购预算总额', kindAmount(context, 'total')], ['采购表各行合计', procured(context)])),
};

const procurementRows = statedRule({
  id: 'F27',
  title: '采购表每行的总计、当年合计等于各项资金之和',
  formula: '总计 = 当年合计 + 其他渠道资金；当年合计 = Σ 各项资金来源',
  basis: '《政府采购法》第三十三条：政府采购项目及资金列入部门预算',
  sections: ['procurement'],
});

const smallFirmsWithinTotal: Rule = {
  id: 'F30',
  severity: 'E',
  title: '预留中小企业份额不超过采购总额',
  formula: '预留中小企业份额 ≤ 政府采购预算总额',
  basis: '《政府采购促进中小企业发展管理办法》：预留采购份额在部门预算中列明',
  sections: ['procurement'],
  run: (context) => {
    const lack = lacksKinds(context);
    if (lack) return lack;
    const [reserved, total] = [kindAmount(context, 'smallFirms'), procured(context)];
    if (reserved === null || total === null || reserved <= total) return [];
    return [{ sectionId: 'procurement', path: 'kinds/smallFirms/amount', message: `预留中小企业份额 ${wan(reserved)}，超过政府采购预算总额 ${wan(total)}，多 ${wan(reserved - total)} 万元。`, expected: `不超过 ${wan(total)}`, actual: wan(reserved) }];
  },
};

export const procurementTotalRules: readonly Rule[] = [procurementTotal, procurementByKind, procurementRows, smallFirmsWithinTotal];
