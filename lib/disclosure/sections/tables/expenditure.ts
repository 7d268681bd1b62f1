import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { appropriatedRowsOf } from './appropriated-rows';
import { codeTable, codeTableNodes } from './code-table';
import { generalExpenditureFields } from './general-expenditure';
import { fundExpenditureFields, stateCapitalExpenditureFields } from './other-budgets';

/** The 项 of 05, 08 and 09 added up by code. */
export const appropriatedRows = appropriatedRowsOf([
  { section: 'generalExpenditure', field: generalExpenditureFields.rows },
  { section: 'fundExpenditure', field: fundExpenditureFields.rows },
  { section: 'stateCapitalExpenditure', field: stateCapitalExpenditureFields.rows },
]);

const fields = {
  rows: codeTable(
    { list: 'function', caption: '部门支出总表', levels: [3, 5, 7], treeRule: 'F03', rowRule: 'F04', codeLabel: '功能科目编码' },
    {
      basic: amount({ label: '基本支出', total: true }),
      project: amount({ label: '项目支出', total: true }),
      superior: amount({ label: '上缴上级支出', total: true }),
      operation: amount({ label: '事业单位经营支出', total: true }),
      affiliated: amount({ label: '对附属单位补助支出', total: true }),
    },
    { derivedRows: { source: '公开05表、08表、09表', of: appropriatedRows } },
  ),
};

export type ExpenditureContent = ContentOf<typeof fields>;
export const expenditureFields = fields;

const names = { id: 'expenditure', numeral: '03', title: '部门支出总表' };

export const expenditure = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '部门支出总表',
  basis: '《预算法》第四条；《预算法实施条例》第六条：公开部门支出总体情况，按功能分类到项，基本支出和项目支出分列。',
  fields,
  form: [{ hint: '全部支出都由财政拨款安排的，本表自动生成，不用填写。还有单位资金等其他支出的，转为逐行填写后补上。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: [{ id: 'expenditure.total', label: '部门支出', of: (content: ExpenditureContent, context) => columnTotal(fields.rows, content.rows.length > 0 ? content.rows : appropriatedRows(context), 'total', context) }],
});
