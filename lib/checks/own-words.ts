import { difference, formatExactWanyuan, percentageChange, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { StatedFigure, StatutorySentence } from '@/lib/disclosure/field';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { changeWords } from '@/lib/narrative/figures';
import { readStatements, type PrintedAmount, type Statement } from '@/lib/narrative/read-figures';
import { ownWords } from '@/lib/narrative/worded';
import { isRate } from './decimals';
import type { Rule, RuleFinding } from './rule';

/** What is wrong with one statement: the check that answers for it, what the figures say and, in words, the difference. */
interface Disagreement {
  rule: string;
  said: string;
  should: string;
}

const FEN_PER: Record<PrintedAmount['unit'], bigint> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/** Printed with these decimals, two of 万元 at least, is this the figure? Rounded half away from zero; no tolerance beyond. */
export function isPrintedAs(fen: Fen, { digits, decimals, unit }: PrintedAmount): boolean {
  const kept = Math.max(decimals, unit === '元' ? 0 : 2);
  const scale = 10n ** BigInt(kept);
  const printed = digits * 10n ** BigInt(kept - decimals);
  const magnitude = BigInt(Math.abs(fen)) * scale;
  return (2n * magnitude + FEN_PER[unit]) / (2n * FEN_PER[unit]) === printed;
}

/** 分, exact as far as 分 go. */
const inFen = ({ digits, decimals, unit }: PrintedAmount): bigint => (digits * FEN_PER[unit]) / 10n ** BigInt(decimals);

const wanyuan = (fen: Fen) => `${formatExactWanyuan(fen)} 万元`;

/** The check for a change: of a total, its parts have a say (F12); of a single figure, last year's publication (F11). */
const changeRule = (figure: StatedFigure) => (figure.parts ? 'F12' : 'F11');

function disagreement(statement: Statement, figure: StatedFigure): Omit<Disagreement, 'said'> | null {
  const { thisYear, lastYear = null } = figure;
  const change = difference(thisYear, lastYear);
  switch (statement.kind) {
    case 'thisYear':
      return thisYear === null || isPrintedAs(thisYear, statement.amount) ? null : { rule: figure.rule, should: wanyuan(thisYear) };
    case 'none':
      return thisYear === null || thisYear === 0 ? null : { rule: figure.rule, should: wanyuan(thisYear) };
    case 'lastYear':
      return lastYear === null || isPrintedAs(lastYear, statement.amount) ? null : { rule: 'F11', should: `上年 ${wanyuan(lastYear)}` };
    case 'unchanged':
      return change === null || change === 0 ? null : { rule: 'F16', should: changeWords(change) };
    case 'rate':
      return rateDisagreement(statement, change, lastYear);
    case 'part':
      if (thisYear === null || isPrintedAs(thisYear, statement.amount)) return null;
      return changeDisagreement(statement, figure, change);
    case 'change':
      return changeDisagreement(statement, figure, change);
  }
}

function changeDisagreement({ amount, direction }: Extract<Statement, { kind: 'change' | 'part' }>, figure: StatedFigure, change: Fen | null): Omit<Disagreement, 'said'> | null {
  // 增加0.00 says that something rose, and nothing did: the amount is right, the word isn't.
  if (amount.digits === 0n) return { rule: 'F16', should: change === null || change === 0 ? '持平' : changeWords(change) };
  if (change === null) {
    const before = figure.thisYear === null ? 0n : BigInt(figure.thisYear) - BigInt(direction) * inFen(amount);
    return before < 0n ? { rule: 'F12', should: `不多于本年的 ${wanyuan(figure.thisYear!)}，否则上年成了负数` } : null;
  }
  if (Math.sign(change) !== direction) return { rule: 'F16', should: changeWords(change) };
  return isPrintedAs(change, amount) ? null : { rule: changeRule(figure), should: changeWords(change) };
}

function rateDisagreement({ digits, decimals, direction }: Extract<Statement, { kind: 'rate' }>, change: Fen | null, lastYear: Fen | null): Omit<Disagreement, 'said'> | null {
  if (change === null || lastYear === null) return null;
  if (lastYear === 0) return { rule: 'F13', should: '不写增减率（上年为 0）' };
  if ((change === 0 || Math.sign(change) === direction) && isRate(change, lastYear, digits, decimals)) return null;
  return { rule: 'F13', should: `${change < 0 ? '下降' : '增长'}${(percentageChange(lastYear, lastYear + change) ?? '0.0%').replace(/^[+-]/u, '')}` };
}

/** Within the text itself: a total and all its parts are told, and don't add up. Holds also where the draft has no last year. */
function sumDisagreements(statements: readonly Statement[], figures: readonly StatedFigure[]): Disagreement[] {
  return (['thisYear', 'change'] as const).flatMap((kind) => {
    const told = new Map(statements.flatMap((one): [string, { fen: bigint; said: string }][] => (one.kind === kind ? [[one.figure, { fen: (one.kind === 'change' ? BigInt(one.direction) : 1n) * inFen(one.amount), said: one.said }]] : [])));
    return figures.flatMap((figure): Disagreement[] => {
      const [total, parts] = [told.get(figure.key), figure.parts?.map((part) => told.get(part))];
      if (!total || !parts?.every((part) => part !== undefined)) return [];
      const sum = parts.reduce((whole, part) => whole + part.fen, 0n);
      // Parts rounded one by one may miss the rounded total by half a unit each.
      const gap = sum > total.fen ? sum - total.fen : total.fen - sum;
      if (gap <= 5_000n * BigInt(parts.length + 1)) return [];
      const should = `${kind === 'change' ? changeWords(Number(sum)) : wanyuan(Number(sum))}，即各项之和（${parts.map((part) => part.said).join('；')}）`;
      return [{ rule: kind === 'change' ? 'F12' : figure.rule, said: total.said, should }];
    });
  });
}

/** What a department's own sentence says otherwise than its figures. */
export function sentenceDisagreements(text: string, figures: readonly StatedFigure[], fiscalYear: number): Disagreement[] {
  const statements = readStatements(text, figures, fiscalYear);
  const single = statements.flatMap((statement): Disagreement[] => {
    const wrong = disagreement(statement, figures.find((figure) => figure.key === statement.figure)!);
    return wrong ? [{ ...wrong, said: statement.said }] : [];
  });
  // A total that disagrees with its figure is told once.
  return [...single, ...sumDisagreements(statements, figures).filter((sum) => !single.some((one) => one.said === sum.said))];
}

const partOf = (section: AnySection) => (section.part === 'tables' ? `公开${section.numeral}表` : `第${section.numeral}部分`);

function findingsIn(section: AnySection, field: string, [key, sentence]: [string, StatutorySentence], context: DisclosureContext): (RuleFinding & { rule: string })[] {
  const content = context.content[section.id] as Parameters<typeof ownWords>[0];
  const text = ownWords(content, key);
  if (text === '') return [];
  return sentenceDisagreements(text, sentence.figures(content, context), context.fiscalYear).map(({ rule, said, should }) => ({
    rule,
    severity: 'E' as const,
    sectionId: section.id,
    path: `${field}/${key}/own`,
    message: `${partOf(section)}${sentence.label}自行撰写的句子写的是“${said}”，按数额应为${should}。请改写这一句，或恢复自动生成。`,
    expected: should,
    actual: said,
    repair: { label: '恢复自动生成', value: '' },
  }));
}

const known = new WeakMap<DisclosureContext, readonly (RuleFinding & { rule: string })[]>();

function ownWordFindings(context: DisclosureContext): readonly (RuleFinding & { rule: string })[] {
  const remembered = known.get(context);
  if (remembered) return remembered;
  const found = templateOf(context.templateVersion).sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([key, field]) => (field.kind === 'wording' && context.content[section.id] !== undefined ? Object.entries(field.sentences).flatMap((sentence) => findingsIn(section, key, sentence, context)) : [])),
  );
  known.set(context, found);
  return found;
}

/** The rule with what it has to say of sentences that departments wrote themselves: words answer to the same check as figures. */
export const readingOwnWords = (rule: Rule): Rule => ({
  ...rule,
  run: (context, parameters) => {
    const own = ownWordFindings(context).filter((one) => one.rule === rule.id).map(({ rule: _rule, ...finding }) => finding);
    const result = rule.run(context, parameters);
    if (own.length === 0) return result;
    return Array.isArray(result) ? [...result, ...own] : own;
  },
});
