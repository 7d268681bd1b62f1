import type { DepartmentKey } from '../accounts';
import { type Contents, type Round, straight } from './published-years';
import type { Stage } from './stage';
import type { Story } from './story';

const rounds = (departments: readonly DepartmentKey[]): Round[] => departments.map((department, index) => ({ department, reviewer: index % 2 === 0 ? 'shenhe1' : 'shenhe2', days: ['09-02', '09-04', '09-08'] }));

/** The accounts of 2019, all published in September 2020. */
export const finalAccountsOf2019 = (stage: Stage, accounts: Contents): Story[] =>
  rounds(['renda', 'wangxin', 'dangan', 'gonghui', 'jiaoyu', 'wenlv', 'weijian', 'shengtai', 'jiaotong']).map((round) => straight(stage, accounts, { fiscalYear: 2019, kind: 'FINAL_ACCOUNTS' }, '09-18', round));

/** The accounts of 2020: the first departments have published, the others haven't begun. */
export const finalAccountsOf2020 = (stage: Stage, accounts: Contents): Story[] =>
  rounds(['renda', 'wangxin', 'dangan', 'gonghui']).map((round) => straight(stage, accounts, { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS' }, '09-17', round));
