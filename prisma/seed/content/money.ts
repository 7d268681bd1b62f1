import { parseAmount, type Fen } from '../../../lib/amount/amount';

/** 万元 as people write it → 分. A typing error in the demo data must stop the seed, not become a zero. */
export function wan(text: string): Fen {
  const parsed = parseAmount(text);
  if (!parsed.ok) throw new Error(`Not an amount in the demo data: "${text}"`);
  return parsed.fen;
}

export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);
