import { finalAssets } from '../sections/final-accounts/assets';
import { finalBalance2019 } from '../sections/final-accounts/balance';
import { finalBasic } from '../sections/final-accounts/basic';
import { finalExpenditure } from '../sections/final-accounts/expenditure';
import { finalFiscal } from '../sections/final-accounts/fiscal';
import { finalFiscalBalance2019 } from '../sections/final-accounts/fiscal-balance';
import { finalGeneral } from '../sections/final-accounts/general';
import { finalOperatingCost } from '../sections/final-accounts/operating-cost';
import { finalFund, finalStateCapital } from '../sections/final-accounts/other-budgets';
import { finalOverview } from '../sections/final-accounts/overview';
import { finalPerformance } from '../sections/final-accounts/performance';
import { finalProcurement } from '../sections/final-accounts/procurement';
import { finalRevenue } from '../sections/final-accounts/revenue';
import { renumbered } from '../sections/final-accounts/shared';
import { finalThreePublic } from '../sections/final-accounts/three-public';
import { finalThreePublicTable } from '../sections/final-accounts/three-public-table';
import { glossary } from '../sections/glossary';
import { otherMatters } from '../sections/other-matters';
import { responsibilities } from '../sections/responsibilities';
import type { Template } from './template';

/** Final accounts to 2019: the explanation in ten sections and nine tables, with the 类 of the budgets to 2020. */
export const finalAccounts2019: Template = {
  version: 'final-accounts-2019',
  kind: 'FINAL_ACCOUNTS',
  label: '部门决算（2019年版）',
  sections: [
    responsibilities,
    finalOverview,
    finalFiscal,
    finalThreePublic,
    finalOperatingCost,
    finalProcurement,
    finalAssets,
    finalPerformance,
    renumbered(glossary, '九'),
    renumbered(otherMatters, '十'),
    finalBalance2019,
    finalRevenue,
    finalExpenditure,
    finalFiscalBalance2019,
    finalGeneral,
    finalBasic,
    finalThreePublicTable,
    finalFund,
    finalStateCapital,
  ],
};
