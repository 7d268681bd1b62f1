import { parseDecimal } from '@/lib/amount/decimal';
import { plainName } from '@/lib/disclosure/names';
import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { compareDecimals } from './decimals';
import { isCounted, isSign, isTime, measureOf, PERCENT, plainUnit, type Measure } from './measures';
import { cellAt, perTarget, WELL_MADE, type Indicator } from './performance-rows';
import type { Rule, RuleFinding } from './rule';

/** An indicator with its words and its number made comparable. */
interface Read {
  indicator: Indicator;
  name: string;
  description: string;
  unit: string;
  /** Null where the value is in words. */
  measure: Measure | null;
}

const read = (indicator: Indicator): Read => ({
  indicator,
  name: plainName(indicator.name),
  description: plainName(indicator.description),
  unit: plainUnit(indicator.unit),
  measure: indicator.operator === '定性' ? null : measureOf(indicator.value, indicator.unit),
});

/** What doesn't fit in one indicator, and the cell where it shows. */
interface Misfit {
  column: 'name' | 'description' | 'operator' | 'value' | 'unit';
  message: string;
  repair?: RuleFinding['repair'];
}

/** 频率, 速率 and the like are rates in name only. */
const RATE = /(?<![频速功利汇])率$|占比$|比例$|比重$|完成度$|达标度$/u;
const OF_A_WHOLE = /^(%|‰|百分点)$/u;
const SATISFACTION = /满意度|满意率|满意程度|好评率/u;
/** Some measure satisfaction in points or levels. */
const SCORE = /^(分|级|星)$/u;
const RATIO_DESCRIBED = /(比值|比率|比重|百分比|占比)$/u;
const COUNT_NAMED = /(数量|次数|人数|个数|件数|篇数|户数|人次|总量|面积|里程|金额)$/u;
const COUNTS_ONLY = /(数量|次数|人数|个数|份数|篇数|台数)$/u;
const TIME_NAMED = /(时间|时长|天数|小时数)$/u;
const YES_OR_NO = /^(是|否|能|能够|不能|可以|不超过)$/u;
const WHETHER = /是否|能否|是不是/u;

const toPercent = { label: '改为“%”', value: '%' };
const writtenUnit = (indicator: Indicator) => (indicator.unit.trim() === '' ? '没有单位' : `单位是“${indicator.unit.trim()}”`);

/** The kind of value against its sign: a sign stands before a number, 定性 before words. */
function signMisfit({ indicator: { name, operator, value, unit } }: Read): Misfit | null {
  if (operator === '' || value.trim() === '') return null;
  if (isSign(operator) && !/\d/u.test(value.normalize('NFKC'))) return { column: 'operator', message: `“${name}”的指标值“${value}”不是数，比较应选“定性”。`, repair: { label: '改为“定性”', value: '定性' } };
  if (operator === '定性' && unit.trim() !== '' && parseDecimal(value) !== null) return { column: 'operator', message: `“${name}”的指标值是“${value}${unit}”，比较不应是“定性”，请选择≥、≤等符号。` };
  return null;
}

function rateMisfit({ indicator, name, measure }: Read): Misfit | null {
  if (!RATE.test(name)) return null;
  const [value, unit] = [indicator.value.trim(), indicator.unit.trim()];
  if (indicator.operator === '定性' && YES_OR_NO.test(value)) return { column: 'name', message: `“${indicator.name}”是比率，指标值却是“${value}”。请改用百分比，或改指标名称。` };
  if (measure === null || OF_A_WHOLE.test(measure.unit)) return null;
  return { column: 'unit', message: `“${indicator.name}”是比率，指标值 ${value} 的单位${unit === '' ? '还没有填写' : `写的是“${unit}”`}，一般应为“%”。`, repair: toPercent };
}

function satisfactionMisfit({ indicator, name, measure }: Read): Misfit | null {
  if (measure === null || !SATISFACTION.test(name) || SCORE.test(measure.unit)) return null;
  if (!OF_A_WHOLE.test(measure.unit)) return { column: 'unit', message: `“${indicator.name}”衡量满意度，${writtenUnit(indicator)}，一般应为“%”。`, repair: toPercent };
  if (measure.unit === PERCENT && compareDecimals(measure.value, '100') === 1) return { column: 'value', message: `“${indicator.name}”的指标值“${indicatorValue(indicator)}”超过 100%。` };
  return null;
}

