import { formatWanyuan, type Fen } from '@/lib/amount/amount';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { type Period, periodName, periodYear } from '@/lib/disclosure/period';
import { changeWords, rateWords } from '@/lib/narrative/figures';
import type { Figure } from './figure';
import { headlineFigure, headlineLabel } from './headline';

export interface SummarySide extends Period {
  /** Null where the year isn't published. */
  facts: Record<string, number> | null;
}

const wanyuan = (amount: Fen) => `${formatWanyuan(amount)}万元`;

/** One or two sentences that say what happened between two years, for readers who read nothing else. */
export function summarise(before: SummarySide, after: SummarySide): string {
  if (!after.facts) return `${periodName(after)}尚未公开，无法比较。`;
  const expenditure = headlineFigure('expenditure', before.facts, after.facts);
  const threePublic = headlineFigure('threePublic', before.facts, after.facts);
  return [told(headlineLabel('expenditure', after.kind), expenditure, before, after, mainPart(expenditure, before, after)), told(headlineLabel('threePublic', after.kind), threePublic, before, after, '')].filter(Boolean).join('');
}

function told(label: string, figure: Figure, before: SummarySide, after: SummarySide, because: string): string {
  if (figure.kind !== 'amount' || figure.after === null) return '';
  const now = `${periodYear(after)}${label}${wanyuan(figure.after)}`;
  const year = nameBeside(before, after);
  if (figure.before === null) return before.facts ? `${now}，${year}没有这项数据，无法比较。` : `${now}；${year}未公开，无法比较。`;
  if (figure.difference === 0) return figure.after === 0 ? `${year}和${periodYear(after)}均未${after.kind === 'BUDGET' ? '安排' : '发生'}${label}。` : `${now}，与${year}持平。`;
  const zeroBase = figure.before === 0 ? `（${year}为0）` : '';
  return `${now}，比${year}${changeWords(figure.difference!)}${zeroBase}${rateWords(figure.before, figure.after)}${because}。`;
}

/** "2019年"; of another kind "2019年预算" */
const nameBeside = (before: Period, after: Period): string => (before.kind === after.kind ? periodYear(before) : `${periodYear(before)}${KIND_WORDS[before.kind].name}`);

/** The part that moved most in the direction of the whole: "，主要是项目支出增加818.30万元". */
function mainPart(total: Figure, before: SummarySide, after: SummarySide): string {
  if (total.kind !== 'amount' || !total.difference) return '';
  const sign = Math.sign(total.difference);
  const moved = (['basic', 'projects'] as const)
    .map((key) => ({ label: headlineLabel(key, after.kind), figure: headlineFigure(key, before.facts, after.facts) }))
    .filter(({ figure }) => figure.kind === 'amount' && figure.difference !== null && Math.sign(figure.difference) === sign)
    .sort((a, b) => Math.abs(Number(b.figure.difference)) - Math.abs(Number(a.figure.difference)))[0];
  return moved ? `，主要是${moved.label}${changeWords(Number(moved.figure.difference))}` : '';
}
