import { assets } from '../sections/assets';
import { glossary } from '../sections/glossary';
import { operatingCost } from '../sections/operating-cost';
import { otherMatters } from '../sections/other-matters';
import { overview2020 } from '../sections/overview';
import { performance2020 } from '../sections/performance';
import { procurement2020 } from '../sections/procurement';
import { responsibilities } from '../sections/responsibilities';
import { basicExpenditure } from '../sections/tables/basic-expenditure';
import { expenditure } from '../sections/tables/expenditure';
import { fiscalBalance2020 } from '../sections/tables/fiscal-balance';
import { generalExpenditure } from '../sections/tables/general-expenditure';
import { fundExpenditure } from '../sections/tables/other-budgets';
import { revenue2020 } from '../sections/tables/revenue';
import { revenueExpenditure2020 } from '../sections/tables/revenue-expenditure';
import { threePublicTable } from '../sections/tables/three-public-table';
import { threePublic } from '../sections/three-public';
import type { Template } from './template';

/** Budgets to 2020: the explanation in nine sections, eight tables, indicators in three levels with 成本 under 产出. */
export const budget2020: Template = {
  version: 'budget-2020',
  kind: 'BUDGET',
  label: '部门预算（2020年版）',
  sections: [
    responsibilities,
    overview2020,
    operatingCost,
    threePublic,
    performance2020,
    procurement2020,
    assets,
    glossary,
    otherMatters,
    revenueExpenditure2020,
    revenue2020,
    expenditure,
    fiscalBalance2020,
    generalExpenditure,
    basicExpenditure,
    threePublicTable,
    fundExpenditure,
  ],
};