/** "是否按时完成" is answered by yes or no, not by a percentage. */
function whetherMisfit({ indicator, name, description, measure }: Read): Misfit | null {
  if (measure === null || !isSign(indicator.operator)) return null;
  const column = WHETHER.test(name) ? 'name' : WHETHER.test(description) && !RATIO_DESCRIBED.test(description) ? 'description' : null;
  const [asks, mend] = column === 'name' ? ['问', '改名称'] : ['的描述问', '写描述'];
  return column && { column, message: `“${indicator.name}”${asks}的是“是否”，指标值“${indicatorValue(indicator)}”却是数。请改为“是”等，或按数的含义${mend}。` };
}

function unitMisfit({ indicator, name, description, unit, measure }: Read): Misfit | null {
  if (measure === null || unit === '') return null;
  if (unit === PERCENT && COUNT_NAMED.test(name)) return { column: 'unit', message: `“${indicator.name}”是数量，单位却是“%”。请改单位，或把名称改为比率。` };
  if (TIME_NAMED.test(name) && (isCounted(unit) || unit === PERCENT)) return { column: 'unit', message: `“${indicator.name}”是时间，${writtenUnit(indicator)}。请改为天、小时等时间单位。` };
  if (RATIO_DESCRIBED.test(description) && isCounted(unit)) return { column: 'unit', message: `“${indicator.name}”的描述是比值，${writtenUnit(indicator)}，一般应为“%”。`, repair: toPercent };
  if (isTime(unit) && COUNTS_ONLY.test(name)) return { column: 'unit', message: `“${indicator.name}”是数量，${writtenUnit(indicator)}。请核对名称和单位。` };
  return null;
}

/** 数字乡村试点数量 described as 数字乡村建设规划数量: another thing is counted. */
function otherThingDescribed({ indicator, name, description, unit }: Read): Misfit | null {
  const [counted, described] = [countedIn(name), countedIn(description)];
  if (!counted || !described || !isCounted(unit)) return null;
  const [thing, other] = [counted.slice(-2), described.slice(-2)];
  if (described.includes(thing) || counted.includes(other)) return null;
  return { column: 'description', message: `“${indicator.name}”的描述是“${indicator.description.trim()}”，数的不是同一事物，请核对名称和描述。` };
}

const countedIn = (words: string): string | undefined => /(.{2,}?)的?数量$/u.exec(words)?.[1];

/** 轻微故障排除及时效 described as 一般故障排除…, which another indicator of the project measures. */
function otherIndicatorDescribed(one: Read, all: readonly Read[]): Misfit | null {
  const { indicator, name, description } = one;
  if (name.length < 6 || description.includes(name.slice(0, 4))) return null;
  const other = all.find((theirs) => theirs.name.length >= 6 && theirs.name.slice(0, 4) !== name.slice(0, 4) && theirs.name.slice(-4) === name.slice(-4) && description.startsWith(theirs.name.slice(0, 4)));
  return other ? { column: 'description', message: `“${indicator.name}”的描述说的是“${other.indicator.name}”，请核对。` } : null;
}

/** The plainest first: an indicator is told of one misfit at a time. */
const misfitOf = (one: Read, all: readonly Read[]): Misfit | null =>
  signMisfit(one) ?? rateMisfit(one) ?? satisfactionMisfit(one) ?? whetherMisfit(one) ?? unitMisfit(one) ?? otherThingDescribed(one) ?? otherIndicatorDescribed(one, all);

const kindsFit: Rule = {
  id: 'F44',
  severity: 'W',
  title: '指标名称、描述、单位和指标值相称',
  formula: '率、占比→%；满意度→%；是否→是或否；时间→时间单位；描述与名称说同一事物',
  basis: WELL_MADE,
  sections: ['performance'],
  run: perTarget((target) => {
    const all = target.indicators.map(read);
    return all.flatMap((one): RuleFinding[] => {
      const misfit = misfitOf(one, all);
      if (misfit === null) return [];
      const { column, ...rest } = misfit;
      return [{ ...cellAt(target, one.indicator, column), ...rest, actual: one.indicator[column], ...(misfit.repair ? { expected: String(misfit.repair.value) } : {}) }];
    });
  }),
};

export const indicatorKindRules: readonly Rule[] = [kindsFit];
