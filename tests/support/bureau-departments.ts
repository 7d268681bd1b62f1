const NAMES = ['水务局', '农业农村局', '商务局', '体育局', '统计局', '审计局', '司法局', '民政局', '退役军人局', '医疗保障局', '林业局', '气象局', '信访局', '住房建设局'];

/** Short names; the full one begins with 市. */
export const BUREAU_DEPARTMENTS = NAMES.map((name, index) => ({ code: String(301 + index), name }));

/** As the people are named who are made for them: two of each department, then the bureau's. */
const staff = BUREAU_DEPARTMENTS.length * 2;
export const BUREAU_PEOPLE = { reviewer: `reviewer${staff + 1}`, otherReviewer: `reviewer${staff + 2}`, publisher: `publisher${staff + 3}`, admin: `admin${staff + 4}` };
export const drafterOf = (code: string): string => `drafter${(Number(code) - 301) * 2 + 1}`;
export const approverOf = (code: string): string => `approver${(Number(code) - 301) * 2 + 2}`;
