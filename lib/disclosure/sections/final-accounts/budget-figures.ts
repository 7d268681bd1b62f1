import type { Fen } from '@/lib/amount/amount';
import { gridAmount } from '../../computed';
import { budgetContext, type DisclosureContext } from '../../context';
import type { Derivation } from '../../field';
import { operatingCostFields, type OperatingCostContent } from '../operating-cost';
import { contentOf } from '../shared';
import { tableTotal } from '../tables/figures';
import { threePublicFields, type ThreePublicContent } from '../three-public';

/** A figure of the year's budget as it was published; null where the archive has no such budget, and the cell is typed. */
const fromBudget = (read: (budget: DisclosureContext) => Fen | null) => (context: DisclosureContext): Derivation | null => {
  const budget = budgetContext(context);
  const amount = budget && read(budget);
  return amount === null ? null : { amount, source: `${context.fiscalYear}年公开的预算`, rule: 'D10' };
};

export const budgetedExpense = (row: string) =>
  fromBudget((budget) => {
    const expenses = contentOf<ThreePublicContent>(budget, 'threePublic')?.expenses;
    return expenses ? gridAmount(threePublicFields.expenses, expenses, row, 'thisYear', budget) : null;
  });

export const budgetedOperatingCost = fromBudget((budget) => {
  const cost = contentOf<OperatingCostContent>(budget, 'operatingCost')?.cost;
  return cost ? gridAmount(operatingCostFields.cost, cost, 'total', 'thisYear', budget) : null;
});

export const budgetedGeneral = (column: 'personnel' | 'operating' | 'project') => fromBudget((budget) => tableTotal(budget, 'generalExpenditure', column));
