import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes } from '../tables/code-table';

const fields = {
  rows: codeTable(
    { list: 'function', caption: '一般公共预算财政拨款支出决算表', levels: [3, 5, 7], treeRule: 'D03', rowRule: 'D03', codeLabel: '功能分类科目编码', emptySentence: '本部门本年度无一般公共预算财政拨款支出，故本表为空表。' },
    { basic: amount({ label: '基本支出', total: true }), project: amount({ label: '项目支出', total: true }) },
    { budgetTable: { section: 'generalExpenditure', field: 'rows', column: 'total' } },
  ),
};

export const finalGeneralFields = fields;
type Content = ContentOf<typeof fields>;

const names = { id: 'finalGeneral', numeral: '05', title: '一般公共预算财政拨款支出决算表' };

export const finalGeneral = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '一般公共预算支出决算表',
  basis: '《预算法》第七十五条：一般公共预算支出按其功能分类编列到项；《预算法实施条例》第六条。',
  fields,
  form: [{ hint: '逐项填写功能分类“项”级科目，款、类和合计自动计算。可从决算系统导出的表整块粘贴，带有类、款、合计行也可以，系统会核对。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: (['total', 'basic', 'project'] as const).map((column) => ({
    id: `finalGeneral.${column}`,
    label: column === 'total' ? '一般公共预算财政拨款支出' : `一般公共预算${fields.rows.columns[column].label}`,
    budget: `generalExpenditure.${column}`,
    of: (content: Content, context) => columnTotal(fields.rows, content.rows, column, context),
  })),
});
