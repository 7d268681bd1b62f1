import { plainName } from '@/lib/disclosure/names';
import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { measureOf, plainUnit } from './measures';
import { cellAt, levelsOf, perTarget, WELL_MADE, type Indicator, type Target } from './performance-rows';
import type { Rule, RuleFinding, Severity } from './rule';

/** An indicator as it is compared with the others of its project. */
interface Read {
  indicator: Indicator;
  name: string;
  description: string;
  value: string;
  isNumber: boolean;
}

const read = (indicator: Indicator): Read => ({
  indicator,
  name: plainName(indicator.name),
  description: plainName(indicator.description),
  value: `${indicator.operator} ${plainName(indicator.value)} ${plainUnit(indicator.unit)}`,
  isNumber: measureOf(indicator.value, indicator.unit) !== null,
});

/** E where name and what it says are the same; W where only one of the two is. */
function likeness(one: Read, earlier: Read): Severity | null {
  const [sameValue, sameDescription] = [one.value === earlier.value, one.description !== '' && one.description === earlier.description];
  if (one.name !== '' && one.name === earlier.name) return one.indicator.level2 === earlier.indicator.level2 || sameValue || sameDescription ? 'E' : 'W';
  return sameValue && sameDescription && one.isNumber && one.description.length >= 6 ? 'W' : null;
}

function message(target: Target, { indicator, name }: Read, earlier: Read, severity: Severity): string {
  const where = earlier.indicator.level2 === indicator.level2 ? '' : `（另一处列在“${earlier.indicator.level2}”下）`;
  return name === earlier.name
    ? `指标“${indicator.name}”在“${target.name}”中出现了两次${where}，${severity === 'E' ? '请删除一个或改用不同的指标' : '含义不同的，请用名称区分'}。`
    : `“${indicator.name}”与“${earlier.indicator.name}”的描述和指标值“${indicatorValue(indicator)}”都相同${where}，似乎是同一个指标，请核对。`;
}

const noIndicatorTwice: Rule = {
  id: 'F46',
  severity: 'E',
  title: '同一项目没有重复的指标',
  formula: '同一项目内，指标名称各不相同；描述和指标值都相同的为“请核对”',
  basis: WELL_MADE,
  sections: ['performance'],
  run: perTarget((target) => {
    const all = target.indicators.map(read);
    return all.flatMap((one, index): RuleFinding[] => {
      for (const earlier of all.slice(0, index)) {
        const severity = likeness(one, earlier);
        if (severity !== null) return [{ ...cellAt(target, one.indicator, 'name'), severity, message: message(target, one, earlier, severity), actual: one.indicator.name }];
      }
      return [];
    });
  }),
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
