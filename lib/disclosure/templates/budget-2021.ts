import { overview } from '../sections/overview';
import { performance } from '../sections/performance';
import { procurement } from '../sections/procurement';
import { fiscalBalance } from '../sections/tables/fiscal-balance';
import { stateCapitalExpenditure } from '../sections/tables/other-budgets';
import { revenue } from '../sections/tables/revenue';
import { revenueExpenditure } from '../sections/tables/revenue-expenditure';
import { budget2020 } from './budget-2020';
import { copyOf } from './template';

/** Budgets since 2021: 国有资本经营预算 everywhere and as the ninth table, 成本指标 as a first level, procurement by kind. */
export const budget2021 = copyOf(budget2020, {
  version: 'budget-2021',
  label: '部门预算（2021年版）',
  replace: [overview, performance, procurement, revenueExpenditure, revenue, fiscalBalance],
  add: [stateCapitalExpenditure],
});
