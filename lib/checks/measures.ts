import { parseDecimal, type DecimalText } from '@/lib/amount/decimal';
import { compareDecimals } from './decimals';

/** A number in a unit without multiples: "1000万人次" is 10000000 人次. */
export interface Measure {
  value: DecimalText;
  unit: string;
}

/** Signs by which numbers are compared; 定性 is none of them. */
export const isSign = (operator: string): boolean => /^[≥＞＝≤＜]$/u.test(operator);

export const PERCENT = '%';
const SAME_UNIT: Record<string, string> = { 百分比: PERCENT, 百分之: PERCENT, 日: '天', 个工作日: '工作日', 名: '人', 个小时: '小时', 公里: '千米' };
const POWERS: Record<string, number> = { 万: 4, 亿: 8 };

/** Full width, spaces and other names of the same unit don't count: "百分比" is "%". */
export function plainUnit(unit: string): string {
  const folded = unit.normalize('NFKC').replace(/\s/gu, '');
  return SAME_UNIT[folded] ?? folded;
}

/** Null where the value is in words or not written yet. */
export function measureOf(value: string, unit: string): Measure | null {
  const decimal = parseDecimal(value);
  if (decimal === null) return null;
  const folded = plainUnit(unit);
  const power = folded.length > 1 ? (POWERS[folded[0]!] ?? 0) : 0;
  return power === 0 ? { value: decimal, unit: folded } : { value: timesTenTo(power, decimal), unit: plainUnit(folded.slice(1)) };
}

function timesTenTo(power: number, decimal: DecimalText): DecimalText {
  const [whole, fraction = ''] = decimal.split('.');
  const digits = fraction.padEnd(power, '0');
  return digits.length === power ? `${whole!}${digits}` : `${whole!}${digits.slice(0, power)}.${digits.slice(power)}`;
}

/** Below, equal to or above zero; null where the units differ. */
export const compareMeasures = (a: Measure, b: Measure): number | null => (a.unit === b.unit ? compareDecimals(a.value, b.value) : null);

const TIME = /^(秒|分钟|小时|时|天|周|月|个月|季度|年|工作日)(内|以内)?$/u;
export const isTime = (unit: string): boolean => TIME.test(unit);

/** Units by which things, documents and people are counted: what is counted is a quantity. */
const COUNTED = /^(个|份|条|篇|台|套|台套|台\(套\)|件|本|册|项|家|户|人|人次|辆|座|处|所|场|期|次|幅|张|部|批|公里|千米|米|亩|平方米|公顷|吨)$/u;
export const isCounted = (unit: string): boolean => COUNTED.test(unit);
