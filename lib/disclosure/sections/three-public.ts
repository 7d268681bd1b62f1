import { difference } from '@/lib/amount/amount';
import { cell, type DocumentNode } from '@/lib/document/tree';
import { comparisonVariants, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { worded } from '@/lib/narrative/worded';
import { gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { grid, text, wording, type ContentOf, type GridRow } from '../field';
import { amountCell, restated, sectionHeading, WORDING_BLOCK, yearColumns } from './shared';

const figures = {
  expenses: grid({
    label: '“三公”经费',
    caption: '财政拨款“三公”经费预算',
    unit: '万元',
    rows: {
      abroad: { label: '因公出国（境）费' },
      vehicles: { label: '公务用车购置及运行维护费', sumOf: ['vehiclePurchase', 'vehicleRunning'] },
      vehiclePurchase: { label: '公务用车购置费', detail: true },
      vehicleRunning: { label: '公务用车运行维护费', detail: true },
      reception: { label: '公务接待费' },
      total: { label: '合计', sumOf: ['abroad', 'vehicles', 'reception'] },
    },
    columns: {
      ...yearColumns(),
      reason: { ...text({ label: '增减原因', optional: true, maxLength: 1000 }), yearly: true, onRows: ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
      restated: { ...restated(), onRows: ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
    },
  }),
};

type Figures = ContentOf<typeof figures>;
type Row = keyof typeof figures.expenses.rows;
const rowOf = (row: Row): GridRow => figures.expenses.rows[row];
const ROWS = Object.keys(figures.expenses.rows) as Row[];
const COMPARED = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const;

const of = (content: Figures, row: Row, column: 'thisYear' | 'lastYear', context: DisclosureContext) =>
  gridAmount(figures.expenses, content.expenses, row, column, context);

const NAMES: Record<Row, readonly string[]> = {
  total: ['“三公”经费预算', '“三公”经费'],
  abroad: ['因公出国（境）费用', '因公出国（境）费', '因公出国（境）经费'],
  vehicles: ['公务用车购置及运行维护费', '公务用车购置及运维费', '公务用车购置和运行维护费', '公务用车购置及运行费'],
  vehiclePurchase: ['公务用车购置费', '购置费'],
  vehicleRunning: ['公务用车运行维护费', '公务用车运维费', '公务用车运行费', '运行维护费'],
  reception: ['公务接待费'],
};

const stated = (content: Figures, context: DisclosureContext) =>
  ROWS.map((row) => ({ key: row, names: NAMES[row], thisYear: of(content, row, 'thisYear', context), lastYear: of(content, row, 'lastYear', context), parts: rowOf(row).sumOf, rule: 'F17' }));

function partsSentence(content: Figures, context: DisclosureContext): string {
  const told = (row: Row) => yuan(of(content, row, 'thisYear', context));
  return `其中：因公出国（境）费${told('abroad')}；公务用车购置及运行维护费${told('vehicles')}（购置费${told('vehiclePurchase')}，运行维护费${told('vehicleRunning')}）；公务接待费${told('reception')}。`;
}

const compared = (content: Figures, context: DisclosureContext, row: Row) => ({ now: of(content, row, 'thisYear', context), before: of(content, row, 'lastYear', context) });

const rowSentence = (row: (typeof COMPARED)[number]) => ({
  label: figures.expenses.rows[row].label,
  variants: comparisonVariants((content: Figures, context) => ({
    opening: `${figures.expenses.rows[row].label}${yuan(of(content, row, 'thisYear', context))}`,
    ...compared(content, context, row),
    reason: content.expenses[row].reason,
  })),
  // What its own sentence is about comes first.
  figures: (content: Figures, context: DisclosureContext) => stated(content, context).sort((a, b) => Number(b.key === row) - Number(a.key === row)),
});

const fields = {
  ...figures,
  wording: wording({
    total: {
      label: '“三公”经费总额',
      variants: comparisonVariants((content: Figures, context) => ({
        opening: `${context.fiscalYear}年财政拨款“三公”经费预算${yuan(of(content, 'total', 'thisYear', context))}`,
        ...compared(content, context, 'total'),
        reason: '',
        closing: partsSentence(content, context),
      })),
      figures: (content: Figures, context) => stated(content, context).sort((a, b) => Number(b.key === 'total') - Number(a.key === 'total')),
    },
    ...Object.fromEntries(COMPARED.map((row) => [row, rowSentence(row)])),
  }),
};

export type ThreePublicContent = ContentOf<typeof fields>;

export const threePublic = defineSection({
  id: 'threePublic',
  part: 'explanation',
  numeral: '四',
  title: '财政拨款“三公”经费预算情况及增减变化原因',
  shortTitle: '“三公”经费',
  basis: '《地方预决算公开操作规程》：公开财政拨款“三公”经费总额和分项数额，并说明增减变化原因。',
  fields,
  form: [{ hint: '没有的填 0，不留空。有增减的写明原因，持平的不用写。', fields: ['expenses'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'threePublic', numeral: '四', title: '财政拨款“三公”经费预算情况及增减变化原因' }),
    ...worded(fields.wording, 'total', content, context, 'expenses'),
    expensesTable(content, context),
    ...restatementNotes('threePublic', 'expenses', fields.expenses, content.expenses, context),
    ...COMPARED.flatMap((row) => worded(fields.wording, row, content, context, `expenses/${row}/reason`)),
  ],
  measures: ROWS.map((row) => ({
    id: `threePublic.${row}`,
    label: row === 'total' ? '“三公”经费' : fields.expenses.rows[row].label,
    of: (content: ThreePublicContent, context: DisclosureContext) => of(content, row, 'thisYear', context),
  })),
});

function expensesTable(content: ThreePublicContent, context: DisclosureContext): DocumentNode {
  return {
    type: 'table',
    caption: fields.expenses.caption,
    unit: '万元',
    path: 'expenses',
    head: [[cell('项目'), cell(`${context.fiscalYear - 1}年`, { align: 'right' }), cell(`${context.fiscalYear}年`, { align: 'right' }), cell('增减额', { align: 'right' })]],
    rows: ROWS.map((row) => {
      const [now, before] = [of(content, row, 'thisYear', context), of(content, row, 'lastYear', context)];
      return {
        path: `expenses/${row}`,
        emphasis: row === 'total' ? ('total' as const) : rowOf(row).detail ? ('detail' as const) : undefined,
        cells: [cell(fields.expenses.rows[row].label), amountCell(before, `expenses/${row}/lastYear`), amountCell(now, `expenses/${row}/thisYear`), amountCell(difference(now, before), `expenses/${row}/change`)],
      };
    }),
  };
}
export const threePublicFields = fields;
