import { describe, expect, it } from 'vitest';
import { edition, placesOf, withIndicators } from '@/tests/support/target-edition';

describe('F48 values and bases', () => {
  it.each(['', ' ', '—', '--', '/', '暂无', '待定', '略'])('misses the basis “%s”', (basis) => expect(placesOf('F48', withIndicators({ basis }))).toEqual(['W i0/basis']));
  it.each(['', '——', '待定'])('misses the value “%s”', (value) => expect(placesOf('F48', withIndicators({ operator: '定性', value }))).toEqual(['W i0/value']));
  it('misses the value of a sub-target’s indicator, which has no basis', () => {
    expect(placesOf('F48', edition(['performance', 'subTargets/content/indicators/articles/value', '']))).toEqual(['W subTargets/content/indicators/articles/value']);
  });
  it.each<[what: string, cells: Parameters<typeof withIndicators>[number]]>([
    ['“无” as an answer', { operator: '定性', value: '无' }],
    ['zero', { operator: '＝', value: '0', unit: '件' }],
    ['a short basis', { basis: '合同' }],
    ['a basis with a mark in it', { basis: '工作实际/行业标准' }],
    ['a row that has only been begun', { name: '', value: '', basis: '' }],
  ])('keeps silent about %s', (_what, cells) => expect(placesOf('F48', withIndicators(cells))).toEqual([]));
});

describe('F48 empty rows', () => {
  it('tells of an indicator row that is empty, once', () => {
    expect(placesOf('F48', withIndicators({}, { level1: '', level2: '', name: '', operator: '', value: '', basis: '' }))).toEqual(['W i1/name']);
  });
});
