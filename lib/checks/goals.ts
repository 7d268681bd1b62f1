import { parseDecimal } from '@/lib/amount/decimal';
import { plainName } from '@/lib/disclosure/names';
import { indicatorValue, type PerformanceContent } from '@/lib/disclosure/sections/performance';
import { compareDecimals } from './decimals';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

type Target = PerformanceContent['projectTargets'][number];
type Indicator = Target['indicators'][number];

/** A number in a goal that speaks of an indicator: "点击量超1000万人次" of 点击量 in 万人次. */
interface Mention {
  figure: string;
  /** The words before the number (超, 不低于), as written. */
  direction: string;
  /** The sign that they call for; undefined where they leave it open. */
  operator?: string;
  agrees: boolean;
}

/** Words → the sign that they call for, the longer ones first; 达到 and the like leave it open. */
const DIRECTIONS: readonly (readonly [RegExp, string | undefined])[] = [
  [/(不少于|不低于|不小于|至少|大于或?等于|≥)$/u, '≥'],
  [/(不超过|不高于|不大于|不多于|至多|小于或?等于|控制在|≤)$/u, '≤'],
  [/(超过|超|突破|大于|高于|多于|＞|>)$/u, '＞'],
  [/(小于|低于|少于|不足|＜|<)$/u, '＜'],
  [/(提高到|提升到|增加到|达到|达|为|＝|=)$/u, undefined],
];
/** "=10" keeps a promise of "at least 10", but not one of "more than 10". */
const KEPT_BY: Record<string, readonly string[]> = { '≥': ['≥', '＞', '＝'], '≤': ['≤', '＜', '＝'], '＞': ['＞'], '＜': ['＜'] };

/** Signs by which a number is compared; 定性 is none of them. */
const SIGNS = /^[≥＞＝≤＜]$/u;

const NUMBER = /\d+(?:\.\d+)?/gu;
/** About, from … to …, and ranges: not a promise of this very number. */
const VAGUE = /(约|近|将近|由|从|第|\d[^\d]{0,2}[-~—–～至到])$/u;
/** A unit before these is another one: 个月, 人次, 批次, 万元. */
const LONGER_UNIT = /^(月|百分点|次|元|人)/u;
const AFTER_UNIT = /^(以上|以内|以下|左右|上下)/u;
const AFTER_OPERATOR: Record<string, string> = { 以上: '≥', 以内: '≤', 以下: '≤' };

/** Digits in half width, without thousands separators and spaces. */
const folded = (text: string) =>
  text
    .replace(/[０-９．％]/gu, (one) => one.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '');

const lastClause = (text: string) => text.split(/[，,。；;、：:！!？?]/u).at(-1)!;
const firstClause = (text: string) => text.split(/[，,。；;、：:！!？?]/u)[0]!;

/** The beginning of the indicator's name, by which a goal would speak of it; null where it is too short to tell. */
function subjectOf(indicator: Indicator): string | null {
  const name = plainName(indicator.name).replace(/(数量|次数|数)$/u, '');
  return name.length < 2 ? null : name.slice(0, 4);
}

function mentionsOf(indicator: Indicator, goal: string): Mention[] {
  const subject = subjectOf(indicator);
  const unit = folded(indicator.unit);
  const value = parseDecimal(indicator.value);
  if (subject === null || unit === '' || value === null || !SIGNS.test(indicator.operator)) return [];
  const text = folded(goal);
  return [...text.matchAll(NUMBER)].flatMap((match): Mention[] => {
    const clause = lastClause(text.slice(0, match.index));
    const rest = text.slice(match.index + match[0].length);
    if (!rest.startsWith(unit)) return [];
    const behind = rest.slice(unit.length);
    const suffix = AFTER_UNIT.exec(behind)?.[0] ?? '';
    if (LONGER_UNIT.test(behind) || VAGUE.test(clause) || suffix === '左右' || suffix === '上下') return [];
    const [direction, called] = directionOf(clause);
    const about = plainName(clause.slice(0, clause.length - direction.length)).slice(-10).includes(subject) || plainName(firstClause(behind.slice(suffix.length))).startsWith(subject);
    if (!about || VAGUE.test(clause.slice(0, clause.length - direction.length))) return [];
    const operator = called ?? AFTER_OPERATOR[suffix];
    const agrees = compareDecimals(match[0], value) === 0 && (operator === undefined || KEPT_BY[operator]!.includes(indicator.operator));
    return [{ figure: match[0], direction: direction || suffix, operator, agrees }];
  });
}

function directionOf(clause: string): [words: string, operator: string | undefined] {
  for (const [pattern, operator] of DIRECTIONS) {
    const words = pattern.exec(clause)?.[0];
    if (words) return [words, operator];
  }
  return ['', undefined];
}

/** One finding an indicator at most: silent as soon as one goal agrees with it, or where two indicators could be meant. */
function disagreement(target: Target, indicator: Indicator): RuleFinding[] {
  const mentions = target.goals.flatMap((goal) => mentionsOf(indicator, goal.text));
  const [first] = mentions;
  if (!first || mentions.some((mention) => mention.agrees)) return [];
  const twins = target.indicators.filter((other) => subjectOf(other) === subjectOf(indicator) && folded(other.unit) === folded(indicator.unit));
  if (twins.length > 1) return [];
  const sameFigure = compareDecimals(first.figure, indicator.value) === 0;
  const stated = `${first.operator ?? ''}${first.figure}${indicator.unit}`;
  const base = `projectTargets/${target.id}/indicators/${indicator.id}`;
  return [
    {
      sectionId: 'performance',
      path: `${base}/${sameFigure ? 'operator' : 'value'}`,
      message: `绩效目标对“${indicator.name}”写的是“${first.direction}${first.figure}${indicator.unit}”，指标值是“${indicatorValue(indicator)}”，${sameFigure ? '比较方向' : '数值'}不一致，请核对绩效目标和指标。`,
      expected: stated,
      actual: indicatorValue(indicator),
      ...(sameFigure && first.operator ? { repair: { label: `改为“${first.operator}”`, value: first.operator } } : {}),
    },
  ];
}

const goalsAgree: Rule = {
  id: 'F41',
  severity: 'E',
  title: '绩效目标中的数和方向与指标值一致',
  basis: '《中央部门预算绩效目标管理办法》：绩效指标与绩效目标一一对应，便于考核',
  sections: ['performance'],
  run: (context) => sectionsOf(context).performance.projectTargets.flatMap((target) => target.indicators.flatMap((indicator) => disagreement(target, indicator))),
};

export const goalRules: readonly Rule[] = [goalsAgree];
