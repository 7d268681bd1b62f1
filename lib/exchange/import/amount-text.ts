import { toHalfWidth, type Fen } from '@/lib/amount/amount';
import { cleaned } from './words';

/** The units that documents print amounts in, with the 分 of each. */
const FEN_PER = { 元: 100n, 千元: 100_000n, 万元: 1_000_000n, 百万元: 100_000_000n, 亿元: 10_000_000_000n } as const;
export type PrintedUnit = keyof typeof FEN_PER;

const UNITS = '百万元|千元|万元|亿元|元';

export interface AmountRead {
  fen: Fen;
  /** The unit it was printed in. */
  unit: PrintedUnit;
  /** Decimals beyond the 分 were rounded off: binary noise of a spreadsheet. */
  isRounded: boolean;
}

/** "单位：元" · "金额单位：人民币万元" · "预算数（元）": the unit that a caption or a column's heading gives. */
export function unitIn(text: string): PrintedUnit | null {
  const plain = cleaned(text).normalize('NFKC').replace(/\s/gu, '');
  const match = new RegExp(`(?:单位[:：]?(?:人民币)?|[(](?:人民币)?)(${UNITS})`, 'u').exec(plain);
  return (match?.[1] as PrintedUnit | undefined) ?? null;
}

/** Is this nothing but the statement of a unit? "单位：万元", "（金额单位：元）". */
export const isUnitLine = (text: string): boolean => new RegExp(`^[(]?(?:金额|计量|货币)?单位[:：]?(?:人民币)?(?:${UNITS})[)]?$`, 'u').test(cleaned(text).normalize('NFKC').replace(/\s/gu, ''));

/** Digits and decimals in a unit as whole 分, rounded half away from zero. Null beyond what an amount can hold. */
export function fenOf(digits: bigint, decimals: number, unit: PrintedUnit): { fen: Fen; isRounded: boolean } | null {
  const [scaled, divisor] = [digits * FEN_PER[unit], 10n ** BigInt(decimals)];
  const whole = (2n * scaled + divisor) / (2n * divisor);
  if (whole > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return { fen: Number(whole), isRounded: scaled % divisor !== 0n };
}

const AMOUNT = new RegExp(String.raw`^[¥￥]?([+-]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?(${UNITS})?$`, 'u');

/** Reads an amount as documents print it: 1,234.5 · １２３４．５万元 · (12.5) and △12.5 for minus. A unit glued to it wins. Null when it is none. */
export function readAmount(text: string, unit: PrintedUnit): AmountRead | null {
  const plain = toHalfWidth(cleaned(text)).replace(/[、，](?=\d{3}(?!\d))/gu, ',');
  const bracketed = /^\((.+)\)$/u.exec(plain)?.[1] ?? /^[△▲](.+)$/u.exec(plain)?.[1];
  const match = AMOUNT.exec(bracketed ?? plain);
  if (!match) return null;
  const [, sign, whole, fraction = '', exponent = '0', written] = match;
  const printed = (written as PrintedUnit | undefined) ?? unit;
  const shift = fraction.length - Number(exponent);
  const digits = BigInt(whole!.replaceAll(',', '') + fraction) * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
  const amount = fenOf(digits, Math.max(0, shift), printed);
  if (!amount) return null;
  const isNegative = (sign === '-') !== (bracketed !== undefined) && amount.fen !== 0;
  return { ...amount, fen: isNegative ? -amount.fen : amount.fen, unit: printed };
}
