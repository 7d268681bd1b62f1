import type { Fen } from '@/lib/amount/amount';
import { heading, type DocumentNode } from '@/lib/document/tree';
import { comparisonVariants, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, grid, text, wording, type ContentOf, type Derivation, type GridRow, type StatedFigure } from '../../field';
import { restated, sectionHeading, WORDING_BLOCK, yearColumns } from '../shared';
import { inFinalBalance } from './balance';
import { finalTotal, received } from './figures';
import { SOURCES, type Source } from './revenue';

/** 收入总计 and 支出总计 are one figure in final accounts; what came in and what was spent this year are not. */
const TOTALS = {
  total: { label: '收入、支出总计', side: 'income', cell: 'total' },
  yearIncome: { label: '本年收入合计', side: 'income', cell: 'yearIncome' },
  yearExpenditure: { label: '本年支出合计', side: 'expenditure', cell: 'yearExpenditure' },
} as const;
type Total = keyof typeof TOTALS;

const SPENT = { basic: '基本支出', project: '项目支出', superior: '上缴上级支出', operation: '经营支出', affiliated: '对附属单位补助支出' } as const;
const SPENT_ROWS = Object.keys(SPENT) as (keyof typeof SPENT)[];
const SOURCE_ROWS = Object.keys(SOURCES) as Source[];

/** Parts and, below them, their sum. */
const rowsWith = (parts: readonly (readonly [row: string, label: string])[], total: string): Record<string, GridRow> => ({
  ...Object.fromEntries(parts.map(([row, label]) => [row, { label }])),
  total: { label: total, sumOf: parts.map(([row]) => row) },
});

const from = (amountOf: Fen | null, source: string): Derivation => ({ amount: amountOf, source, rule: 'D08' });

const figures = {
  totals: grid({
    label: '收入支出决算总体情况',
    caption: '收入支出决算与上年比较',
    unit: '万元',
    rows: { total: { label: TOTALS.total.label }, yearIncome: { label: TOTALS.yearIncome.label }, yearExpenditure: { label: TOTALS.yearExpenditure.label } },
    columns: { ...yearColumns(), reason: { ...text({ label: '比上年增减原因', optional: true, maxLength: 1000 }), yearly: true }, restated: restated() },
    derive: ({ row, column }, _grid, context) => (column === 'thisYear' ? from(inFinalBalance(context, TOTALS[row as Total].side, TOTALS[row as Total].cell), '公开01表') : null),
    sumRule: 'D08',
  }),
  income: grid({
    label: '收入决算',
    caption: '收入决算',
    unit: '万元',
    rows: rowsWith(SOURCE_ROWS.map((source) => [source, SOURCES[source].label]), '本年收入合计'),
    columns: { amount: amount({ label: '决算数' }) },
    derive: ({ row }, _grid, context) => (row === 'total' ? null : from(received(context, row as Source), '公开02表')),
    sumRule: 'D08',
  }),
  expenditure: grid({
    label: '支出决算',
    caption: '支出决算',
    unit: '万元',
    rows: rowsWith(SPENT_ROWS.map((row) => [row, SPENT[row]]), '本年支出合计'),
    columns: { amount: amount({ label: '决算数' }) },
    derive: ({ row }, _grid, context) => (row === 'total' ? null : from(finalTotal(context, 'finalExpenditure', row), '公开03表')),
    sumRule: 'D08',
  }),
};

type Figures = ContentOf<typeof figures>;

const inGrid = (key: 'income' | 'expenditure', content: Figures, row: string, context: DisclosureContext) => gridAmount(figures[key], content[key], row, 'amount', context);
const inTotals = (content: Figures, row: Total, column: 'thisYear' | 'lastYear', context: DisclosureContext) => gridAmount(figures.totals, content.totals, row, column, context);

/** "其中：财政拨款收入374.70万元，…；上级补助收入、事业收入均为0.00万元": every part is named, those that are zero together. */
function partsOf(key: 'income' | 'expenditure', content: Figures, context: DisclosureContext): string {
  const parts = Object.entries(figures[key].rows).filter(([row]) => row !== 'total').map(([row, { label }]) => ({ label, amount: inGrid(key, content, row, context) }));
  const zeros = parts.filter((part) => part.amount === 0).map(({ label }) => label);
  const told = parts.filter((part) => part.amount !== 0).map(({ label, amount: held }) => `${label}${yuan(held)}`);
  const none = zeros.length === 0 ? '' : `${told.length === 0 ? '' : '；'}${zeros.join('、')}${zeros.length > 1 ? '均' : ''}为${yuan(0)}`;
  return `${told.join('，')}${none}`;
}

