import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { compareDecimals } from './decimals';
import { aboutName, numbersIn, soughtName, type Certainty, type GoalNumber, type SoughtName } from './goal-numbers';
import { compareMeasures, isSign, measureOf, PERCENT, type Measure } from './measures';
import { performanceOf, WELL_MADE, type Measured } from './performance-rows';
import { notRun, type Rule, type RuleFinding } from './rule';

/** A goal's texts with the indicators that measure it: of a project, or of a department's sub-target. */
interface Promised {
  base: string;
  goals: readonly { path: string; text: string }[];
  indicators: readonly Measured[];
}

const promisedIn: (run: (promised: Promised) => RuleFinding[]) => Rule['run'] = (run) => (context) => {
  const { projectTargets, subTargets } = performanceOf(context);
  const all: Promised[] = [
    ...subTargets.map((target) => ({ base: `subTargets/${target.id}`, goals: [{ path: 'target', text: target.target }], indicators: target.indicators })),
    ...projectTargets.map((target) => ({ base: `projectTargets/${target.id}`, goals: target.goals.map((goal) => ({ path: `goals/${goal.id}/text`, text: goal.text })), indicators: target.indicators })),
  ];
  const comparable = all.filter((promised) => promised.indicators.length > 0 && promised.goals.some((goal) => goal.text.trim() !== ''));
  return comparable.length === 0 ? notRun('没有可以对照的绩效目标和指标') : comparable.flatMap(run);
};

interface Read {
  indicator: Measured;
  name: SoughtName;
  measure: Measure;
}

const measuredOnes = (indicators: readonly Measured[]): Read[] =>
  indicators.flatMap((indicator) => {
    const measure = isSign(indicator.operator) && indicator.unit.trim() !== '' ? measureOf(indicator.value, indicator.unit) : null;
    return measure === null ? [] : [{ indicator, measure, name: soughtName(indicator.name) }];
  });

const numbersOf = ({ goals, indicators }: Promised) => {
  const units = indicators.map((indicator) => indicator.unit);
  return goals.flatMap((goal) => numbersIn(goal.text, units).map((number) => ({ ...number, path: goal.path })));
};

/** The one indicator that a number speaks of; undefined where none does, or where two could be meant. */
function spokenOf(number: GoalNumber, measured: readonly Read[]): (Read & { certainty: Certainty }) | undefined {
  const rated = measured.filter(({ measure }) => measure.unit === number.measure.unit).map((read) => ({ ...read, ...aboutName(number, read.name) }));
  const best = rated.reduce((share, one) => Math.max(share, one.share), 0);
  const [first, ...others] = rated.filter((one) => one.share === best && one.certainty !== null);
  if (!first || others.length > 0) return undefined;
  // Where another of them has this very value and part of the words, that one is meant.
  const meantElsewhere = rated.some((one) => one.indicator !== first.indicator && one.share > 0 && compareMeasures(one.measure, number.measure) === 0);
  return meantElsewhere ? undefined : { ...first, certainty: first.certainty! };
}

/** "=10" keeps a promise of "at least 10", but not one of "more than 10". */
const KEPT_BY: Record<string, readonly string[]> = { '≥': ['≥', '＞', '＝'], '≤': ['≤', '＜', '＝'], '＞': ['＞'], '＜': ['＜'] };
/** These differ in the very number alone, which many a goal doesn't mean. */
const BUT_FOR_THE_EDGE: Record<string, string> = { '＞': '≥', '＜': '≤' };

const keeps = (number: GoalNumber, { indicator, measure }: Read): boolean =>
  compareMeasures(number.measure, measure) === 0 && (number.operator === undefined || KEPT_BY[number.operator]!.includes(indicator.operator));

/** One finding an indicator at most: silent as soon as one number agrees with it. */
function disagreements(promised: Promised): RuleFinding[] {
  const numbers = numbersOf(promised);
  if (numbers.length === 0) return [];
  const measured = measuredOnes(promised.indicators);
  const said = numbers.flatMap((number) => {
    const meant = spokenOf(number, measured);
    return meant ? [{ number, meant }] : [];
  });
  return measured.flatMap(({ indicator }): RuleFinding[] => {
    const about = said.filter(({ meant }) => meant.indicator === indicator);
    const [first] = about;
    if (!first || about.some(({ number, meant }) => keeps(number, meant))) return [];
    return [disagreement(promised.base, first.number, first.meant)];
  });
}

