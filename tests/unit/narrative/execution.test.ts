import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executionRate, executionWords, signWord } from '@/lib/narrative/execution';
import { readExecution } from '@/lib/narrative/read-execution';

describe('the rate of completion', () => {
  it('has two decimals, rounded half away from zero', () => {
    expect(executionRate(3_900_000, 2_390_000)).toBe('61.28%');
    expect(executionRate(800, 1)).toBe('0.13%');
    expect(executionRate(300, 1_000)).toBe('333.33%');
    expect(executionRate(100, 0)).toBe('0.00%');
  });

  it('is none where nothing was budgeted', () => expect([executionRate(0, 5), executionRate(0, 0), executionRate(-1, 5)]).toEqual([null, null, null]));

  it('is exact beyond what numbers hold', () => expect(executionRate(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1)).toBe('100.00%'));
});

describe('the words of a pair', () => {
  it('tell sign, gap and reason', () => {
    expect(executionWords({ budget: 3_900_000, actual: 2_390_000 }, '减少接待批次。')).toBe('年初预算为3.90万元，支出决算为2.39万元，完成年初预算的61.28%。决算数小于预算数，差额1.51万元，主要原因是减少接待批次。');
    expect(executionWords({ budget: 0, actual: 10_000 }, '')).toBe('年初预算为0.00万元，支出决算为0.01万元。决算数大于预算数，差额0.01万元。');
    expect(executionWords({ budget: 0, actual: 0 }, '无')).toBe('年初预算为0.00万元，支出决算为0.00万元。决算数等于预算数。');
  });

  it('leave open what a draft lacks', () => expect(executionWords({ budget: null, actual: 10_000 }, '')).toMatch(/^年初预算为（未填）万?元?，支出决算为0\.01万元。$/u));

  it('say what they mean when they are read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), fc.integer({ min: 0, max: 9_000_000_000 }), (budget, actual) => {
        const read = readExecution(executionWords({ budget, actual }, ''));
        expect(read.filter(({ kind }) => kind === 'sign')).toEqual([{ kind: 'sign', said: `决算数${signWord(actual - budget)}预算数`, sign: Math.sign(actual - budget) }]);
        expect(read.filter(({ kind }) => kind === 'gap')).toHaveLength(actual === budget ? 0 : 1);
        expect(read.filter(({ kind }) => kind === 'rate')).toHaveLength(budget > 0 ? 1 : 0);
      }),
    );
  });
});

describe('sentences of pairs as departments write them', () => {
  const read = (text: string) =>
    readExecution(text).map((one) => (one.kind === 'sign' ? ['<', '=', '>'][one.sign + 1] : one.kind === 'gap' ? `${one.amount.digits}e-${one.amount.decimals}${one.amount.unit}` : `${one.digits}e-${one.decimals}%`));

  it.each([
    ['支出决算数小于年初预算数的主要原因是压减开支', ['<']],
    ['支出决算为2.39万元，大于预算数', ['>']],
    ['预算数大于决算数', ['<']],
    ['决算与年初预算持平', ['=']],
    ['比年初预算减少1.51万元，下降38.7%', ['<', '151e-2万元']],
    ['较年初预算3.90万元增加1,051.5万元', ['>', '10515e-1万元']],
    ['与年初预算相比，节约支出3万元', ['<', '3e-0万元']],
    ['完成年初预算的６１．２８％', ['6128e-2%']],
    ['完成预算98%', ['98e-0%']],
    ['预算执行率为95.5%', ['955e-1%']],
    // Of other bases.
    ['完成调整预算的99.00%，比上年减少0.56万元，下降19.0%', []],
    ['比调整预算减少3万元，调整预算执行率为97%', []],
    ['年初预算为3.90万元，支出决算为2.39万元', []],
  ])('%s', (text, said) => expect(read(text)).toEqual(said));
});
