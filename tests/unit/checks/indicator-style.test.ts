import { describe, expect, it } from 'vitest';
import { edition, findingsOf, placesOf, runOf, withIndicators } from '@/tests/support/target-edition';

describe('F49', () => {
  it.each(['百分比', '％'])('wants “%%” instead of “%s”', (unit) => {
    expect(findingsOf('F49', withIndicators({ name: '稳定运行率', value: '87', unit }))).toMatchObject([{ repair: { value: '%' } }]);
  });
  it('wants one of two units that mean the same: the one that most use', () => {
    const context = withIndicators({ value: '363', unit: '天' }, { value: '300', unit: '天' }, { value: '362', unit: '日' });
    expect(placesOf('F49', context)).toEqual(['I i2/unit']);
    expect(findingsOf('F49', context)[0]!.repair!.value).toBe('天');
  });
  it('shows a sign that others don’t use, but offers no other promise', () => {
    const context = withIndicators({ operator: '＞', value: '362', unit: '天' });
    expect(placesOf('F49', context)).toEqual(['I i0/operator']);
    expect(findingsOf('F49', context)[0]!.repair).toBeUndefined();
  });
  it.each(['大于或等于1000', '≥95', '不低于 90'])('shows a comparison in the value: %s', (value) => {
    expect(placesOf('F49', withIndicators({ operator: '定性', value }))).toEqual(['I i0/value']);
  });
  it.each(['显著', '不超过', '提高5个百分点', '是'])('takes “%s” for words', (value) => {
    expect(placesOf('F49', withIndicators({ operator: '定性', value }))).toEqual([]);
  });
  it('lets different units be', () => expect(placesOf('F49', withIndicators({ unit: '小时' }, { unit: '天' }, { unit: '人' }, { unit: '名' }))).toEqual([]));
  it('is not run without indicators', () => {
    expect(runOf('F49', edition(['performance', 'projectTargets', []], ['performance', 'subTargets', []]))).toEqual({ notRun: '没有绩效指标' });
  });
});
