import { formatExactWanyuan } from '@/lib/amount/amount';
import type { SideLabels } from './figure';
import type { FigureComparison, SectionComparison } from './types';

/** "公开05表　一般公共预算支出表", "二、部门预算安排的总体情况" */
export const sectionTitle = ({ numeral, title }: Pick<SectionComparison, 'numeral' | 'title'>): string => (/^\d/.test(numeral) ? `公开${numeral}表　${title}` : `${numeral}、${title}`);

/** "仅2021年有，不可比", "2020年依法不予公开，不可比" */
export function onlyInText(side: 'before' | 'after', labels: SideLabels, withheld = false): string {
  return withheld ? `${labels[side === 'before' ? 'after' : 'before']}依法不予公开，不可比` : `仅${labels[side]}有，不可比`;
}

/** "2019年公开数3.00万元，2020年调整为3.50万元，原因：机构改革划入人员" */
export function restatementText({ published, stated, reason }: NonNullable<FigureComparison['restatement']>, labels: SideLabels): string {
  return `${labels.before}公开数${formatExactWanyuan(published)}万元，${labels.after}公开时调整为${formatExactWanyuan(stated)}万元，原因：${reason}`;
}
