import { plainName } from '@/lib/disclosure/names';
import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { measureOf, plainUnit } from './measures';
import { cellAt, levelsOf, perTarget, WELL_MADE, type Indicator } from './performance-rows';
import type { Rule, RuleFinding, Severity } from './rule';

const sameValue = (a: Indicator, b: Indicator) => a.operator === b.operator && plainName(a.value) === plainName(b.value) && plainUnit(a.unit) === plainUnit(b.unit);
const sameWords = (a: string, b: string) => plainName(a) !== '' && plainName(a) === plainName(b);

/** E where name and what it says are the same; W where only one of the two is. */
function likeness(one: Indicator, earlier: Indicator): Severity | null {
  if (sameWords(one.name, earlier.name)) {
    return one.level2 === earlier.level2 || sameValue(one, earlier) || sameWords(one.description, earlier.description) ? 'E' : 'W';
  }
  const isNumber = measureOf(one.value, one.unit) !== null;
  return isNumber && sameValue(one, earlier) && sameWords(one.description, earlier.description) && plainName(one.description).length >= 6 ? 'W' : null;
}

const noIndicatorTwice: Rule = {
  id: 'F46',
  severity: 'E',
  title: '同一项目没有重复的指标',
  formula: '同一项目内，指标名称各不相同；描述和指标值都相同的为“请核对”',
  basis: WELL_MADE,
  sections: ['performance'],
  run: perTarget((target) =>
    target.indicators.flatMap((indicator, index): RuleFinding[] => {
      for (const earlier of target.indicators.slice(0, index)) {
        const severity = likeness(indicator, earlier);
        if (severity === null) continue;
        const where = earlier.level2 === indicator.level2 ? '' : `（另一处列在“${earlier.level2}”下）`;
        const message = sameWords(indicator.name, earlier.name)
          ? `指标“${indicator.name}”在“${target.name}”中出现了两次${where}，${severity === 'E' ? '请删除一个或改用不同的指标' : '含义不同的，请用名称区分'}。`
          : `“${indicator.name}”与“${earlier.name}”的描述和指标值“${indicatorValue(indicator)}”都相同${where}，似乎是同一个指标，请核对。`;
        return [{ ...cellAt(target, indicator, 'name'), severity, message, actual: indicator.name }];
      }
      return [];
    }),
  ),
};

const allKindsThere: Rule = {
  id: 'F47',
  severity: 'W',
  title: '产出四类、效益和满意度指标齐全',
  formula: '每个项目都有数量、质量、时效、成本指标，至少一个效益指标，以及满意度指标',
  basis: WELL_MADE,
  sections: ['performance'],
  run: perTarget((target, { templateVersion }) => {
    // While a row has no kind yet, it may be the one that is lacking.
    if (target.indicators.length === 0 || target.indicators.some((indicator) => indicator.level1 === '' || indicator.level2 === '')) return [];
    const there = new Set(target.indicators.map((indicator) => indicator.level2));
    // Each output by itself, of the other kinds any. A row under the wrong first level is F45's matter.
    const lacking = Object.entries(levelsOf(templateVersion)).flatMap(([level1, level2]) => (level1 === '产出指标' ? level2.filter((level) => !there.has(level)) : level2.some((level) => there.has(level)) ? [] : [level1]));
    if (lacking.length === 0) return [];
    return [{ sectionId: 'performance', path: `projectTargets/${target.id}/indicators`, message: `“${target.name}”缺少${lacking.join('、')}。` }];
  }),
};

export const indicatorRules: readonly Rule[] = [noIndicatorTwice, allKindsThere];
