import { difference, formatExactWanyuan, percentageChange, type DraftAmount, type Fen } from '@/lib/amount/amount';
import { parseDecimal, type DecimalText } from '@/lib/amount/decimal';

/** One figure on both sides; null is "no figure", which is not zero. */
export type Figure =
  | { kind: 'amount'; before: Fen | null; after: Fen | null; difference: Fen | null; percentage: string | null }
  | { kind: 'number'; before: DecimalText | null; after: DecimalText | null; difference: DecimalText | null; percentage: null };

export type Direction = 'up' | 'down' | 'same' | 'unknown';

/** What the two sides are called: "2019年" and "2020年", or "退回时" and "现在". */
export interface SideLabels {
  before: string;
  after: string;
}

const amountOrNull = (value: DraftAmount | undefined): Fen | null => (typeof value === 'number' ? value : null);

export function amountFigure(before: DraftAmount | undefined, after: DraftAmount | undefined): Figure {
  const sides = { before: amountOrNull(before), after: amountOrNull(after) };
  const change = difference(sides.after, sides.before);
  const percentage = sides.before === null || sides.after === null ? null : percentageChange(sides.before, sides.after);
  return { kind: 'amount', ...sides, difference: change, percentage };
}

export function numberFigure(before: unknown, after: unknown): Figure {
  const of = (value: unknown) => (typeof value === 'string' ? parseDecimal(value) : null);
  const sides = { before: of(before), after: of(after) };
  const change = sides.before === null || sides.after === null ? null : subtract(sides.after, sides.before);
  return { kind: 'number', ...sides, difference: change, percentage: null };
}

/** a − b on decimal texts, exact. */
function subtract(a: DecimalText, b: DecimalText): DecimalText {
  const places = Math.max(decimals(a), decimals(b));
  const result = scaled(a, places) - scaled(b, places);
  const digits = (result < 0n ? -result : result).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${result < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

const decimals = (value: DecimalText) => value.split('.')[1]?.length ?? 0;

function scaled(value: DecimalText, places: number): bigint {
  const [whole, fraction = ''] = value.split('.');
  return BigInt(whole! + fraction.padEnd(places, '0'));
}

export function directionOf(figure: Figure): Direction {
  if (figure.difference === null) return 'unknown';
  const text = String(figure.difference);
  if (text === '0') return 'same';
  return text.startsWith('-') ? 'down' : 'up';
}

/** A figure that appeared or vanished is a change too. */
export function isChanged(figure: Figure): boolean {
  return directionOf(figure) === 'unknown' ? figure.before !== figure.after : directionOf(figure) !== 'same';
}

/** "374.70", exact where an amount has more decimals; "——" where there is no figure. */
export function figureText(figure: Figure, side: 'before' | 'after'): string {
  const value = figure[side];
  if (value === null) return '——';
  return typeof value === 'number' ? formatExactWanyuan(value) : value;
}

/** "+298.92", "-3.00", "0.00", "——". */
export function changeText(figure: Figure): string {
  if (figure.difference === null) return '——';
  const text = typeof figure.difference === 'number' ? formatExactWanyuan(figure.difference) : figure.difference;
  return directionOf(figure) === 'up' ? `+${text}` : text;
}

/** The percentage, or in words why there is none: a zero base, a side without a figure. Never NaN or ∞. */
export function rateText(figure: Figure, labels: SideLabels): string {
  if (figure.before === null && figure.after === null) return '两侧均无数据';
  if (figure.before === null) return `${labels.before}无数据`;
  if (figure.after === null) return `${labels.after}无数据`;
  if (directionOf(figure) === 'same') return '持平';
  if (figure.percentage !== null) return figure.percentage;
  if (figure.kind === 'number') return '——';
  return figure.before === 0 ? `${labels.before}为0` : `${labels.before}为负数`;
}

const ARROWS = { up: '▲ 增加', down: '▼ 减少' } as const;

/** "▲ 增加 101.7%", "▼ 减少 3.0%", "▲ 增加（2019年为0）", "持平": arrow, word and number, for badges and cells. */
export function movementText(figure: Figure, labels: SideLabels): string {
  const direction = directionOf(figure);
  if (direction === 'same' || direction === 'unknown') return rateText(figure, labels);
  const word = ARROWS[direction];
  if (figure.kind === 'number') return word;
  if (figure.percentage === null) return `${word}（${rateText(figure, labels)}）`;
  // A change too small for one decimal still has its direction, not "0.0%".
  return figure.percentage === '0.0%' ? `${word}不足0.1%` : `${word} ${figure.percentage.slice(1)}`;
}
