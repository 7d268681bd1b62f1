import { formatExactIn, type AmountUnit, type Fen } from '@/lib/amount/amount';

/** What a cell shows while nothing is typed in it; plain values, so that cells are drawn anew only when they change. */
export interface Derived {
  /** 分 */
  amount: Fen | null;
  source: string;
}

/** "按公开05表" */
export const derivedTitle = ({ source }: Pick<Derived, 'source'>): string => `按${source}`;

/** The line under the sheet for a cell that follows from others. */
export function derivedNote({ amount, source }: Derived, value: unknown, unit: AmountUnit): string {
  const figure = amount === null ? null : `${formatExactIn(amount, unit)} ${unit}`;
  if (typeof value === 'number') return figure === null ? `已另填；${source}还没有数字。` : `已另填；按${source}应为 ${figure}。清空本格，恢复为该数。`;
  return figure === null ? `按${source}自动填入，${source}还没有数字。` : `按${source}自动填入 ${figure}。可以另填，不一致时提示核对。`;
}
