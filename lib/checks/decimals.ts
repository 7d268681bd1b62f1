import type { Fen } from '@/lib/amount/amount';
import { parseDecimal } from '@/lib/amount/decimal';

/** Below, equal to or above zero as a < b, a = b, a > b; null where either is not a decimal. "5" and "5.0" are equal. */
export function compareDecimals(a: string, b: string): number | null {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  if (left === null || right === null) return null;
  const places = Math.max(decimalsOf(left), decimalsOf(right));
  const [x, y] = [scaled(left, places), scaled(right, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
const scaled = (text: string, places: number) => BigInt(text.replace('.', '') + '0'.repeat(places - decimalsOf(text)));

/** Is the printed rate (its digits without the point) |change| / before in per cent, within half a unit of its last digit? */
export function isRate(change: Fen, before: Fen, digits: bigint, decimals: number): boolean {
  const gap = BigInt(Math.abs(change)) * 100n * 10n ** BigInt(decimals) - digits * BigInt(before);
  return 2n * (gap < 0n ? -gap : gap) <= BigInt(before);
}
