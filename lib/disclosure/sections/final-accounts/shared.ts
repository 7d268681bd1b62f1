import { difference, type DraftAmount } from '@/lib/amount/amount';
import { cell, type Cell, type DocumentNode } from '@/lib/document/tree';
import { rateOf } from '@/lib/narrative/execution';
import { gridAmount } from '../../computed';
import type { DisclosureContext } from '../../context';
import type { AnySection } from '../../define-section';
import { amount, text, type GridField, type StatedFigure } from '../../field';
import { amountCell, restated, sectionHeading } from '../shared';

/** A section of the budgets that stands in final accounts too, under another number. */
export const renumbered = (section: AnySection, numeral: string): AnySection => ({
  ...section,
  numeral,
  output: (content, context) => [sectionHeading({ ...section, numeral }), ...section.output(content, context).slice(1)],
});

interface PairCells { lastYear: DraftAmount; budget: DraftAmount; actual: DraftAmount }

/**
 * The columns of a grid that sets 决算 against 预算 and against last year's 决算. `reasons` names the rows that give
 * reasons and may restate; sums follow from them.
 */
export const pairColumns = (reasons?: readonly string[]) => ({
  lastYear: amount({ label: '上年决算数（已公开）', fromPrevious: 'actual', optional: true }),
  budget: amount({ label: '年初预算数' }),
  actual: amount({ label: '决算数' }),
  gap: amount({ label: '决算数减预算数', signed: true, compute: (row: PairCells) => difference(row.actual, row.budget) }),
  change: amount({ label: '比上年增减额', signed: true, compute: (row: PairCells) => difference(row.actual, row.lastYear) }),
  gapReason: { ...text({ label: '与预算差异原因', optional: true, maxLength: 1000 }), yearly: true, ...(reasons && { onRows: reasons }) },
  reason: { ...text({ label: '比上年增减原因', optional: true, maxLength: 1000 }), yearly: true, ...(reasons && { onRows: reasons }) },
  restated: { ...restated(), ...(reasons && { onRows: reasons }) },
  budgetNote: { ...text({ label: '预算数调整原因', optional: true, maxLength: 500, hint: '预算数与公开的年初预算不同的，写明原因' }), yearly: true, ...(reasons && { onRows: reasons }) },
});

/** A grid with 预算数 and 决算数 in its columns. */
export const isPairGrid = (field: Pick<GridField, 'columns'>): boolean => field.columns.budget?.kind === 'amount' && field.columns.actual?.kind === 'amount';

/** The pair in a row. 分 */
export const pairOf = (field: GridField, grid: unknown, row: string, context: DisclosureContext) => ({
  budget: gridAmount(field, grid, row, 'budget', context),
  actual: gridAmount(field, grid, row, 'actual', context),
});

/** What a sentence of a pair may state: 决算 first, then 预算; both with or without the row's name. */
export const pairFigures = (field: GridField, grid: unknown, row: string, context: DisclosureContext): StatedFigure[] => {
  const { budget, actual } = pairOf(field, grid, row, context);
  const { label } = field.rows[row]!;
  const named = (words: readonly string[]) => [...words, ...words.map((word) => `${label}${word}`)];
  return [
    { key: 'actual', names: named(['支出决算', '决算数', '决算']), thisYear: actual, lastYear: gridAmount(field, grid, row, 'lastYear', context), rule: 'D08' },
    { key: 'budget', names: named(['年初预算数', '年初预算', '预算数']), thisYear: budget, rule: 'D08' },
  ];
};

/** The published table of a grid of pairs: 上年决算, 预算, 决算, 差额, 完成率. */
export function pairTable({ key, caption }: { key: string; caption: string }, field: GridField, grid: unknown, context: DisclosureContext): DocumentNode {
  const at = (row: string, column: string) => `${key}/${row}/${column}`;
  const money = (row: string, column: string): Cell => amountCell(gridAmount(field, grid, row, column, context), at(row, column));
  const right = { align: 'right' as const };
  return {
    type: 'table',
    caption,
    unit: '万元',
    path: key,
    head: [[cell('项目'), cell(`${context.fiscalYear - 1}年决算数`, right), cell(`${context.fiscalYear}年年初预算数`, right), cell(`${context.fiscalYear}年决算数`, right), cell('决算数减预算数', right), cell('完成年初预算', right)]],
    rows: Object.entries(field.rows).map(([row, { label, detail }]) => ({
      path: `${key}/${row}`,
      emphasis: row === 'total' ? ('total' as const) : detail ? ('detail' as const) : undefined,
      cells: [cell(label), ...['lastYear', 'budget', 'actual', 'gap'].map((column) => money(row, column)), cell(rateOf(pairOf(field, grid, row, context)) ?? '——', right)],
    })),
  };
}

/** Why a budget figure stands otherwise than it was published. */
export const budgetNotes = (key: string, field: GridField, grid: Record<string, { budgetNote?: string }>): DocumentNode[] =>
  Object.entries(field.rows).flatMap(([row, { label }]) => {
    const reason = grid[row]?.budgetNote?.trim().replace(/[。．.；;]+$/u, '') ?? '';
    return reason === '' ? [] : [{ type: 'note' as const, text: `${label}的年初预算数与公开的预算不同，原因：${reason}。`, path: `${key}/${row}/budgetNote` }];
  });
