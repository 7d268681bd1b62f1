import { difference } from '@/lib/amount/amount';
import { cell, paragraph, type DocumentNode } from '@/lib/document/tree';
import { comparedWithLastYear, yuan } from '@/lib/narrative/figures';
import { restatementNotes } from '@/lib/narrative/restatement';
import { gridAmount } from '../computed';
import type { DisclosureContext } from '../context';
import { defineSection } from '../define-section';
import { grid, text, type ContentOf, type GridRow } from '../field';
import { amountCell, restated, sectionHeading, yearColumns } from './shared';

const fields = {
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

export type ThreePublicContent = ContentOf<typeof fields>;
type Row = keyof typeof fields.expenses.rows;
const rowOf = (row: Row): GridRow => fields.expenses.rows[row];

const of = (content: ThreePublicContent, row: Row, column: 'thisYear' | 'lastYear', context: DisclosureContext) =>
  gridAmount(fields.expenses, content.expenses, row, column, context);

function rowParagraph(content: ThreePublicContent, context: DisclosureContext, row: 'abroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception') {
  const { label } = fields.expenses.rows[row];
  return paragraph(
    `${label}${yuan(of(content, row, 'thisYear', context))}，${comparedWithLastYear(of(content, row, 'thisYear', context), of(content, row, 'lastYear', context), context.fiscalYear - 1, content.expenses[row].reason)}`,
    `expenses/${row}/reason`,
  );
}

export const threePublic = defineSection({
  id: 'threePublic',
  part: 'explanation',
  numeral: '四',
  title: '财政拨款“三公”经费预算情况及增减变化原因',
  shortTitle: '“三公”经费',
  basis: '《地方预决算公开操作规程》：公开财政拨款“三公”经费总额和分项数额，并说明增减变化原因。',
  fields,
  form: [{ hint: '没有的填 0，不留空。有增减的写明原因，持平的不用写。', fields: ['expenses'] }],
  output: (content, context): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'threePublic', numeral: '四', title: '财政拨款“三公”经费预算情况及增减变化原因' }),
    paragraph(
      `${context.fiscalYear}年财政拨款“三公”经费预算${yuan(of(content, 'total', 'thisYear', context))}，${comparedWithLastYear(of(content, 'total', 'thisYear', context), of(content, 'total', 'lastYear', context), context.fiscalYear - 1, '')}` +
        `其中：因公出国（境）费${yuan(of(content, 'abroad', 'thisYear', context))}；公务用车购置及运行维护费${yuan(of(content, 'vehicles', 'thisYear', context))}（购置费${yuan(of(content, 'vehiclePurchase', 'thisYear', context))}，运行维护费${yuan(of(content, 'vehicleRunning', 'thisYear', context))}）；公务接待费${yuan(of(content, 'reception', 'thisYear', context))}。`,
      'expenses',
    ),
    expensesTable(content, context),
    ...restatementNotes('threePublic', 'expenses', fields.expenses, content.expenses, context),
    rowParagraph(content, context, 'abroad'),
    rowParagraph(content, context, 'vehiclePurchase'),
    rowParagraph(content, context, 'vehicleRunning'),
    rowParagraph(content, context, 'reception'),
  ],
  measures: (Object.keys(fields.expenses.rows) as Row[]).map((row) => ({
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
    rows: (Object.keys(fields.expenses.rows) as Row[]).map((row) => {
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
