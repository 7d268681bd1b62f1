import { plainName } from '@/lib/disclosure/names';
import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { compareDecimals } from './decimals';
import { isCounted, isSign, isTime, measureOf, PERCENT } from './measures';
import { cellAt, levelsOf, perIndicator, WELL_MADE, type Indicator, type Levels } from './performance-rows';
import type { Rule, RuleFinding, Severity } from './rule';

type Kind = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'satisfaction' | 'effect';

const KIND_OF_LEVEL2: Record<string, Kind> = { 数量指标: 'quantity', 质量指标: 'quality', 时效指标: 'timeliness', 成本指标: 'cost' };
const KIND_OF_LEVEL1: Record<string, Kind> = { 成本指标: 'cost', 满意度指标: 'satisfaction' };

function kindOf({ level1, level2 }: Indicator): Kind {
  return KIND_OF_LEVEL2[level2] ?? KIND_OF_LEVEL1[level1] ?? 'effect';
}

/** The second level at which a kind is filed; 成本指标 has several from 2021, the first of which is the usual one. */
function level2Of(kind: Kind, levels: Levels): string {
  const named = Object.keys(KIND_OF_LEVEL2).find((level) => KIND_OF_LEVEL2[level] === kind);
  const first = Object.keys(KIND_OF_LEVEL1).find((level) => KIND_OF_LEVEL1[level] === kind);
  return levels[first ?? '']?.[0] ?? named!;
}

interface Misfiled {
  /** Where it belongs; undefined where only so much is sure, that it isn't here. */
  belongs?: Kind;
  severity: Severity;
  because: string;
}

const SATISFACTION = /满意度|满意率|满意程度|好评率/u;
const OPINION = /满意|好评|评价|投诉|体验|认可|获得感|口碑|测评|评议/u;
/** What is measured to be timely; 及时 as a mere adverb stands before counts and quality. */
const TIMELY_MEASURE = /(及时|按时|按期|准时)(性|率|程度|度|情况)?$|^是否(及时|按时|按期|准时)|(及时|按时|按期|准时)(完成|办结|发放|支付|到位|开展|处置|处理|响应)率$/u;
const TIMELY_WORD = /及时|按时|按期|准时/u;
const QUALITY_MEASURE = /(合格率|准确率|完整率|差错率|优良率|达标率|通过率|验收率|完好率)$/u;
const COUNT_MEASURE = /(量|数|份数|个数|次数|人次)$/u;
const COST_MEASURE = /^(成本控制|支出控制|成本节约|预算控制)/u;
/** Documents and articles are counted, whatever is said of them. */
const PAPERS = /^(份|条|篇|本|册)$/u;
/** Few faults and complaints are quality, though they are counted. */
const FAULT = /事故|故障|差错|投诉|违规|缺陷|问题|隐患|失误|泄密|案件|返工/u;

/** What name, unit and value say against the level at which an indicator stands. One reason, the plainest first. */
function misfiled(indicator: Indicator): Misfiled | null {
  const kind = kindOf(indicator);
  const name = plainName(indicator.name);
  const description = plainName(indicator.description);
  const measure = isSign(indicator.operator) ? measureOf(indicator.value, indicator.unit) : null;
  if (kind === 'satisfaction') return fromSatisfaction(indicator, `${name} ${description}`, measure?.unit ?? '');
  if (SATISFACTION.test(name)) return { belongs: 'satisfaction', severity: 'E', because: `“${SATISFACTION.exec(name)![0]}”属于满意度` };
  if (kind === 'effect') return null;
  if (kind !== 'timeliness' && TIMELY_WORD.test(name) && !QUALITY_MEASURE.test(name) && !COUNT_MEASURE.test(name)) {
    return { belongs: 'timeliness', severity: TIMELY_MEASURE.test(name) ? 'E' : 'W', because: `“${TIMELY_WORD.exec(name)![0]}”属于时效` };
  }
  if (kind !== 'cost' && COST_MEASURE.test(name)) return { belongs: 'cost', severity: 'E', because: `“${COST_MEASURE.exec(name)![0]}”属于成本` };
  if (/满意|好评/u.test(name)) return { belongs: 'satisfaction', severity: 'W', because: `“${/满意|好评/u.exec(name)![0]}”属于满意度` };
  if (measure === null) return null;
  const floor = indicator.operator !== '≤' && indicator.operator !== '＜';
  if ((kind === 'quality' || kind === 'timeliness') && floor && isCounted(measure.unit) && compareDecimals(measure.value, '0') === 1 && !FAULT.test(name)) {
    const plain = PAPERS.test(measure.unit) || COUNT_MEASURE.test(name) || COUNT_MEASURE.test(description);
    return { belongs: 'quantity', severity: plain ? 'E' : 'W', because: `“${indicatorValue(indicator)}”是数量` };
  }
  if (kind === 'quantity' && !floor && isTime(measure.unit)) return { belongs: 'timeliness', severity: 'W', because: `“${indicatorValue(indicator)}”限定的是时间` };
  if (kind === 'quantity' && measure.unit === PERCENT && QUALITY_MEASURE.test(name)) return { belongs: 'quality', severity: 'W', because: `“${QUALITY_MEASURE.exec(name)![0]}”属于质量` };
  return null;
}

function fromSatisfaction(indicator: Indicator, words: string, unit: string): Misfiled | null {
  if (OPINION.test(words) || words.trim() === '') return null;
  return isTime(unit) || isCounted(unit) ? { severity: 'E', because: `“${indicatorValue(indicator)}”不是满意程度` } : { severity: 'W', because: '名称和描述都没有谈到满意程度' };
}

function wrongParent(indicator: Indicator, levels: Levels): string | null {
  const owner = Object.keys(levels).find((level) => levels[level]!.includes(indicator.level2));
  return indicator.level1 === '' || !owner || owner === indicator.level1 ? null : owner;
}

const levelBelongs: Rule = {
  id: 'F45',
  severity: 'E',
  title: '指标归属正确的一级和二级指标',
  formula: '二级指标∈所列一级指标；份、条、个→数量；及时→时效；满意、好评→满意度',
  basis: WELL_MADE,
  sections: ['performance'],
  run: perIndicator((indicator, target, { templateVersion }): RuleFinding[] => {
    const levels = levelsOf(templateVersion);
    const { level1, level2, name } = indicator;
    const owner = wrongParent(indicator, levels);
    if (owner) return [{ ...cellAt(target, indicator, 'level1'), message: `“${name}”的二级指标“${level2}”属于“${owner}”，这里列在“${level1}”下。`, expected: owner, actual: level1, repair: { label: `改列“${owner}”`, value: owner } }];
    const wrong = level1 === '' || level2 === '' || name.trim() === '' ? null : misfiled(indicator);
    if (!wrong) return [];
    const right = wrong.belongs && level2Of(wrong.belongs, levels);
    return [
      {
        ...cellAt(target, indicator, 'level2'),
        severity: wrong.severity,
        message: `“${name}”列在“${level2}”下，而${wrong.because}${right ? `，${wrong.severity === 'E' ? '应' : '是否应'}列在“${right}”下${wrong.severity === 'E' ? '' : '，请核对'}。` : '，请改列或换用别的指标。'}`,
        ...(right ? { expected: right, repair: { label: `改列“${right}”`, value: right } } : {}),
        actual: level2,
      },
    ];
  }),
};

export const indicatorLevelRules: readonly Rule[] = [levelBelongs];
