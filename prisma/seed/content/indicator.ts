import type { PerformanceContent } from '../../../lib/disclosure/sections/performance';

export type Indicator = PerformanceContent['projectTargets'][number]['indicators'][number];
export type MeasuredIndicator = PerformanceContent['subTargets'][number]['indicators'][number];

type Value = Pick<Indicator, 'operator' | 'value' | 'unit'>;

/** "≥1000万次" → sign, number, unit; words such as "显著" are 定性. */
export function indicatorValueOf(text: string): Value {
  const match = /^([≥＞＝≤＜])(\d+(?:\.\d+)?)(.*)$/u.exec(text);
  return match ? { operator: match[1]!, value: match[2]!, unit: match[3]! } : { operator: '定性', value: text, unit: '' };
}

const at =
  (level1: string, level2: string) =>
  (id: string, name: string, description: string, value: string, basis: string): Indicator => ({ id, level1, level2, name, description, ...indicatorValueOf(value), basis });

export const quantity = at('产出指标', '数量指标');
export const quality = at('产出指标', '质量指标');
export const timeliness = at('产出指标', '时效指标');
export const cost = at('产出指标', '成本指标');
export const economic = at('效果指标', '经济效益指标');
export const social = at('效果指标', '社会效益指标');
export const ecological = at('效果指标', '生态效益指标');
export const lasting = at('效果指标', '可持续影响指标');
export const satisfaction = at('满意度指标', '服务对象满意度指标');

/** An indicator of a department-wide sub-target: no level, no basis. */
export const measured = (id: string, name: string, value: string): MeasuredIndicator => ({ id, name, ...indicatorValueOf(value) });

/** The cost indicator that nearly every project states. */
export const withinBudget = cost('cost', '成本控制程度', '项目实际支出能否控制在预算额度以内', '能够控制', '实际支出情况');
