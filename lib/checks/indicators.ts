import { parseDecimal } from '@/lib/amount/decimal';
import { plainName } from '@/lib/disclosure/names';
import { INDICATOR_LEVELS, indicatorValue, type PerformanceContent } from '@/lib/disclosure/sections/performance';
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

const OUTPUTS = INDICATOR_LEVELS['产出指标']!;

const allKindsThere: Rule = {
  id: 'F47',
  severity: 'W',
  title: '产出四类、效益和满意度指标齐全',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) => {
    if (target.indicators.length === 0) return [];
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

/** 数字 with the words before it and the unit behind it: "点击量超1000万人次". */
const STATED = /(超过?|不低于|不少于|不小于|达到|不超过|不高于|不大于|以上)?(\d+(?:\.\d+)?)(万?[\u4e00-\u9fa5%]{1,3})/gu;
const UPWARD = /^(超|超过|不低于|不少于|不小于|以上)$/u;
const STRICT = /^超过?$/u;

/** A piece of the indicator's name that stands right before the number, at least two characters. */
function isAbout(indicator: Indicator, before: string): boolean {
  const name = plainName(indicator.name).replace(/(数量|数|次数)$/u, '');
  const near = plainName(before).slice(-8);
  return name.length >= 2 && near.includes(name.slice(0, Math.max(2, Math.min(name.length, 4))));
}

const goalsAgree: Rule = {
  id: 'F41',
  severity: 'E',
  title: '绩效目标中的数与指标值一致',
  basis: QUALITY,
  sections: ['performance'],
  run: perTarget((target) =>
    target.goals.flatMap((goal) =>
      [...goal.text.matchAll(STATED)].flatMap((match): RuleFinding[] => {
        const [, direction = '', figure, unit] = match;
        const before = goal.text.slice(0, match.index);
        const indicator = target.indicators.find((one) => one.unit !== '' && unit!.startsWith(one.unit) && isAbout(one, before));
        const value = indicator && parseDecimal(indicator.value);
        if (!indicator || value === null || value === undefined) return [];
        const sameFigure = value === figure;
        const sameDirection = direction === '' || !UPWARD.test(direction) || indicator.operator === '≥' || indicator.operator === '＞' || (indicator.operator === '＝' && !STRICT.test(direction));
        if (sameFigure && sameDirection) return [];
        return [
          {
            ...at(target, indicator, sameFigure ? 'operator' : 'value'),
            message: `绩效目标写“${indicator.name}${direction}${figure}${indicator.unit}”，指标值是“${indicatorValue(indicator)}”，两处不一致。`,
            expected: `${direction}${figure}${indicator.unit}`,
            actual: indicatorValue(indicator),
          },
        ];
      }),
    ),
  ),
};

export const indicatorRules: readonly Rule[] = [goalsAgree, levelBelongs, noIndicatorTwice, allKindsThere];
