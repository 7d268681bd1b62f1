import { formatExactWanyuan, formatWanyuan, type DraftAmount, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { StatutorySentence } from '@/lib/disclosure/field';
import { MISSING, reasonWords, sentence, yuan } from './figures';

/** A budget and what became of it. 分; null or text while the draft lacks one. */
export interface Pair {
  budget: DraftAmount | undefined;
  actual: DraftAmount | undefined;
}

/** "93.81%": what was spent in per cent of the budget, half away from zero. Null where the budget is zero or below: no rate says anything then. */
export function executionRate(budget: Fen, actual: Fen): string | null {
  if (budget <= 0) return null;
  const [of, spent] = [BigInt(budget), BigInt(Math.abs(actual))];
  const hundredths = (spent * 20_000n + of) / (2n * of);
  return `${actual < 0 && hundredths > 0n ? '-' : ''}${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}%`;
}

export const rateOf = ({ budget, actual }: Pair): string | null => (typeof budget === 'number' && typeof actual === 'number' ? executionRate(budget, actual) : null);

/** "大于", "小于", "等于": the word that the sign decides (check D05). */
export const signWord = (gap: Fen): '大于' | '小于' | '等于' => (gap > 0 ? '大于' : gap < 0 ? '小于' : '等于');

/** A gap below 50元 shows all its decimals: 差额0.00万元 would deny the word before it. */
function gapWords(gap: Fen): string {
  const rounded = formatWanyuan(Math.abs(gap));
  return `差额${rounded === '0.00' ? formatExactWanyuan(Math.abs(gap)) : rounded}万元`;
}

const because = (reason: string): string => {
  const words = reasonWords(reason);
  return words === '' ? '。' : `，主要原因是${sentence(words)}`;
};

/** "完成年初预算的93.81%。决算数小于预算数，差额3.10万元，主要原因是……。" Without a rate where the budget is zero. */
function outcome({ budget, actual }: Pair, reason: string): string {
  if (typeof budget !== 'number' || typeof actual !== 'number') return '。';
  const rate = executionRate(budget, actual);
  const gap = actual - budget;
  return `${rate === null ? '' : `，完成年初预算的${rate}`}。决算数${signWord(gap)}预算数${gap === 0 ? '。' : `，${gapWords(gap)}${because(reason)}`}`;
}

/** "年初预算为50.00万元，支出决算为46.90万元，完成年初预算的93.80%。决算数小于预算数，…。" */
export const executionWords = (pair: Pair, reason: string): string => `年初预算为${yuan(pair.budget)}，支出决算为${yuan(pair.actual)}${outcome(pair, reason)}`;

interface Told extends Pair {
  /** What the pair is of: "公务接待费". */
  name: string;
  reason: string;
  /** Further sentences: counts, parts. */
  closing?: string;
}

/** The two ways of telling a pair. */
export const executionVariants = <Content>(told: (content: Content, context: DisclosureContext) => Told): StatutorySentence['variants'] => ({
  budgetFirst: {
    label: '先写预算数',
    say: (content: Content, context) => {
      const { name, reason, closing = '', ...pair } = told(content, context);
      return `${name}${executionWords(pair, reason)}${closing}`;
    },
  },
  actualFirst: {
    label: '先写决算数',
    say: (content: Content, context) => {
      const { name, reason, closing = '', ...pair } = told(content, context);
      return `${name}支出决算为${yuan(pair.actual)}，年初预算为${yuan(pair.budget)}${outcome(pair, reason)}${closing}`;
    },
  },
});

/** "3个团组、12人次", or the mark of a count that a draft lacks. */
export const counted = (count: string | undefined, unit: string): string => `${count?.trim() ? count.trim() : MISSING}${unit}`;
