import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes } from '../tables/code-table';

/** Sources of income in the order of 02. 财政拨款 is all three budgets together; 04 takes it apart. */
export const SOURCES = {
  fiscal: amount({ label: '财政拨款收入', total: true }),
  superior: amount({ label: '上级补助收入', total: true }),
  business: amount({ label: '事业收入', total: true }),
  operation: amount({ label: '经营收入', total: true }),
  affiliated: amount({ label: '附属单位上缴收入', total: true }),
  other: amount({ label: '其他收入', total: true }),
};
export type Source = keyof typeof SOURCES;
/** What a unit earns or is given beside appropriations. */
export const OWN_SOURCES = ['superior', 'business', 'operation', 'affiliated', 'other'] as const satisfies readonly Source[];

const fields = { rows: codeTable({ list: 'function', caption: '收入决算表', levels: [3, 5, 7], treeRule: 'D02', rowRule: 'D02', codeLabel: '功能分类科目编码' }, SOURCES) };

export const finalRevenueFields = fields;
type Content = ContentOf<typeof fields>;

const names = { id: 'finalRevenue', numeral: '02', title: '收入决算表' };

export const finalRevenue = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '收入决算表',
  basis: '《预算法》第七十五条：决算草案由收入和支出组成，数额准确、内容完整；《地方预决算公开操作规程》：公开收入决算情况。',
  fields,
  form: [{ hint: '逐项填写功能分类“项”级科目的本年收入，没有的来源填 0；款、类和合计自动计算。本表是公开01表、04表收入的来源。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: [{ id: 'finalRevenue.total', label: '本年收入合计', of: (content: Content, context) => columnTotal(fields.rows, content.rows, 'total', context) }],
});
