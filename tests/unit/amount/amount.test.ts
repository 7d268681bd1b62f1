import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, formatChange, formatExactIn, formatExactWanyuan, formatWanyuan, parseAmount, percentageChange, sumOfPresent } from '@/lib/amount/amount';
import { multiply, parseDecimal } from '@/lib/amount/decimal';

const fenOf = (text: string, unit?: '元') => {
  const parsed = parseAmount(text, unit);
  return parsed.ok ? parsed.fen : parsed.message;
};
const anyFen = fc.integer({ min: -9e14, max: 9e14 });

describe('parseAmount', () => {
  it.each([
    ['2216.2', 2_216_200_000],
    ['1,841.5', 1_841_500_000],
    ['３２５．０１', 325_010_000],
    ['496900元', 49_690_000],
    ['49.69 万元', 49_690_000],
    ['0.000001', 1],
    ['-3', -3_000_000],
    ['(12.5)', -12_500_000],
    ['（１２．５）', -12_500_000],
    ['-0', 0],
    ['12.500000000', 12_500_000],
  ])('reads %s', (text, fen) => expect(fenOf(text)).toBe(fen));

  it('reads the unit of the field where none is written', () => expect(fenOf('496900.00', '元')).toBe(49_690_000));

  it.each(['', '约50', '1.2.3', '1,23', '--5', '12万', 'NaN', '1e5'])('refuses “%s” and says what it wants', (text) => {
    expect(fenOf(text)).toEqual(expect.stringContaining('例如'));
  });

  it('refuses what 分 can not hold', () => {
    expect(fenOf('0.0000001')).toEqual(expect.stringContaining('6 位小数'));
    expect(fenOf('0.001', '元')).toEqual(expect.stringContaining('2 位小数'));
    expect(fenOf('99999999999999999')).toEqual(expect.stringContaining('单位'));
  });

  it('reads back every amount that it writes', () => {
    fc.assert(fc.property(anyFen, (fen) => fenOf(formatExactWanyuan(fen)) === fen));
  });
});

describe('parseAmount, whatever is typed', () => {
  const fullWidth = (text: string) => text.replace(/[-+,.\d]/gu, (one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0));
  const grouped = (text: string) => text.replace(/\d+/u, (digits) => digits.replace(/\B(?=(\d{3})+$)/gu, ','));

  it('reads full width, separators and a written unit as the same amount', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        const written = formatExactWanyuan(fen);
        const yuan = `${fen < 0 ? '-' : ''}${BigInt(Math.abs(fen)) / 100n}.${(Math.abs(fen) % 100).toString().padStart(2, '0')}元`;
        return [fullWidth(written), grouped(written), `${written}万元`, ` ${written} 万元`, yuan].every((text) => fenOf(text) === fen);
      }),
    );
  });

  it('never gives anything but a whole number of 分, or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+(]?[0-9０-９,，.．]{0,20}[)万元%e]{0,2}$/u)), (text) => {
        const fen = fenOf(text);
        return typeof fen === 'number' ? Number.isSafeInteger(fen) && !Object.is(fen, -0) : /[\u4e00-\u9fa5]/u.test(fen);
      }),
    );
  });
});

describe('formatting', () => {
  it('rounds half away from zero to two decimals', () => {
    expect([374_700_000, 5_000, -5_000, 4_999, -4_999, 0].map((fen) => formatWanyuan(fen))).toEqual(['374.70', '0.01', '-0.01', '0.00', '0.00', '0.00']);
    expect(formatWanyuan(1_234_567_890_000, { group: true })).toBe('1,234,567.89');
    expect(formatChange(298_920_000)).toBe('+298.92');
  });

  it('is never off by more than half a hundredth', () => {
    fc.assert(fc.property(anyFen, (fen) => Math.abs((fenOf(formatWanyuan(fen)) as number) - fen) <= 5_000));
  });
});

describe('entry in 元', () => {
  it('reads 元 to the 分, and no further', () => {
    expect(parseAmount('3,747,000.01', '元')).toEqual({ ok: true, fen: 374_700_001 });
    expect(parseAmount('1.5万元', '元')).toEqual({ ok: true, fen: 1_500_000 });
    expect(parseAmount('0.005', '元')).toEqual({ ok: false, message: '最多填写 2 位小数（单位：元）' });
    expect(parseAmount('999999999999999999', '元')).toMatchObject({ message: '金额过大，请核对单位是否为元' });
  });
  it('shows what it read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), fc.constantFrom('元' as const, '万元' as const), (fen, unit) => {
        expect(parseAmount(formatExactIn(fen, unit), unit)).toEqual({ ok: true, fen: fen === 0 ? 0 : fen });
      }),
    );
    expect([formatExactIn(374_700_001, '元'), formatExactIn(-5, '元'), formatExactIn(374_700_001, '万元')]).toEqual(['3747000.01', '-0.05', '374.700001']);
  });
});

describe('percentageChange', () => {
  it('says nothing where the base says nothing', () => expect([percentageChange(0, 5), percentageChange(-1, 5)]).toEqual([null, null]));
  it('rounds to one decimal and carries its sign', () => {
    expect(percentageChange(1_098_980_000, 2_216_200_000)).toBe('+101.7%');
    expect([percentageChange(100, 97), percentageChange(100, 100), percentageChange(100_000, 99_999)]).toEqual(['-3.0%', '0.0%', '0.0%']);
  });
});

it('blank is not zero', () => {
  expect(sumOfPresent([null, undefined, '12a'])).toBeNull();
  expect(sumOfPresent([null, 5, '12a', 7])).toBe(12);
  expect(difference(null, 5)).toBeNull();
});

describe('quantities', () => {
  it('multiply as integers do, at any number of decimals', () => {
    const price = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), price, (count, fen) => multiply(String(count), fen) === count * fen));
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999 }), price, (hundredths, fen) => multiply(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`, fen * 100) === hundredths * fen));
  });

  it('reads decimals as people type them', () => expect(['１，２００', '12.5', '-3', '7台', ''].map(parseDecimal)).toEqual(['1200', '12.5', '-3', null, null]));
  it('multiplies without loss, or not at all', () => {
    expect(multiply('3', 21_000_000)).toBe(63_000_000);
    expect(multiply('2.5', 10)).toBe(25);
    expect(multiply('0.3', 1)).toBeNull();
    expect(multiply('三', 1)).toBeNull();
  });
});
