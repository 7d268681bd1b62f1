import { difference, formatExactWanyuan, formatWanyuan, percentageChange, type DraftAmount, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { StatutorySentence } from '@/lib/disclosure/field';

/** What stands in a document where a draft has no figure yet; a published edition never holds it. */
export const MISSING = '（未填）';

/** "374.70万元", or the mark of a missing figure. */
export const yuan = (amount: DraftAmount | undefined): string => (typeof amount === 'number' ? `${formatWanyuan(amount)}万元` : MISSING);

/** "增加298.92万元" · "减少3.00万元" · "持平". A change of 0 is never an increase (check F16), so one below 50元 shows all its decimals. */
export function changeWords(change: Fen): string {
  if (change === 0) return '持平';
  const rounded = formatWanyuan(Math.abs(change));
  return `${change > 0 ? '增加' : '减少'}${rounded === '0.00' ? formatExactWanyuan(Math.abs(change)) : rounded}万元`;
}

/** "，增长101.7%" · "，下降3.0%" · "" where the base is zero or the rate rounds to zero. */
export function rateWords(before: Fen, after: Fen): string {
  const percentage = percentageChange(before, after);
  if (percentage === null || percentage === '0.0%') return '';
  return `，${percentage.startsWith('-') ? '下降' : '增长'}${percentage.slice(1)}`;
}

const withoutEnd = (text: string) => text.trim().replace(/[。．.；;，,、\s]+$/u, '');

/** Ends a text with one full stop, whatever the drafter typed; nothing stays nothing. */
export function sentence(text: string): string {
  const bare = withoutEnd(text);
  return bare === '' || /[！!？?]$/u.test(bare) ? bare : `${bare}。`;
}

/** The words with which a drafter may begin a reason and the sentence begins anyway. A bare 为 belongs to the reason: 为民服务. */
const LEAD_IN = /^(?:(?:主要原因|原因|主要)(?:是|为|在于|：|:)|是(?!否))\s*/u;
/** A reason without the words that the sentence begins with, and without its stop. */
export const reasonWords = (reason: string) => withoutEnd(reason.trim().replace(LEAD_IN, ''));

/** A department's first disclosure has no year to compare with; a draft may lack this year's figure. */
const withoutComparison = (now: DraftAmount | undefined, lastYear: number) => (typeof now === 'number' ? `${lastYear}年无可比数据。` : `较${lastYear}年${MISSING}。`);

/** "增加298.92万元，增长394.5%，主要原因是……。", the change from a base other than this year's figure. 分 */
function changeSentence(base: Fen, now: Fen, reason: string, zeroBase = ''): string {
  const words = reasonWords(reason);
  return `${changeWords(now - base)}${zeroBase}${rateWords(base, now)}${words === '' ? '。' : `，主要原因是${sentence(words)}`}`;
}

/** A budget plans nothing, accounts find that nothing happened. */
export type Nothing = '未安排' | '未发生';

/**
 * The statutory comparison with last year: "较2019年增加298.92万元，增长394.5%，主要原因是……。"
 * Unknown last year (a department's first disclosure) is told in words.
 */
export function comparedWithLastYear(now: DraftAmount | undefined, before: DraftAmount | undefined, lastYear: number, reason: string, none: Nothing = '未安排'): string {
  const change = difference(now, before);
  if (change === null) return withoutComparison(now, lastYear);
  const base = before as Fen;
  if (change === 0) return base === 0 ? `与${lastYear}年持平，均${none}。` : `与${lastYear}年持平。`;
  return `较${lastYear}年${changeSentence(base, now as Fen, reason, base === 0 ? `（${lastYear}年为0）` : '')}`;
}

/** The same with last year's figure written out: "2019年为75.78万元，增加298.92万元，增长394.5%，主要原因是……。" */
export function besideLastYear(now: DraftAmount | undefined, before: DraftAmount | undefined, lastYear: number, reason: string): string {
  const change = difference(now, before);
  if (change === null) return withoutComparison(now, lastYear);
  const base = before as Fen;
  return `${lastYear}年为${yuan(base)}，${change === 0 ? '两年持平。' : changeSentence(base, now as Fen, reason)}`;
}

/** The two ways of telling a figure beside last year's; `opening` tells this year's: "基本支出374.70万元". */
export const comparisonVariants = <Content>(
  told: (content: Content, context: DisclosureContext) => { opening: string; now: DraftAmount | undefined; before: DraftAmount | undefined; reason: string; closing?: string },
  none: Nothing = '未安排',
): StatutorySentence['variants'] => ({
  compared: { label: '写增减额', say: (content: Content, context) => said(told(content, context), (now, before, lastYear, reason) => comparedWithLastYear(now, before, lastYear, reason, none), context) },
  beside: { label: '写上年数和增减额', say: (content: Content, context) => said(told(content, context), besideLastYear, context) },
});

const said = (
  { opening, now, before, reason, closing = '' }: { opening: string; now: DraftAmount | undefined; before: DraftAmount | undefined; reason: string; closing?: string },
  compare: typeof besideLastYear,
  { fiscalYear }: DisclosureContext,
) => `${opening}，${compare(now, before, fiscalYear - 1, reason)}${closing}`;
