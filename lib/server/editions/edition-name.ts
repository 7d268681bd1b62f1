import { type Period, periodName } from '@/lib/disclosure/period';

interface Named {
  number: number;
  disclosure: { department: { shortName: string }; cycle: Period };
}

/** "市教育局2020年部门预算第2稿", as the audit log calls an edition. */
export const editionName = ({ number, disclosure: { department, cycle } }: Named): string => `${department.shortName}${periodName(cycle)}第${number}稿`;
