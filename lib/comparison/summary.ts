import { formatWanyuan, type Fen } from '@/lib/amount/amount';
import { changeWords, rateWords } from '@/lib/narrative/figures';
import type { Figure } from './figure';
import { HEADLINE_LABELS, headlineFigure } from './headline';

export interface SummarySide {
  fiscalYear: number;
  /** Null where the year isn't published. */
  facts: Record<string, number> | null;
}

const wanyuan = (amount: Fen) => `${formatWanyuan(amount)}万元`;

/** One or two sentences that say what happened between two years, for readers who read nothing else. */
export function summarise(before: SummarySide, after: SummarySide): string {
  if (!after.facts) return `${after.fiscalYear}年部门预算尚未公开，无法比较。`;
  const expenditure = headlineFigure('expenditure', before.facts, after.facts);
  const threePublic = headlineFigure('threePublic', before.facts, after.facts);
  return [told(HEADLINE_LABELS.expenditure, expenditure, before, after, mainPart(expenditure, before, after)), told(HEADLINE_LABELS.threePublic, threePublic, before, after, '')].filter(Boolean).join('');
}

function told(label: string, figure: Figure, before: SummarySide, after: SummarySide, because: string): string {
  if (figure.kind !== 'amount' || figure.after === null) return '';
  const now = `${after.fiscalYear}年${label}${wanyuan(figure.after)}`;
  const year = `${before.fiscalYear}年`;
  if (figure.before === null) return before.facts ? `${now}，${year}没有这项数据，无法比较。` : `${now}；${year}未公开，无法比较。`;
  if (figure.difference === 0) return figure.after === 0 ? `${year}和${after.fiscalYear}年均未安排${label}。` : `${now}，与${year}持平。`;
  const zeroBase = figure.before === 0 ? `（${year}为0）` : '';
  return `${now}，比${year}${changeWords(figure.difference!)}${zeroBase}${rateWords(figure.before, figure.after)}${because}。`;
}

/** The part that moved most in the direction of the whole: "，主要是项目支出增加818.30万元". */
function mainPart(total: Figure, before: SummarySide, after: SummarySide): string {
  if (total.kind !== 'amount' || !total.difference) return '';
  const sign = Math.sign(total.difference);
  const moved = (['basic', 'projects'] as const)
    .map((key) => ({ label: HEADLINE_LABELS[key], figure: headlineFigure(key, before.facts, after.facts) }))
    .filter(({ figure }) => figure.kind === 'amount' && figure.difference !== null && Math.sign(figure.difference) === sign)
    .sort((a, b) => Math.abs(Number(b.figure.difference)) - Math.abs(Number(a.figure.difference)))[0];
  return moved ? `，主要是${moved.label}${changeWords(Number(moved.figure.difference))}` : '';
}
