import { sumOfPresent, type DraftAmount } from '@/lib/amount/amount';
import { columnTotal } from '../../computed';
import { defineSection } from '../../define-section';
import { amount, type ContentOf } from '../../field';
import { codeTable, codeTableNodes, rowTotal } from '../tables/code-table';

const shape = (caption: string, emptySentence: string) => ({ list: 'function' as const, caption, levels: [3, 5, 7], treeRule: 'D03', rowRule: 'D03', codeLabel: '功能分类科目编码', emptySentence });
const spent = () => ({ basic: amount({ label: '基本支出', total: true }), project: amount({ label: '项目支出', total: true }) });

interface FundRow { opening: DraftAmount; income: DraftAmount; total: DraftAmount; basic: DraftAmount; project: DraftAmount }

/** What is left of a fund: 年初 + 收入 − 支出. Unknown until all of them are there. */
function left(row: FundRow) {
  const out = typeof row.total === 'number' ? row.total : sumOfPresent([row.basic, row.project]);
  return typeof row.opening === 'number' && typeof row.income === 'number' && out !== null ? row.opening + row.income - out : null;
}

const fundTable = codeTable(shape('政府性基金预算财政拨款收入支出决算表', '本部门本年度无政府性基金预算财政拨款收入、支出和结转结余，故本表为空表。'), spent());
const { code, name } = fundTable.columns;

/** The only budget whose table tells income and what is carried over beside what is spent. */
export const finalFundFields = {
  rows: {
    ...fundTable,
    columns: {
      code,
      name,
      opening: amount({ label: '年初结转和结余', total: true }),
      income: amount({ label: '本年收入', total: true }),
      total: { ...rowTotal(['basic', 'project'], 'D03'), label: '本年支出' },
      ...spent(),
      closing: amount({ label: '年末结转和结余', total: true, signed: true, derive: (row: FundRow) => ({ amount: left(row), source: '本行年初数、收入和支出', rule: 'D04' }) }),
    },
    groups: [{ label: '本年支出', columns: ['total', 'basic', 'project'] }],
    budgetTable: { section: 'fundExpenditure', field: 'rows', column: 'total' },
  },
};

export const finalStateCapitalFields = { rows: codeTable(shape('国有资本经营预算财政拨款支出决算表', '本部门本年度无国有资本经营预算财政拨款支出，故本表为空表。'), spent(), { budgetTable: { section: 'stateCapitalExpenditure', field: 'rows', column: 'total' } }) };

const HINT = '逐项填写功能分类“项”级科目，款、类和合计自动计算。没有的不用填写，公开时保留空表并自动说明。';

const fund = { id: 'finalFund', numeral: '08', title: '政府性基金预算财政拨款收入支出决算表' };
export const finalFund = defineSection({
  ...fund,
  part: 'tables',
  shortTitle: '政府性基金收支决算表',
  basis: '《预算法》第九条、第十四条；《预算法实施条例》第六条：政府性基金预算收支按功能分类公开到项，空表一并公开。',
  fields: finalFundFields,
  form: [{ hint: HINT, fields: ['rows'] }],
  output: (content, context) => codeTableNodes(fund, finalFundFields.rows, content.rows, context),
  measures: [{ id: 'finalFund.total', label: '政府性基金预算支出', budget: 'fundExpenditure.total', of: (content: ContentOf<typeof finalFundFields>, context) => columnTotal(finalFundFields.rows, content.rows, 'total', context) ?? 0 }],
});

const stateCapital = { id: 'finalStateCapital', numeral: '09', title: '国有资本经营预算财政拨款支出决算表' };
export const finalStateCapital = defineSection({
  ...stateCapital,
  part: 'tables',
  shortTitle: '国有资本经营支出决算表',
  basis: '《预算法》第十条、第十四条：国有资本经营预算支出按功能分类公开到项，空表一并公开。',
  fields: finalStateCapitalFields,
  form: [{ hint: HINT, fields: ['rows'] }],
  output: (content, context) => codeTableNodes(stateCapital, finalStateCapitalFields.rows, content.rows, context),
  measures: [
    { id: 'finalStateCapital.total', label: '国有资本经营预算支出', budget: 'stateCapitalExpenditure.total', of: (content: ContentOf<typeof finalStateCapitalFields>, context) => columnTotal(finalStateCapitalFields.rows, content.rows, 'total', context) ?? 0 },
  ],
});
