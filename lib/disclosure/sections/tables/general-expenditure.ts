import { sumOfPresent, type DraftAmount } from '@/lib/amount/amount';
import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes } from './code-table';

interface Basic { personnel: DraftAmount; operating: DraftAmount }

const fields = {
  rows: codeTable(
    { list: 'function', caption: '一般公共预算支出表', levels: [3, 5, 7], treeRule: 'F03', rowRule: 'F04', codeLabel: '功能科目编码', emptySentence: '本部门本年度无一般公共预算支出，故本表为空表。' },
    {
      basic: amount({ label: '基本支出', total: true, derive: (row: Basic) => ({ amount: sumOfPresent([row.personnel, row.operating]), source: '本行人员经费与公用经费', rule: 'F04' }) }),
      personnel: amount({ label: '人员经费', total: true }),
      operating: amount({ label: '公用经费', total: true }),
      project: amount({ label: '项目支出', total: true }),
    },
  ),
};

export type GeneralExpenditureContent = ContentOf<typeof fields>;
export const generalExpenditureFields = fields;

const names = { id: 'generalExpenditure', numeral: '05', title: '一般公共预算支出表' };

export const generalExpenditure = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '一般公共预算支出表',
  basis: '《预算法》第三十七条、《预算法实施条例》第六条：一般公共预算支出按功能分类公开到项。',
  fields,
  form: [{ hint: '逐项填写功能分类“项”级科目，款、类和合计自动计算。可从预算系统导出的表整块粘贴，带有类、款、合计行也可以，系统会核对。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: (['total', 'basic', 'personnel', 'operating', 'project'] as const).map((column) => ({
    id: `generalExpenditure.${column}`,
    label: column === 'total' ? '一般公共预算支出' : `一般公共预算${fields.rows.columns[column].label}`,
    of: (content: GeneralExpenditureContent, context) => columnTotal(fields.rows, content.rows, column, context),
  })),
});
