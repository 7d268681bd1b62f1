import type { Certainty } from './import-result';
import { cellValue, folded } from './words';

/** A measured value as drafts hold it: sign, number and unit apart; 定性 for a value in words. */
export interface MeasuredValue {
  operator: string;
  value: string;
  unit: string;
}

/** Signs as documents write them; the longer words first. 超 is more than, 不低于 at least. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|≧|大于或?等于|大于等于|不低于|不少于|不小于|至少)/u, '≥'],
  [/^(?:≤|<=|≦|小于或?等于|小于等于|不高于|不超过|不多于|不大于|控制在|最多)(?=[\d.]|$)/u, '≤'],
  [/^(?:>|大于|高于|多于|超过|超)(?=[\d.])/u, '＞'],
  [/^(?:<|小于|低于|少于)(?=[\d.])/u, '＜'],
  [/^(?:=|等于)/u, '＝'],
];

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/u;

/** "≥95%" · "大于或等于1000篇" · "7台" · "显著". A bare number is an exact one. */
export function measuredValue(text: string): MeasuredValue & { certainty: Certainty } {
  const words = cellValue(text);
  const plain = folded(words);
  const sign = SIGNS.find(([form]) => form.test(plain));
  const rest = sign ? plain.replace(sign[0], '') : plain;
  const number = NUMBER.exec(rest);
  if (!number) return { operator: '定性', value: words, unit: '', certainty: 'sure' };
  const unit = rest.slice(number[0].length);
  // "3至5个", "2/3", "2020年12月底前": a value in words that begins with a digit.
  if (/[\d,;]/u.test(unit) || unit.length > 8) return { operator: '定性', value: words, unit: '', certainty: 'likely' };
  return { operator: sign?.[1] ?? '＝', value: number[0].replaceAll(',', ''), unit: asWritten(words, unit), certainty: 'sure' };
}

/** The end of the text that is the unit, with its own brackets and signs: folding is for reading only. */
function asWritten(words: string, unit: string): string {
  if (unit === '' || words.endsWith(unit)) return unit;
  const letters = Array.from(words);
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const end = letters.slice(from).join('');
    if (folded(end) === unit) return end.trim();
  }
  return unit;
}

/** Where the value begins in "政云日常服务管理满意率大于或等于90%". */
const VALUE_IN_SENTENCE = /(?:[≥≤><＞＜=＝]|大于|小于|不低于|不少于|不高于|不超过|不小于|不大于|等于|超过|至少)\s*(?:或?等于)?\s*[\d０-９].*$/u;
const LAST_NUMBER = /[\d０-９][\d０-９.,，．]*\s*[^\d０-９。；;，,]{0,6}$/u;

/** Values in words that may end an indicator's name without a sign between. */
const QUALITY = /(?:非常|较|十分)?(?:显著|明显|及时|有效|良好|优秀|合格|达标|稳定|是|否|能够[^，,]{0,6}|不断提[高升]|持续提[高升]|逐步提[高升])$/u;

/** The indicators of one line: "发稿量≥1000篇；满意率不低于90%". */
export function indicatorsIn(text: string): (MeasuredValue & { name: string; certainty: Certainty })[] {
  return text
    .split(/[；;\n]/u)
    .map((one) => one.trim().replace(/^(?:\d{1,2}(?:、|[.．](?!\d))|[（(]\d{1,2}[）)])\s*/u, '').replace(/[。．]$/u, '').trim())
    .filter((one) => one !== '')
    .map((one) => {
      const value = VALUE_IN_SENTENCE.exec(one) ?? LAST_NUMBER.exec(one);
      if (value && value.index > 0) return { name: one.slice(0, value.index).replace(/[：:，,、\s]+$/u, ''), ...measuredValue(value[0]) };
      const parted = /^(.+?)[：:](.+)$/u.exec(one);
      if (parted) return { name: parted[1]!, ...measuredValue(parted[2]!) };
      const quality = QUALITY.exec(one);
      if (quality && quality.index >= 2) return { name: one.slice(0, quality.index), ...measuredValue(quality[0]), certainty: 'likely' };
      return { name: one, operator: '', value: '', unit: '', certainty: 'doubtful' };
    });
}
