import type { GridRow } from '../../field';

/** 支出功能分类的类, in the order of the statutory tables. */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['209', '社会保险基金支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['230', '转移性支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
  ['234', '抗疫特别国债安排的支出'],
];

export type FunctionClasses = typeof CLASSES;

/** 30 since 2021. */
export const FUNCTION_CLASSES_2021: FunctionClasses = CLASSES;

/** The template of the 2020 budgets was made before 234 and with the older name of 215. */
export const FUNCTION_CLASSES_2020: FunctionClasses = CLASSES.filter(([code]) => code !== '234').map(([code, name]) => (code === '215' ? [code, '资源勘探信息等支出'] : [code, name]));

/** The key of a 类 among the rows of a grid; a bare number would be put before all other keys. */
const classKey = (code: string) => `c${code}`;

/** The code of a 类 from the key of its row; null for the other rows. */
export const classOf = (row: string): string | null => /^c(\d{3})$/u.exec(row)?.[1] ?? null;

/** The expenditure side of a table of income and expenditure: every 类, what is carried forward, and the totals. */
export function expenditureRows(classes: FunctionClasses): Record<string, GridRow> {
  const rows = Object.fromEntries(classes.map(([code, name]) => [classKey(code), { label: `${code} ${name}` }]));
  return {
    ...rows,
    yearExpenditure: { label: '本年支出合计', sumOf: Object.keys(rows) },
    carriedForward: { label: '年终结转结余' },
    total: { label: '支出总计', sumOf: ['yearExpenditure', 'carriedForward'] },
  };
}
