import { toHalfWidth } from '@/lib/amount/amount';
import type { PairNames } from '@/lib/disclosure/field';
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
const ACTUAL = '决算(?:数|支出|支出数)?';
const NUMBER = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?`;
const AMOUNT = `${NUMBER}(?<unit>亿元|万元|元)`;

/** "决算数小于预算数", and after a comma "，小于预算数". */
const SIGN = new RegExp(`(?:${ACTUAL}|(?<=[,，;；]))(?:(?<greater>${GREATER})|(?<less>${LESS})|(?<equal>${EQUAL}))${BUDGET}|${ACTUAL}与${BUDGET}(?<same>持平|一致|相等|相同)`, 'gu');
/** "预算数大于决算数" says the same of the lesser one. */
const REVERSED = new RegExp(`${BUDGET}(?:(?<less>${GREATER})|(?<greater>${LESS}))${ACTUAL}`, 'gu');
/** "比年初预算减少1.51万元", "较年初预算3.90万元增加1.51万元" */
const CHANGE = new RegExp(`(?:(?:比|较)${BUDGET}|与${BUDGET}相比,?)(?:[\\d,.]+(?:亿元|万元|元))?(?:(?<greater>增加|增长|上升|多|超)|(?<less>减少|下降|降低|节约|少))(?:支出|了)?(?:${AMOUNT})?`, 'gu');
const GAP = new RegExp(`(?:差额|相差)(?:为|是)?${AMOUNT}`, 'gu');
/** 完成调整预算的…% is of another base. */
const RATE = new RegExp(`(?:(?:完成|为|占)${BUDGET}的?|(?<!调整)预算(?:执行|完成)率(?:为|是|达到?)?)${NUMBER}%`, 'gu');

type Groups = Record<string, string | undefined>;
const digitsOf = ({ whole, fraction = '' }: Groups) => ({ digits: BigInt(whole!.replaceAll(',', '') + fraction), decimals: fraction.length });
const signOf = (said: string, { greater, less }: Groups): ExecutionStatement => ({ kind: 'sign', said, sign: greater ? 1 : less ? -1 : 0 });
const gapOf = (said: string, groups: Groups): ExecutionStatement => ({ kind: 'gap', said, amount: { ...digitsOf(groups), unit: groups.unit as PrintedAmount['unit'] } });

/** Whose statement it is: of the pair that was named last before it. */
function isOwn(words: string, at: number, { own, others }: PairNames): boolean {
  const last = (names: readonly string[]) => Math.max(-1, ...names.map((name) => words.lastIndexOf(name, at)));
  return last(others) <= last(own);
}

/** Reads what a sentence says of its own pair; texts that say nothing of it give nothing. */
export function readExecution(text: string, names: PairNames = { own: [], others: [] }): ExecutionStatement[] {
  const words = toHalfWidth(text).replace(/["'“”‘’]/gu, '');
  const found = (pattern: RegExp) => [...words.matchAll(pattern)].filter(({ index }) => isOwn(words, index, names)).map((match) => ({ said: match[0].trim(), groups: match.groups! }));
  return [
    ...[...found(SIGN), ...found(REVERSED)].map(({ said, groups }) => signOf(said, groups)),
    ...found(CHANGE).flatMap(({ said, groups }) => [signOf(said, groups), ...(groups.unit ? [gapOf(said, groups)] : [])]),
    ...found(GAP).map(({ said, groups }) => gapOf(said, groups)),
    ...found(RATE).map(({ said, groups }): ExecutionStatement => ({ kind: 'rate', said, ...digitsOf(groups) })),
  ];
}
