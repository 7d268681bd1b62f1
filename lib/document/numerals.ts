const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一; for headings, 1 to 99. */
export function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const tenWords = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return tenWords + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}