function disagreement(base: string, number: GoalNumber, meant: Read & { certainty: Certainty }): RuleFinding {
  const { indicator } = meant;
  const sameFigure = compareMeasures(number.measure, meant.measure) === 0;
  const edgeOnly = sameFigure && number.operator !== undefined && BUT_FOR_THE_EDGE[number.operator] === indicator.operator;
  const [said, stated] = [`${number.direction in BEHIND_NUMBER ? `${number.text}${number.direction}` : `${number.direction}${number.text}`}`, indicatorValue(indicator)];
  const what = edgeOnly ? '差在是否含本数' : sameFigure ? '比较方向不一致' : '数值不一致';
  const object = meant.certainty === 'sure' ? `绩效目标对“${indicator.name}”写的是“${said}”` : `绩效目标写有“${said}”，似乎说的是“${indicator.name}”`;
  return {
    sectionId: 'performance',
    path: `${base}/indicators/${indicator.id}/${sameFigure ? 'operator' : 'value'}`,
    message: `${object}，指标值是“${stated}”，${what}，请核对绩效目标和指标。`,
    expected: `${number.operator ?? ''}${number.text}`,
    actual: stated,
    ...(meant.certainty === 'likely' || edgeOnly ? { severity: 'W' as const } : {}),
    ...(sameFigure && number.operator ? { repair: { label: `改为“${number.operator}”`, value: number.operator } } : {}),
  };
}

const BEHIND_NUMBER: Record<string, true> = { 以上: true, 及以上: true, 以内: true, 以下: true, 及以下: true };

const goalsAgree: Rule = {
  id: 'F41',
  severity: 'E',
  title: '绩效目标中的数和方向与指标值一致',
  formula: '目标中“方向＋数＋对象”＝该对象的指标值（超＝＞，不低于＝≥，不超过＝≤）；只差是否含本数的为“请核对”',
  basis: WELL_MADE,
  sections: ['performance'],
  run: promisedIn(disagreements),
};

/** The same number in the same kind of unit: whatever it is called there, it is measured. */
const holds = (measure: Measure, indicator: Measured): boolean => {
  const stated = measureOf(indicator.value, indicator.unit);
  return stated !== null && (stated.unit === PERCENT) === (measure.unit === PERCENT) && compareDecimals(stated.value, measure.value) === 0;
};

function unmeasured(promised: Promised): RuleFinding[] {
  // A row that is still being filled in may be the one that is lacking.
  if (promised.indicators.some((indicator) => indicator.value.trim() === '' || indicator.name.trim() === '')) return [];
  const numbers = numbersOf(promised);
  if (numbers.length === 0) return [];
  const measured = measuredOnes(promised.indicators);
  const told = new Set<string>();
  return numbers.flatMap((number): RuleFinding[] => {
    const { measure } = number;
    const key = `${measure.value} ${measure.unit}`;
    const spoken = measured.some((read) => read.measure.unit === measure.unit && aboutName(number, read.name).certainty !== null);
    if (told.has(key) || spoken || promised.indicators.some((indicator) => holds(measure, indicator))) return [];
    told.add(key);
    return [{ sectionId: 'performance', path: `${promised.base}/${number.path}`, message: `绩效目标写有“${number.text}”，而绩效指标中没有衡量它的一项。请补充指标，或核对这个数。`, actual: number.text }];
  });
}

const numbersMeasured: Rule = {
  id: 'F42',
  severity: 'W',
  title: '绩效目标中的数都有指标衡量',
  formula: '目标中每个带单位的数（年份、日期、序数、估计数除外）都有一个指标',
  basis: WELL_MADE,
  sections: ['performance'],
  run: promisedIn(unmeasured),
};

export const goalRules: readonly Rule[] = [goalsAgree, numbersMeasured];