function listedFigures(key: 'income' | 'expenditure', names: readonly string[], content: Figures, context: DisclosureContext): StatedFigure[] {
  const rows = figures[key].rows;
  const of = (row: string) => inGrid(key, content, row, context);
  const parts = Object.keys(rows).filter((row) => row !== 'total');
  return [{ key: 'total', names, thisYear: of('total'), parts, rule: 'D08' }, ...parts.map((row) => ({ key: row, names: [rows[row]!.label], thisYear: of(row), rule: 'D08' }))];
}

const listed = (key: 'income' | 'expenditure', word: string, names: readonly string[]) => ({
  label: `${word}决算说明`,
  variants: {
    listed: { label: '写年度', say: (content: Figures, context: DisclosureContext) => `${context.fiscalYear}年度本年${word}合计${yuan(inGrid(key, content, 'total', context))}，其中：${partsOf(key, content, context)}。` },
    ours: { label: '写本部门', say: (content: Figures, context: DisclosureContext) => `我部门本年${word}合计${yuan(inGrid(key, content, 'total', context))}，包括：${partsOf(key, content, context)}。` },
  },
  figures: (content: Figures, context: DisclosureContext) => listedFigures(key, names, content, context),
});

const changeOf = (row: Total, opening: (context: DisclosureContext) => string, names: readonly string[]) => ({
  label: `${TOTALS[row].label}增减说明`,
  variants: comparisonVariants((content: Figures, context: DisclosureContext) => ({
    opening: `${opening(context)}${yuan(inTotals(content, row, 'thisYear', context))}`,
    now: inTotals(content, row, 'thisYear', context),
    before: inTotals(content, row, 'lastYear', context),
    reason: content.totals[row].reason,
  }), '未发生'),
  figures: (content: Figures, context: DisclosureContext) => [{ key: row, names, thisYear: inTotals(content, row, 'thisYear', context), lastYear: inTotals(content, row, 'lastYear', context), rule: 'D08' }],
});

const fields = {
  ...figures,
  wording: wording({
    total: changeOf('total', ({ fiscalYear }) => `${fiscalYear}年度收入、支出总计均为`, ['支出总计', '收入总计', '总计']),
    income: listed('income', '收入', ['收入合计', '本年收入']),
    incomeChange: changeOf('yearIncome', () => '本年收入合计', ['收入合计', '本年收入']),
    expenditure: listed('expenditure', '支出', ['支出合计', '本年支出']),
    expenditureChange: changeOf('yearExpenditure', () => '本年支出合计', ['支出合计', '本年支出']),
  }),
};

const names = { id: 'finalOverview', part: 'explanation' as const, numeral: '二', title: '收入支出决算总体情况' };

export const finalOverview = defineSection({
  ...names,
  shortTitle: '收支总体情况',
  basis: '《预算法》第十四条；《地方预决算公开操作规程》：公开部门收支决算总体情况，并说明增减变化原因。',
  fields,
  form: [
    { heading: '总体情况', hint: '本年数取自公开01表，上年数取自上年公开的决算。只需写明增减原因。', fields: ['totals'] },
    { heading: '收入', hint: '取自公开02表，不用再填。', fields: ['income'] },
    { heading: '支出', hint: '取自公开03表，不用再填。', fields: ['expenditure'] },
    WORDING_BLOCK,
  ],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    heading(3, '（一）收入支出决算总体情况', { id: 'final-totals' }),
    ...worded(fields.wording, 'total', content, context, 'totals'),
    ...restatementNotes('finalOverview', 'totals', fields.totals, content.totals, context),
    heading(3, '（二）收入决算情况', { id: 'final-income' }),
    ...worded(fields.wording, 'income', content, context, 'income'),
    ...worded(fields.wording, 'incomeChange', content, context, 'totals/yearIncome/reason'),
    heading(3, '（三）支出决算情况', { id: 'final-expenditure' }),
    ...worded(fields.wording, 'expenditure', content, context, 'expenditure'),
    ...worded(fields.wording, 'expenditureChange', content, context, 'totals/yearExpenditure/reason'),
  ],
  measures: [
    { id: 'finalOverview.yearIncome', label: '本年收入', budget: 'overview.income.total', of: (content: Figures, context) => inTotals(content, 'yearIncome', 'thisYear', context) },
  ],
});
