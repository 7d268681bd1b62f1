import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf, withIndicators } from '@/tests/support/target-edition';

describe('F46', () => {
  const capacity = { level1: '效果指标', level2: '社会效益指标', name: '平台可承载数据总量', description: '可承载的两级数据总量', value: '5000', unit: 'G' };

  it('sees an indicator twice, under another level too, at the later one', () => {
    expect(placesOf('F46', withIndicators(capacity, { name: '用户数' }, { ...capacity, level1: '满意度指标' }))).toEqual(['E i2/name']);
    const [finding] = findingsOf('F46', withIndicators(capacity, { ...capacity, level1: '产出指标', level2: '数量指标', name: '平台可承载 数据总量' }));
    expect(finding!.message).toContain('另一处列在“社会效益指标”下');
  });
  it('asks where only the name is the same', () => {
    expect(placesOf('F46', withIndicators({ ...capacity, name: '完成率' }, { level2: '时效指标', name: '完成率', description: '按时完成的比重', value: '90', unit: '%' }))).toEqual(['W i1/name']);
  });
  it('asks where only what is measured is the same', () => {
    expect(placesOf('F46', withIndicators(capacity, { ...capacity, name: '承载能力' }))).toEqual(['W i1/name']);
  });
  it('keeps silent about others', () => {
    const whether = { operator: '定性', value: '显著', description: '实施该项服务后的影响' };
    expect(placesOf('F46', withIndicators({ ...whether, name: '对机房的影响' }, { ...whether, name: '对云机房的影响' }))).toEqual([]);
    expect(placesOf('F46', withIndicators(capacity, { ...capacity, name: '可承载用户总量', description: '可承载的用户总量' }))).toEqual([]);
    expect(placesOf('F46', withIndicators({ name: '' }, { name: '' }))).toEqual([]);
  });
});

describe('F47', () => {
  const kinds = (...levels: [string, string][]) => withIndicators(...levels.map(([level1, level2], index) => ({ level1, level2, name: `指标${index}` })));
  const outputs: [string, string][] = ['数量指标', '质量指标', '时效指标', '成本指标'].map((level2) => ['产出指标', level2]);
  const others: [string, string][] = [['效果指标', '生态效益指标'], ['满意度指标', '服务对象满意度指标']];

  it('is content with one of each', () => expect(placesOf('F47', kinds(...outputs, ...others))).toEqual([]));
  it('names all that is lacking, at the table', () => {
    const context = kinds(outputs[0]!, outputs[1]!);
    expect(placesOf('F47', context)).toEqual(['W indicators']);
    expect(findingsOf('F47', context)[0]!.message).toContain('缺少时效指标、成本指标、效果指标、满意度指标。');
  });
  it('counts a row under the wrong first level, which F45 reports', () => {
    expect(placesOf('F47', kinds(...outputs, others[0]!, ['效果指标', '服务对象满意度指标']))).toEqual([]);
  });
  it('waits while a row has no level', () => expect(placesOf('F47', kinds(outputs[0]!, ['', '']))).toEqual([]));
});
