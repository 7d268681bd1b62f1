/** "2021年部门预算" */
export const cycleName = (cycle: { fiscalYear: number; kind: 'BUDGET' | 'FINAL_ACCOUNTS' }): string => `${cycle.fiscalYear}年部门${cycle.kind === 'BUDGET' ? '预算' : '决算'}`;
