/**
 * Amounts of money. One unit inside the portal: the integer number of 分 (fen). People enter and read 万元;
 * 1 万元 = 1,000,000 分, so six decimals of 万元 are exact. No amount ever passes through a binary fraction.
 */
export type Fen = number;

/** What a draft may hold in an amount field: an amount, nothing yet, or what was typed and not understood. */
export type DraftAmount = Fen | null | string;

export type AmountUnit = '万元' | '元';

export type ParsedAmount = { ok: true; fen: Fen } | { ok: false; message: string };

const DECIMALS: Record<AmountUnit, number> = { 万元: 6, 元: 2 };
const FEN_PER_WANYUAN = 1_000_000;

/** Folds full-width digits, signs and punctuation to their half-width twins and drops spaces. */
export function toHalfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '');
}

/**
 * Reads an amount as people type or paste it: 1,234.5 · １２３４．５ · 12.5万元 · 125000元 · ¥3.00 · (12.5) for minus.
 * A unit written out wins over the field's own.
 */
export function parseAmount(text: string, unit: AmountUnit = '万元'): ParsedAmount {
  const folded = toHalfWidth(text).replace(/^[¥￥]/, '');
  const written = /(万元|元)$/.exec(folded)?.[1] as AmountUnit | undefined;
  const bare = written ? folded.slice(0, -written.length) : folded;
  const bracketed = /^\((.+)\)$/.exec(bare);
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(bracketed?.[1] ?? bare);
  if (!match) return { ok: false, message: `“${text.trim()}”不是金额，请填写数字，例如 1234.56` };
  const decimals = DECIMALS[written ?? unit];
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) {
    return { ok: false, message: `最多填写 ${decimals} 位小数（单位：${written ?? unit}）` };
  }
  const digits = BigInt(match[2]!.replaceAll(',', '') + fraction.padEnd(decimals, '0'));
  if (digits > BigInt(Number.MAX_SAFE_INTEGER)) return { ok: false, message: `金额过大，请核对单位是否为${unit}` };
  const negative = bracketed ? match[1] !== '-' : match[1] === '-';
  return { ok: true, fen: negative && digits > 0n ? -Number(digits) : Number(digits) };
}

function grouped(integer: bigint, group: boolean): string {
  const digits = integer.toString();
  return group ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
}

/** 万元 with two decimals, rounded half away from zero: 374700000 → "374.70". */
export function formatWanyuan(fen: Fen, options: { group?: boolean } = {}): string {
  const hundredths = (BigInt(Math.abs(fen)) + 5_000n) / 10_000n;
  const sign = fen < 0 && hundredths > 0n ? '-' : '';
  return `${sign}${grouped(hundredths / 100n, options.group ?? false)}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** 万元 without loss: at least two decimals, up to six where the amount has them. For fields and exact values on demand. */
export function formatExactWanyuan(fen: Fen): string {
  const [whole, fraction] = [Math.trunc(Math.abs(fen) / FEN_PER_WANYUAN), Math.abs(fen) % FEN_PER_WANYUAN];
  const decimals = fraction.toString().padStart(6, '0').replace(/0{1,4}$/, '');
  return `${fen < 0 ? '-' : ''}${whole}.${decimals}`;
}

/** The amount in the unit that somebody enters, without loss: 元 always have their 角 and 分. */
export function formatExactIn(fen: Fen, unit: AmountUnit): string {
  if (unit === '万元') return formatExactWanyuan(fen);
  const [whole, fraction] = [Math.trunc(Math.abs(fen) / 100), Math.abs(fen) % 100];
  return `${fen < 0 ? '-' : ''}${whole}.${fraction.toString().padStart(2, '0')}`;
}

/** Signed change: "+298.92", "-3.00", "0.00". */
export function formatChange(fen: Fen): string {
  return (fen > 0 ? '+' : '') + formatWanyuan(fen);
}

/**
 * Change in per cent of the base with one decimal, as text without the sign word: "+101.7%". Null where the base is
 * zero or negative, for then a percentage says nothing; screens tell that in words.
 */
export function percentageChange(before: Fen, after: Fen): string | null {
  if (before <= 0) return null;
  const change = BigInt(after) - BigInt(before);
  const magnitude = change < 0n ? -change : change;
  const tenths = (magnitude * 2000n + BigInt(before)) / (2n * BigInt(before));
  const sign = tenths === 0n ? '' : change < 0n ? '-' : '+';
  return `${sign}${tenths / 10n}.${tenths % 10n}%`;
}

/** The amount where one stands, else 0: for running totals over a half-filled draft. */
export function fenOrZero(value: DraftAmount | undefined): Fen {
  return typeof value === 'number' ? value : 0;
}

/** Sum over what is there; null when nothing is, since blank is not zero. */
export function sumOfPresent(values: readonly (DraftAmount | undefined)[]): Fen | null {
  const present = values.filter((value): value is Fen => typeof value === 'number');
  return present.length === 0 ? null : present.reduce((total, value) => total + value, 0);
}

/** this − last; a missing figure makes the difference unknown, not zero. */
export function difference(now: DraftAmount | undefined, before: DraftAmount | undefined): Fen | null {
  return typeof now === 'number' && typeof before === 'number' ? now - before : null;
}
