import { cell, type Cell, type DocumentNode, type Row } from '@/lib/document/tree';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { GridField } from '../../field';
import { amountCell } from '../shared';

type Side = 'income' | 'expenditure';
const TOTALS = ['yearIncome', 'yearExpenditure', 'total'];

/** Income on the left, expenditure on the right; `foot` names the rows that stand level with each other at the foot, the totals last. */
export function balanceNodes(
  section: { numeral: string; title: string },
  fields: Record<Side, GridField>,
  content: Record<Side, unknown>,
  foot: Record<Side, readonly string[]>,
  context: DisclosureContext,
): DocumentNode {
  const cellsOf = (side: Side, row: string | undefined): Cell[] => {
    const columns = Object.keys(fields[side].columns);
    if (row === undefined) return [cell(''), ...columns.map(() => cell(''))];
    return [cell(fields[side].rows[row]!.label), ...columns.map((column) => amountCell(gridAmount(fields[side], content[side], row, column, context), `${side}/${row}/${column}`))];
  };
  const body = (side: Side) => Object.keys(fields[side].rows).filter((row) => !foot[side].includes(row));
  const line = (income: string | undefined, expenditure: string | undefined): Row => ({
    emphasis: TOTALS.includes(income ?? expenditure ?? '') ? 'total' : undefined,
    cells: [...cellsOf('income', income), ...cellsOf('expenditure', expenditure)],
  });
  const [left, right] = [body('income'), body('expenditure')];
  const height = Math.max(foot.income.length, foot.expenditure.length);
  // The last rows are the totals of both sides; a side with fewer rows leaves room before its own.
  const atFoot = (side: Side, index: number) => (index === height - 1 ? foot[side].at(-1) : foot[side].slice(0, -1)[index]);
  const head = (side: Side, label: string) => [cell(label), ...Object.values(fields[side].columns).map((column) => cell(column.label, { align: 'right' }))];
  return {
    type: 'table',
    caption: `公开${section.numeral}表　${section.title}`,
    unit: '万元',
    path: 'expenditure',
    head: [[...head('income', '收入项目'), ...head('expenditure', '支出项目')]],
    rows: [...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => line(left[index], right[index])), ...Array.from({ length: height }, (_, index) => line(atFoot('income', index), atFoot('expenditure', index)))],
  };
}
