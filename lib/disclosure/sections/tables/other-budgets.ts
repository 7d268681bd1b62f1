import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes } from './code-table';

const parts = { basic: amount({ label: '基本支出', total: true }), project: amount({ label: '项目支出', total: true }) };
const columns = (caption: string, emptySentence: string) => ({
  rows: codeTable({ list: 'function', caption, levels: [3, 5, 7], treeRule: 'F03', rowRule: 'F04', codeLabel: '功能科目编码', emptySentence }, parts),
});

export const fundExpenditureFields = columns('政府性基金预算支出表', '本部门本年度无政府性基金预算支出，故本表为空表。');
export const stateCapitalExpenditureFields = columns('国有资本经营预算支出表', '本部门本年度无国有资本经营预算支出，故本表为空表。');
export type OtherBudgetContent = ContentOf<typeof fundExpenditureFields>;

const HINT = '逐项填写功能分类“项”级科目，款、类和合计自动计算。没有的不用填写，公开时自动说明本表为空表。';

const fund = { id: 'fundExpenditure', numeral: '08', title: '政府性基金预算支出表' };
export const fundExpenditure = defineSection({
  ...fund,
  part: 'tables',
  shortTitle: '政府性基金预算支出表',
  basis: '《预算法》第九条、第十四条；《预算法实施条例》第六条：政府性基金预算支出按功能分类公开到项，空表一并公开。',
  fields: fundExpenditureFields,
  form: [{ hint: HINT, fields: ['rows'] }],
  output: (content, context) => codeTableNodes(fund, fundExpenditureFields.rows, content.rows, context),
  measures: [{ id: 'fundExpenditure.total', label: '政府性基金预算支出', of: (content: OtherBudgetContent, context) => columnTotal(fundExpenditureFields.rows, content.rows, 'total', context) ?? 0 }],
});

const stateCapital = { id: 'stateCapitalExpenditure', numeral: '09', title: '国有资本经营预算支出表' };
export const stateCapitalExpenditure = defineSection({
  ...stateCapital,
  part: 'tables',
  shortTitle: '国有资本经营预算支出表',
  basis: '《预算法》第十条、第十四条；2021年起部门预算公开国有资本经营预算支出，空表一并公开。',
  fields: stateCapitalExpenditureFields,
  form: [{ hint: HINT, fields: ['rows'] }],
  output: (content, context) => codeTableNodes(stateCapital, stateCapitalExpenditureFields.rows, content.rows, context),
  measures: [{ id: 'stateCapitalExpenditure.total', label: '国有资本经营预算支出', of: (content: OtherBudgetContent, context) => columnTotal(stateCapitalExpenditureFields.rows, content.rows, 'total', context) ?? 0 }],
});
