import { plainUnit, PERCENT } from './measures';
import { performanceOf, WELL_MADE, type Measured } from './performance-rows';
import { notRun, type Rule, type RuleFinding } from './rule';

interface Placed {
  base: string;
  indicator: Measured;
}

/** Units that mean the same; an edition keeps to one of each. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['天', '日'],
  ['工作日', '个工作日'],
  ['小时', '个小时'],
  ['公里', '千米'],
];
/** ＞ and ≥ side by side puzzle readers: is the number itself enough? */
const SIGNS: readonly (readonly string[])[] = [
  ['≥', '＞'],
  ['≤', '＜'],
];
const IN_WORDS = /^(大于等于|大于或等于|不低于|不少于|大于|小于等于|小于或等于|不高于|不超过|小于|超过|[≥≤＞＜>=<])\s*\d/u;

/** For each way of writing that most don't use: the one that they do use. Ties name the one that stands first. */
function usualFor(groups: readonly (readonly string[])[], written: readonly string[]): Map<string, string> {
  const usual = new Map<string, string>();
  for (const group of groups) {
    const counted = group.map((one) => ({ one, times: written.filter((other) => other === one).length })).filter(({ times }) => times > 0);
    const [first, ...others] = counted.sort((a, b) => b.times - a.times);
    for (const { one } of others) usual.set(one, first!.one);
  }
  return usual;
}

const oneStyle: Rule = {
  id: 'F49',
  severity: 'I',
  title: '比较符号和单位写法统一',
  formula: '同一文件中：百分数都用“%”；≥与＞、≤与＜不混用；天与日等同义单位用一种',
  basis: WELL_MADE,
  sections: ['performance'],
  run: (context) => {
    const { subTargets, projectTargets } = performanceOf(context);
    const all: Placed[] = [
      ...subTargets.flatMap((target) => target.indicators.map((indicator) => ({ base: `subTargets/${target.id}`, indicator }))),
      ...projectTargets.flatMap((target) => target.indicators.map((indicator) => ({ base: `projectTargets/${target.id}`, indicator }))),
    ];
    if (all.length === 0) return notRun('没有绩效指标');
    const units = usualFor(SYNONYMS, all.map(({ indicator }) => indicator.unit.trim()));
    const signs = usualFor(SIGNS, all.map(({ indicator }) => indicator.operator));
    return all.flatMap(({ base, indicator }): RuleFinding[] => {
      const { name, operator, value, unit } = indicator;
      const at = (column: string, message: string, actual: string, expected?: string): RuleFinding => ({ sectionId: 'performance', path: `${base}/indicators/${indicator.id}/${column}`, message, expected, actual });
      const written = unit.trim();
      const usual = plainUnit(unit) === PERCENT && written !== PERCENT ? PERCENT : units.get(written);
      const sign = signs.get(operator);
      const inWords = IN_WORDS.exec(value.trim());
      return [
        ...(usual ? [{ ...at('unit', `“${name}”的单位写作“${written}”，${usual === PERCENT ? '百分数请统一用“%”' : `其他指标写作“${usual}”，请统一`}。`, written, usual), repair: { label: `改为“${usual}”`, value: usual } }] : []),
        // Another sign would be another promise: nobody but the drafter can tell which is meant.
        ...(sign ? [at('operator', `“${name}”用“${operator}”，其他指标多用“${sign}”，两者差在是否含本数，请核对是否统一。`, operator, sign)] : []),
        ...(inWords ? [at('value', `“${name}”的比较写进了指标值“${value.trim()}”，请在“比较”中选择符号，指标值只填数。`, value.trim())] : []),
      ];
    });
  },
};

export const indicatorStyleRules: readonly Rule[] = [oneStyle];
