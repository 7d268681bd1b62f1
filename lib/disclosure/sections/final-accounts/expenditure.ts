import { columnTotal, effectiveRows } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { appropriatedRowsOf } from '../tables/appropriated-rows';
import { codeTable, codeTableNodes } from '../tables/code-table';
import { finalGeneralFields } from './general';
import { finalFundFields, finalStateCapitalFields } from './other-budgets';

/** The 项 of 05, 08 and 09 added up by code. */
export const finalAppropriatedRows = appropriatedRowsOf([
  { section: 'finalGeneral', field: finalGeneralFields.rows },
  { section: 'finalFund', field: finalFundFields.rows },
  { section: 'finalStateCapital', field: finalStateCapitalFields.rows },
]);

const fields = {
  rows: codeTable(
    { list: 'function', caption: '支出决算表', levels: [3, 5, 7], treeRule: 'D03', rowRule: 'D03', codeLabel: '功能分类科目编码' },
    {
      basic: amount({ label: '基本支出', total: true }),
      project: amount({ label: '项目支出', total: true }),
      superior: amount({ label: '上缴上级支出', total: true }),
      operation: amount({ label: '经营支出', total: true }),
      affiliated: amount({ label: '对附属单位补助支出', total: true }),
    },
    { derivedRows: { source: '公开05表、08表、09表', of: finalAppropriatedRows } },
  ),
};

export const finalExpenditureFields = fields;
type Content = ContentOf<typeof fields>;

const names = { id: 'finalExpenditure', numeral: '03', title: '支出决算表' };
const MEASURES = { total: ['本年支出', 'overview.expenditure.total'], basic: ['基本支出', 'overview.expenditure.basic'], project: ['项目支出', 'overview.expenditure.projects'] } as const;

export const finalExpenditure = defineSection({
  ...names,
  part: 'tables',
  shortTitle: '支出决算表',
  basis: '《预算法》第七十五条：决算草案按预算数、调整预算数、决算数分别列出，支出按功能分类编列到项。',
  fields,
  form: [{ hint: '全部支出都由财政拨款安排的，本表自动生成，不用填写。还有其他资金支出的，转为逐行填写后补上。', fields: ['rows'] }],
  output: (content, context) => codeTableNodes(names, fields.rows, content.rows, context),
  measures: (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((column) => ({
    id: `finalExpenditure.${column}`,
    label: MEASURES[column][0],
    budget: MEASURES[column][1],
    of: (content: Content, context) => columnTotal(fields.rows, effectiveRows(fields.rows, content.rows, context), column, context),
  })),
});
