import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes } from './code-table';

const fields = {
  rows: codeTable(
    { list: 'deptEconomic', caption: '一般公共预算基本支出表', levels: [3, 5], treeRule: 'F09', rowRule: 'F09', codeLabel: '部门经济科目编码', emptySentence: '本部门本年度无一般公共预算基本支出，故本表为空表。' },
    { personnel: amount({ label: '人员经费', total: true }), operating: amount({ label: '公用经费', total: true }) },
  ),
};

export type BasicExpenditureContent = ContentOf<typeof fields>;
export const basicExpenditureFields = fields;

const names = { id: 'basicExpenditure', numeral: '06', title: '一般公共预算基本支出表' };

export const basicExpenditure = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '一般公共预算基本支出表',
  basis: '《预算法》第三十七条、《预算法实施条例》第六条：基本支出按经济性质分类公开到款。',
  fields,
  form: [{ hint: '逐项填写部门经济分类“款”级科目。工资福利支出（301）和对个人和家庭的补助（303）列人员经费，商品和服务支出（302）和资本性支出（310）列公用经费。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: (['personnel', 'operating'] as const).map((column) => ({
    id: `basicExpenditure.${column}`,
    label: `基本支出表${fields.rows.columns[column].label}`,
    of: (content: BasicExpenditureContent, context) => columnTotal(fields.rows, content.rows, column, context),
  })),
});
