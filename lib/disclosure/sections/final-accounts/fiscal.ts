import type { Fen } from '@/lib/amount/amount';
import { heading, type DocumentNode } from '@/lib/document/tree';
import { executionVariants } from '@/lib/narrative/execution';
import { comparisonVariants, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { grid, wording, type ContentOf, type Derivation, type StatedFigure, type StatutorySentence } from '../../field';
import { sectionHeading, WORDING_BLOCK } from '../shared';
import { budgetedGeneral } from './budget-figures';
import { finalTotal } from './figures';
import { fiscalIncome, fiscalSpent, type FinalBudget } from './fiscal-balance';
import { budgetNotes, pairColumns, pairFigures, pairOf, pairTable } from './shared';

/** Where each part of 一般公共预算财政拨款支出 comes from: the column of the year's budget, and of the final accounts' own tables. */
const PARTS = {
  personnel: { budget: budgetedGeneral('personnel'), actual: (context: DisclosureContext) => from(finalTotal(context, 'finalBasic', 'personnel'), '公开06表') },
  operating: { budget: budgetedGeneral('operating'), actual: (context: DisclosureContext) => from(finalTotal(context, 'finalBasic', 'operating'), '公开06表') },
  projects: { budget: budgetedGeneral('project'), actual: (context: DisclosureContext) => from(finalTotal(context, 'finalGeneral', 'project'), '公开05表') },
} as const;
const from = (amount: Fen | null, source: string): Derivation => ({ amount, source, rule: 'D08' });

function spentCell({ row, column }: { row: string; column: string }, _grid: unknown, context: DisclosureContext): Derivation | null {
  const part = PARTS[row as keyof typeof PARTS];
  if (!part || (column !== 'budget' && column !== 'actual')) return null;
  return part[column](context);
}

const figures = {
  spending: grid({
    label: '一般公共预算财政拨款支出',
    caption: '一般公共预算财政拨款支出年初预算与决算对比',
    unit: '万元',
    rows: {
      basic: { label: '基本支出', sumOf: ['personnel', 'operating'] },
      personnel: { label: '人员经费', detail: true },
      operating: { label: '公用经费', detail: true },
      projects: { label: '项目支出' },
      total: { label: '合计', sumOf: ['basic', 'projects'] },
    },
    columns: { ...pairColumns(['personnel', 'operating', 'projects']) },
    derive: spentCell,
    sumRule: 'D08',
  }),
};

type Figures = ContentOf<typeof figures>;
const REASONS = ['personnel', 'operating', 'projects'] as const;
type Row = keyof typeof figures.spending.rows;
const NAMES: Record<Row, string> = { total: '一般公共预算财政拨款支出', basic: '基本支出', personnel: '人员经费', operating: '公用经费', projects: '项目支出' };

const pair = (content: Figures, row: Row, context: DisclosureContext) => pairOf(figures.spending, content.spending, row, context);

const pairSentence = (row: Row): StatutorySentence => ({
  label: `${NAMES[row]}预算与决算`,
  variants: executionVariants((content: Figures, context) => ({ name: row === 'total' ? `${context.fiscalYear}年度${NAMES[row]}` : NAMES[row], ...pair(content, row, context), reason: reasonOf(content, row, 'gapReason') })),
  figures: (content: Figures, context) => pairFigures(figures.spending, content.spending, row, context),
  pair: (content: Figures, context) => pair(content, row, context),
  pairNames: { own: [row === 'total' ? '财政拨款支出' : NAMES[row]], others: Object.keys(NAMES).filter((other) => other !== row && other !== 'total').map((other) => NAMES[other as Row]) },
});

const reasonOf = (content: Figures, row: Row, key: 'gapReason' | 'reason'): string => ((REASONS as readonly string[]).includes(row) ? ((content.spending[row] as Record<string, unknown>)[key] as string | undefined) ?? '' : '');

const changeSentence = (row: Row): StatutorySentence => ({
  label: `${NAMES[row]}与上年比较`,
  variants: comparisonVariants((content: Figures, context) => {
    const [actual, before] = pairFigures(figures.spending, content.spending, row, context).slice(0, 1).map((one) => [one.thisYear, one.lastYear] as const)[0]!;
    return { opening: `${NAMES[row]}决算${yuan(actual)}`, now: actual, before, reason: reasonOf(content, row, 'reason') };
  }, '未发生'),
  figures: (content: Figures, context) => pairFigures(figures.spending, content.spending, row, context).slice(0, 1),
});

/** 04 in one sentence; a budget without any money says so. */
const balanceSentence = (label: string, read: (context: DisclosureContext) => { income: Fen | null; spent: Fen | null; left: Fen | null }, none: string, names: { income: string; spent: string; left: string }): StatutorySentence => ({
  label,
  variants: {
    both: { label: '收入在前', say: (_content: unknown, context) => balanceWords(read(context), none, names, context, ['income', 'spent', 'left']) },
    spentFirst: { label: '支出在前', say: (_content: unknown, context) => balanceWords(read(context), none, names, context, ['spent', 'income', 'left']) },
  },
  figures: (_content: unknown, context): StatedFigure[] => {
    const held = read(context);
    return (['income', 'spent', 'left'] as const).map((key) => ({ key, names: [names[key]], thisYear: held[key], rule: 'D08' }));
  },
});

type BalanceFigure = 'income' | 'spent' | 'left';

function balanceWords(held: Record<BalanceFigure, Fen | null>, none: string, names: Record<BalanceFigure, string>, { fiscalYear }: DisclosureContext, order: readonly BalanceFigure[]): string {
  if (none !== '' && Object.values(held).every((amount) => amount === 0)) return `${fiscalYear}年度，我部门${none}。`;
  return `${fiscalYear}年度${order.map((key) => `${names[key]}${yuan(held[key])}`).join('，')}。`;
}

const ofBudget = (budget: FinalBudget) => (context: DisclosureContext) => ({
  income: fiscalIncome(context, budget),
  spent: fiscalSpent(context, 'yearExpenditure', budget),
  left: fiscalSpent(context, 'carriedForward', budget),
});

const fields = {
  ...figures,
  wording: wording({
    balance: balanceSentence(
      '财政拨款收支决算',
      (context) => ({ income: fiscalIncome(context, 'yearIncome'), spent: fiscalSpent(context, 'yearExpenditure', 'total'), left: fiscalSpent(context, 'carriedForward', 'total') }),
      '',
      { income: '财政拨款收入', spent: '财政拨款支出', left: '年末财政拨款结转和结余' },
    ),
    total: pairSentence('total'),
    basic: pairSentence('basic'),
    personnel: pairSentence('personnel'),
    operating: pairSentence('operating'),
    projects: pairSentence('projects'),
    change: changeSentence('total'),
    personnelChange: changeSentence('personnel'),
    operatingChange: changeSentence('operating'),
    projectsChange: changeSentence('projects'),
    fund: balanceSentence('政府性基金预算', ofBudget('fund'), '没有政府性基金预算财政拨款收入、支出和结转结余', { income: '政府性基金预算财政拨款收入', spent: '政府性基金预算财政拨款支出', left: '年末政府性基金结转和结余' }),
    stateCapital: balanceSentence('国有资本经营预算', ofBudget('stateCapital'), '没有国有资本经营预算财政拨款收入、支出和结转结余', { income: '国有资本经营预算财政拨款收入', spent: '国有资本经营预算财政拨款支出', left: '年末国有资本经营预算结转和结余' }),
  }),
};

const names = { id: 'finalFiscal', part: 'explanation' as const, numeral: '三', title: '财政拨款收入支出决算情况' };

export const finalFiscal = defineSection({
  ...names,
  shortTitle: '财政拨款收支',
  basis: '《预算法》第七十五条：决算按预算数、决算数列出；《地方预决算公开操作规程》：公开财政拨款收支决算，说明与预算的差异。',
  fields,
  form: [{ hint: '年初预算数取自本年公开的预算，决算数取自公开05表、06表，上年数取自上年公开的决算。只需写明差异原因和增减原因。', fields: ['spending'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    heading(3, '（一）财政拨款收支总体情况', { id: 'final-fiscal-balance' }),
    ...worded(fields.wording, 'balance', content, context, 'spending'),
    heading(3, '（二）一般公共预算财政拨款支出预算与决算', { id: 'final-fiscal-pairs' }),
    ...worded(fields.wording, 'total', content, context, 'spending'),
    pairTable({ key: 'spending', caption: figures.spending.caption }, fields.spending, content.spending, context),
    ...budgetNotes('spending', fields.spending, content.spending as Record<string, { budgetNote?: string }>),
    ...worded(fields.wording, 'basic', content, context, 'spending/basic'),
    ...REASONS.flatMap((row) => worded(fields.wording, row, content, context, `spending/${row}/gapReason`)),
    heading(3, '（三）与上年决算比较', { id: 'final-fiscal-change' }),
    ...restatementNotes('finalFiscal', 'spending', fields.spending, content.spending, context),
    ...worded(fields.wording, 'change', content, context, 'spending'),
    ...REASONS.flatMap((row) => worded(fields.wording, `${row}Change`, content, context, `spending/${row}/reason`)),
    heading(3, '（四）政府性基金预算、国有资本经营预算', { id: 'final-fiscal-others' }),
    ...worded(fields.wording, 'fund', content, context, 'wording'),
    ...worded(fields.wording, 'stateCapital', content, context, 'wording'),
  ],
});

export type FinalFiscalContent = ContentOf<typeof fields>;
export const finalFiscalFields = fields;
