import { finalBalance } from '../sections/final-accounts/balance';
import { finalFiscalBalance } from '../sections/final-accounts/fiscal-balance';
import { finalAccounts2019 } from './final-accounts-2019';
import { copyOf } from './template';

/** Final accounts since 2020: 30 类, 抗疫特别国债安排的支出 among them. */
export const finalAccounts2020 = copyOf(finalAccounts2019, { version: 'final-accounts-2020', label: '部门决算（2020年版）', replace: [finalBalance, finalFiscalBalance], add: [] });
