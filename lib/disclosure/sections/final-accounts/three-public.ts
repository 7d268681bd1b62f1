import type { DocumentNode } from '@/lib/document/tree';
import { counted, executionVariants } from '@/lib/narrative/execution';
import { comparisonVariants, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { grid, wording, type ContentOf, type PairNames, type StatedFigure, type StatutorySentence } from '../../field';
import { contentOf, sectionHeading, WORDING_BLOCK } from '../shared';
import { budgetedExpense } from './budget-figures';
import { budgetNotes, pairColumns, pairFigures, pairOf, pairTable } from './shared';
import type { FinalThreePublicTableContent } from './three-public-table';

const LEAVES = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;
type Leaf = (typeof LEAVES)[number];

const figures = {
  expenses: grid({
    label: '“三公”经费',
    caption: '“三公”经费财政拨款支出预算与决算对比',
    unit: '万元',
    rows: {
      abroad: { label: '因公出国（境）费' },
      vehicles: { label: '公务用车购置及运行维护费', sumOf: ['vehiclePurchase', 'vehicleRunning'] },
      vehiclePurchase: { label: '公务用车购置费', detail: true },
      vehicleRunning: { label: '公务用车运行维护费', detail: true },
      reception: { label: '公务接待费' },
      total: { label: '合计', sumOf: ['abroad', 'vehicles', 'reception'] },
    },
    columns: { ...pairColumns(LEAVES) },
    derive: ({ row, column }, _grid, context: DisclosureContext) => (column === 'budget' && (LEAVES as readonly string[]).includes(row) ? budgetedExpense(row)(context) : null),
    sumRule: 'D07',
  }),
};

type Figures = ContentOf<typeof figures>;
type Row = keyof typeof figures.expenses.rows;
const ROWS = Object.keys(figures.expenses.rows) as Row[];
const nameOf = (row: Row): string => (row === 'total' ? '“三公”经费' : figures.expenses.rows[row].label);

const pair = (content: Figures, row: Row, context: DisclosureContext) => pairOf(figures.expenses, content.expenses, row, context);
const before = (content: Figures, row: Row, context: DisclosureContext) => gridAmount(figures.expenses, content.expenses, row, 'lastYear', context);
const reasonOf = (content: Figures, row: Row, key: 'gapReason' | 'reason') => ((LEAVES as readonly string[]).includes(row) ? ((content.expenses[row] as Record<string, unknown>)[key] as string | undefined) ?? '' : '');

/** Counts of 07, which stand there with the table that the law asks for. */
function countsOf(row: Row, context: DisclosureContext): string {
  const counts = contentOf<FinalThreePublicTableContent>(context, 'finalThreePublicTable')?.counts;
  const of = (key: keyof FinalThreePublicTableContent['counts'], unit: string) => counted(counts?.[key]?.quantity, unit);
  switch (row) {
    case 'abroad':
      return `全年因公出国（境）团组${of('groups', '个')}，${of('travellers', '人次')}。`;
    case 'vehiclePurchase':
      return `全年购置公务用车${of('bought', '辆')}。`;
    case 'vehicleRunning':
      return `年末公务用车保有量${of('held', '辆')}。`;
    case 'reception':
      return `全年国内公务接待${of('receptions', '批次')}，${of('guests', '人次')}。`;
    default:
      return '';
  }
}

/** The words by which texts know the parts, whatever they call them in full. */
const KNOWN_BY: Record<'total' | Leaf, readonly string[]> = { total: ['三公'], abroad: ['出国'], vehiclePurchase: ['购置'], vehicleRunning: ['运行', '运维'], reception: ['接待'] };
const pairNamesOf = (row: 'total' | Leaf): PairNames => ({
  own: KNOWN_BY[row],
  others: [...(row === 'total' ? ['用车'] : []), ...LEAVES.filter((leaf) => leaf !== row).flatMap((leaf) => KNOWN_BY[leaf])],
});

const pairSentence = (row: 'total' | Leaf): StatutorySentence => ({
  label: `${nameOf(row)}预算与决算`,
  variants: executionVariants((content: Figures, context) => ({
    name: row === 'total' ? `${context.fiscalYear}年度“三公”经费财政拨款支出` : nameOf(row),
    ...pair(content, row, context),
    reason: reasonOf(content, row, 'gapReason'),
    closing: countsOf(row, context),
  })),
  figures: (content: Figures, context) => pairFigures(figures.expenses, content.expenses, row, context),
  pair: (content: Figures, context) => pair(content, row, context),
  pairNames: pairNamesOf(row),
});

const changeSentence = (row: Row): StatutorySentence => ({
  label: `${nameOf(row)}与上年比较`,
  variants: comparisonVariants((content: Figures, context) => {
    const now = pair(content, row, context).actual;
    return { opening: `${nameOf(row)}支出决算${yuan(now)}`, now, before: before(content, row, context), reason: reasonOf(content, row, 'reason') };
  }, '未发生'),
  figures: (content: Figures, context): StatedFigure[] => pairFigures(figures.expenses, content.expenses, row, context).slice(0, 1),
});

const fields = {
  ...figures,
  wording: wording(Object.fromEntries((['total', ...LEAVES] as const).flatMap((row) => [[row, pairSentence(row)], [`${row}Change`, changeSentence(row)]]))),
};

export type FinalThreePublicContent = ContentOf<typeof fields>;
export const finalThreePublicFields = fields;
export const FINAL_EXPENSES = ROWS;

const names = { id: 'finalThreePublic', part: 'explanation' as const, numeral: '四', title: '“三公”经费财政拨款支出决算情况' };

export const finalThreePublic = defineSection({
  ...names,
  shortTitle: '“三公”经费决算',
  basis: '《预算法实施条例》第六条；《地方预决算公开操作规程》：公开“三公”经费预算数、决算数，说明差异和增减原因。',
  fields,
  form: [{ hint: '年初预算数取自本年公开的预算，上年数取自上年公开的决算；决算数没有的填 0，不留空。团组数、人次等在公开07表填写。', fields: ['expenses'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    ...worded(fields.wording, 'total', content, context, 'expenses'),
    ...worded(fields.wording, 'totalChange', content, context, 'expenses'),
    pairTable({ key: 'expenses', caption: figures.expenses.caption }, fields.expenses, content.expenses, context),
    ...budgetNotes('expenses', fields.expenses, content.expenses as Record<string, { budgetNote?: string }>),
    ...restatementNotes('finalThreePublic', 'expenses', fields.expenses, content.expenses, context),
    ...LEAVES.flatMap((row: Leaf) => [...worded(fields.wording, row, content, context, `expenses/${row}/gapReason`), ...worded(fields.wording, `${row}Change`, content, context, `expenses/${row}/reason`)]),
  ],
  measures: ROWS.map((row) => ({
    id: `finalThreePublic.${row}`,
    label: nameOf(row),
    budget: `threePublic.${row}`,
    of: (content: FinalThreePublicContent, context: DisclosureContext) => pair(content, row, context).actual,
  })),
});
