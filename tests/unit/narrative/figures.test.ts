import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWithLastYear, MISSING, sentence, yuan } from '@/lib/narrative/figures';

const amounts = fc.integer({ min: 0, max: 9e12 });

describe('comparedWithLastYear', () => {
  it('words increase, decrease and no change as the figures have it', () => {
    fc.assert(
      fc.property(amounts, amounts, (now, before) => {
        const text = comparedWithLastYear(now, before, 2019, '');
        expect(text.includes('增加')).toBe(now > before);
        expect(text.includes('减少')).toBe(now < before);
        expect(text.includes('持平')).toBe(now === before);
        expect(text).not.toMatch(/NaN|Infinity|∞|undefined|null|-/u);
        expect(text.endsWith('。')).toBe(true);
      }),
    );
  });

  it('tells a zero base in words, without a percentage', () => {
    expect(comparedWithLastYear(7_210_000, 0, 2019, '12月购车')).toBe('较2019年增加7.21万元（2019年为0），主要原因是12月购车。');
  });

  it('gives the rate of a real base, and the reason once', () => {
    expect(comparedWithLastYear(374_700_000, 75_780_000, 2019, '主要原因是人员划转。')).toBe('较2019年增加298.92万元，增长394.5%，主要原因是人员划转。');
  });

  it('never speaks of a change of 0.00', () => {
    expect(comparedWithLastYear(97, 100, 2019, '')).toBe('较2019年减少0.000003万元，下降3.0%。');
    fc.assert(fc.property(amounts, fc.integer({ min: -6_000, max: 6_000 }), (before, step) => !/(增加|减少)0\.00万元/u.test(comparedWithLastYear(before + 6_000 + step, before + 6_000, 2019, ''))));
  });

  it('leaves out a rate that rounds to nothing', () => expect(comparedWithLastYear(1_000_010_000, 1_000_000_000, 2019, '')).toBe('较2019年增加0.01万元。'));

  it.each([
    ['人员划转', '人员划转'],
    ['主要原因是人员划转', '人员划转'],
    ['主要原因：人员划转；', '人员划转'],
    ['主要为人员划转', '人员划转'],
    ['是人员划转', '人员划转'],
    ['为民服务中心启用', '为民服务中心启用'],
    ['主要领导调整', '主要领导调整'],
    ['是否续租未定', '是否续租未定'],
  ])('writes the reason “%s” once, as it was meant', (reason, words) => {
    expect(comparedWithLastYear(2_000_000, 1_000_000, 2019, reason)).toBe(`较2019年增加1.00万元，增长100.0%，主要原因是${words}。`);
  });

  it.each(['', '  ', '。', '主要原因是。', '主要为'])('begins no reason where “%s” holds none', (reason) => {
    expect(comparedWithLastYear(2_000_000, 1_000_000, 2019, reason)).toBe('较2019年增加1.00万元，增长100.0%。');
  });

  it('gives no reason for what has not changed', () => expect(comparedWithLastYear(5, 5, 2019, '政策调整')).toBe('与2019年持平。'));

  it('says so where there is no last year', () => {
    expect(comparedWithLastYear(5, null, 2019, '')).toBe('2019年无可比数据。');
  });

  it('leaves open what a draft lacks: only last year can be unknown for good', () => expect(comparedWithLastYear(null, 5, 2019, '')).toBe('较2019年（未填）。'));

  it('has a sentence for nothing in both years', () => expect(comparedWithLastYear(0, 0, 2019, '')).toBe('与2019年持平，均未安排。'));
  it('and accounts say that nothing happened', () => expect(comparedWithLastYear(0, 0, 2019, '', '未发生')).toBe('与2019年持平，均未发生。'));
});

it('marks a missing figure and ends a sentence once', () => {
  expect(yuan(null)).toBe(MISSING);
  expect(yuan('约50')).toBe(MISSING);
  expect(['日常维修等支出，。 ', '维修', '好！', '', ' 。'].map(sentence)).toEqual(['日常维修等支出。', '维修。', '好！', '', '']);
});
