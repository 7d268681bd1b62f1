import { parseDecimal } from '@/lib/amount/decimal';
import { plainName } from '@/lib/disclosure/names';
import { INDICATOR_LEVELS, type PerformanceContent } from '@/lib/disclosure/sections/performance';
import { sectionsOf } from './disclosure-content';
import type { Rule, RuleFinding } from './rule';

const QUALITY = '《中央部门预算绩效目标管理办法》：绩效指标细化、量化，与目标一一对应，便于考核';

type Target = PerformanceContent['projectTargets'][number];
type Indicator = Target['indicators'][number];

const at = (target: Target, indicator: Indicator, column: string) => ({ sectionId: 'performance', path: `projectTargets/${target.id}/indicators/${indicator.id}/${column}` });

const perTarget = (run: (target: Target) => RuleFinding[]): Rule['run'] => (context) => sectionsOf(context).performance.projectTargets.flatMap(run);

const levelBelongs: Rule = {
  id: 'F45',
  severity: 'E',
  title: '二级指标归属正确的一级指标',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) =>
    target.indicators.flatMap((indicator): RuleFinding[] => {
      const { level1, level2, name } = indicator;
      const owner = Object.keys(INDICATOR_LEVELS).find((level) => INDICATOR_LEVELS[level]!.includes(level2));
      if (level1 === '' || !owner || owner === level1) return [];
      return [{ ...at(target, indicator, 'level1'), message: `“${name}”的二级指标“${level2}”属于“${owner}”，这里列在“${level1}”下。`, expected: owner, actual: level1, repair: { label: `改列“${owner}”`, value: owner } }];
    }),
  ),
};

const noIndicatorTwice: Rule = {
  id: 'F46',
  severity: 'E',
  title: '同一项目没有重复的指标',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) => {
    const seen = new Set<string>();
    return target.indicators.flatMap((indicator): RuleFinding[] => {
      const key = plainName(indicator.name);
      if (key === '' || !seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [{ ...at(target, indicator, 'name'), message: `指标“${indicator.name}”在“${target.name}”中出现了两次，请删除一个或改用不同的指标。` }];
    });
  }),
};

/** 频率, 速率 and the like are rates in name only. */
const RATE = /(?<![频速功利汇])率$|占比$/u;
const PERCENT = /^(%|百分比|百分点|‰)$/u;

const rateInPercent: Rule = {
  id: 'F44',
  severity: 'W',
  title: '“率”以百分比计',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) =>
    target.indicators.flatMap((indicator): RuleFinding[] => {
      const { name, operator, value } = indicator;
      const unit = indicator.unit.normalize('NFKC').trim();
      if (!RATE.test(name.trim()) || operator === '定性' || parseDecimal(value) === null || PERCENT.test(unit)) return [];
      return [{ ...at(target, indicator, 'unit'), message: `“${name}”是比率，指标值 ${value} 的单位${unit === '' ? '还没有填写' : `写的是“${unit}”`}，一般应为“%”。`, expected: '%', actual: unit, repair: { label: '改为“%”', value: '%' } }];
    }),
  ),
};

const OUTPUTS = INDICATOR_LEVELS['产出指标']!;

const allKindsThere: Rule = {
  id: 'F47',
  severity: 'W',
  title: '产出四类、效益和满意度指标齐全',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) => {
    // While a row has no kind yet, it may be the one that is lacking.
    if (target.indicators.length === 0 || target.indicators.some((indicator) => indicator.level1 === '' || indicator.level2 === '')) return [];
    const levels = new Set(target.indicators.map((indicator) => indicator.level2));
    const lacking = [
      ...OUTPUTS.filter((level) => !levels.has(level)),
      ...(target.indicators.some((indicator) => indicator.level1 === '效果指标') ? [] : ['效益指标']),
      ...(target.indicators.some((indicator) => indicator.level1 === '满意度指标') ? [] : ['满意度指标']),
    ];
    if (lacking.length === 0) return [];
    return [{ sectionId: 'performance', path: `projectTargets/${target.id}/indicators`, message: `“${target.name}”缺少${lacking.join('、')}。` }];
  }),
};

export const indicatorRules: readonly Rule[] = [rateInPercent, levelBelongs, noIndicatorTwice, allKindsThere];
