import { toHalfWidth } from '@/lib/amount/amount';
import type { PrintedAmount } from './read-figures';

/** What a text says of 决算 beside 预算: which is greater, by how much, and how far the budget was completed. */
export type ExecutionStatement = { said: string } & (
  | { kind: 'sign'; sign: 1 | 0 | -1 }
  | { kind: 'gap'; amount: PrintedAmount }
  | { kind: 'rate'; digits: bigint; decimals: number }
);

const GREATER = '大于|高于|超过|多于|超出';
const LESS = '小于|低于|少于|不足';
const EQUAL = '等于|持平';
const BUDGET = '(?:年初)?预算(?:数|安排数)?';
const NUMBER = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?`;

const SIGN = new RegExp(`决算(?:数|支出|支出数)?(?:(?<greater>${GREATER})|(?<less>${LESS})|(?<equal>${EQUAL}))${BUDGET}|决算(?:数|支出|支出数)?与${BUDGET}(?<same>持平|一致|相等|相同)`, 'gu');
const GAP = new RegExp(`(?:差额|相差)(?:为|是)?${NUMBER}(?<unit>亿元|万元|元)`, 'gu');
/** 完成调整预算的…% is of another base. */
const RATE = new RegExp(`(?:完成|为|占)${BUDGET}的${NUMBER}%`, 'gu');

type Groups = Record<string, string | undefined>;
const digitsOf = ({ whole, fraction = '' }: Groups) => ({ digits: BigInt(whole!.replaceAll(',', '') + fraction), decimals: fraction.length });

/** Reads a sentence of a pair; texts that say nothing of it give nothing. */
export function readExecution(text: string): ExecutionStatement[] {
  const words = toHalfWidth(text).replace(/["'“”‘’]/gu, '');
  return [
    ...[...words.matchAll(SIGN)].map((match): ExecutionStatement => ({ kind: 'sign', said: match[0], sign: match.groups!.greater ? 1 : match.groups!.less ? -1 : 0 })),
    ...[...words.matchAll(GAP)].map((match): ExecutionStatement => ({ kind: 'gap', said: match[0], amount: { ...digitsOf(match.groups!), unit: match.groups!.unit as PrintedAmount['unit'] } })),
    ...[...words.matchAll(RATE)].map((match): ExecutionStatement => ({ kind: 'rate', said: match[0], ...digitsOf(match.groups!) })),
  ];
}
