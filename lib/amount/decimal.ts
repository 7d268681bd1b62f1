import { toHalfWidth, type Fen } from './amount';

/** A plain decimal such as a quantity, kept as text so that nothing is rounded: "3", "12.5", "5000". */
export type DecimalText = string;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** "１，２００台" is not a decimal, "１，２００" is "1200". Null when it isn't one. */
export function parseDecimal(text: string): DecimalText | null {
  const folded = toHalfWidth(text).replace(/,(?=\d{3}(?:\D|$))/g, '');
  return DECIMAL.test(folded) ? folded : null;
}

/** quantity × unit price, exact; null when the product is not a whole number of 分 or an operand is missing. */
export function multiply(quantity: DecimalText, price: Fen): Fen | null {
  const parsed = parseDecimal(quantity);
  if (parsed === null) return null;
  const [whole, fraction = ''] = parsed.split('.');
  const scaled = BigInt(whole! + fraction) * BigInt(price);
  const divisor = 10n ** BigInt(fraction.length);
  return scaled % divisor === 0n ? Number(scaled / divisor) : null;
}
