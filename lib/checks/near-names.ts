/** Characters that tell two things apart where they alone differ: 一期 and 二期, 内网 and 外网, 东区 and 西区. */
const TELLING = /[\d一二三四五六七八九十甲乙丙东西南北上下前后内外大中小新旧老省市县区镇乡村男女进出]/u;

/**
 * Do two names differ by a slip of the pen: one character, two that changed places, two apart in a long name, or one or
 * two left out? A word in place of another (供暖, 用电) is no slip.
 */
export function nearlySame(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < 5 || shorter === longer) return false;
  return shorter.length === longer.length ? fewChanged(shorter, longer) : oneLeftOut(shorter, longer);
}

function fewChanged(a: string, b: string): boolean {
  const changed = Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [first, second] = changed;
  if (changed.length > 2 || changed.some((at) => TELLING.test(a[at]!) || TELLING.test(b[at]!))) return false;
  if (second === undefined) return true;
  return second === first! + 1 ? a[first!] === b[second] && a[second] === b[first!] : a.length >= 10;
}

function oneLeftOut(shorter: string, longer: string): boolean {
  const missing = longer.length - shorter.length;
  if (missing > 2 || shorter.length < missing * 2 + 3) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  return shorter.slice(at) === longer.slice(at + missing) && !TELLING.test(longer.slice(at, at + missing));
}
