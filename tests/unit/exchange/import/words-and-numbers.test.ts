import { describe, expect, it } from 'vitest';
import { isUnitLine, readAmount, unitIn } from '@/lib/exchange/import/amount-text';
import { indicatorsIn, measuredValue } from '@/lib/exchange/import/indicator-value';
import { headingWords, numbered } from '@/lib/exchange/import/numbering';
import { cellValue, similarity } from '@/lib/exchange/import/words';

describe('amounts as documents print them', () => {
  it.each([
    ['1,234.5', '万元', 1_234_500_000],
    ['１２３４．５', '元', 123_450],
    ['12.5万元', '元', 12_500_000],
    ['3亿元', '万元', 30_000_000_000],
    ['（12.5）', '万元', -12_500_000],
    ['△3', '元', -300],
    ['1.2E3', '元', 120_000],
    ['¥3.00', '元', 300],
    ['0', '万元', 0],
  ] as const)('%s in %s is %i 分', (text, unit, fen) => {
    expect(readAmount(text, unit)?.fen).toBe(fen);
  });

  it.each(['', '合计', '12台', '1.2.3', '2019年', '——', '9'.repeat(20)])('%j is none', (text) => {
    expect(readAmount(text, '万元')).toBeNull();
  });

  it('tells when a spreadsheet’s noise was rounded off', () => {
    expect(readAmount('1098.9800000000001', '万元')).toEqual({ fen: 1_098_980_000, unit: '万元', isRounded: true });
  });

  it.each([
    ['单位：万元', '万元', true],
    ['（金额单位：人民币元）', '元', true],
    ['价值（金额单位：万元）', '万元', false],
    ['预算数（元）', '元', false],
    ['编制部门：某局　　　单位:千元', '千元', false],
    ['单价', null, false],
  ])('%s names a unit', (text, unit, alone) => {
    expect([unitIn(text), isUnitLine(text)]).toEqual([unit, alone]);
  });
});

describe('numbers of paragraphs', () => {
  it.each([
    ['十五、完成', '一、', 15, '完成'],
    ['（二)分项', '（一）', 2, '分项'],
    ['1.2020年工作', '1、', 1, '2020年工作'],
    ['1．2020年工作', '1、', 1, '2020年工作'],
    ['2.1 标题', '1.1', 2, '标题'],
    ['第二部分 资金', '第一部分', 2, '资金'],
    ['公开05表　支出表', '表1', 5, '支出表'],
    ['附表一：收支表', '表1', 1, '收支表'],
  ])('%s', (text, style, value, rest) => {
    expect(numbered(text)).toEqual({ style, value, rest });
  });

  it.each(['2.1', '1.5万元', '2020年部门预算', '一般公共预算', '表彰先进', '3D打印'])('%s has none', (text) => {
    expect(numbered(text)).toBeNull();
  });

  it('are no part of a heading’s words, nor is the page in a table of contents', () => {
    expect(headingWords('三、机关运行经费安排情况………12')).toBe('机关运行经费安排情况');
  });
});

describe('measured values', () => {
  it.each([
    ['≥95%', '≥ 95 %'],
    ['>３６２日', '＞ 362 日'],
    ['不低于 1,000 篇', '≥ 1000 篇'],
    ['控制在2%', '≤ 2 %'],
    ['等于100%', '＝ 100 %'],
    ['5座（含备用）', '＝ 5 座（含备用）'],
    ['3至5座', '定性 3至5座 '],
    ['显著', '定性 显著 '],
    ['2020年12月底前', '定性 2020年12月底前 '],
    ['不超过', '定性 不超过 '],
  ])('%s', (text, expected) => {
    const { operator, value, unit } = measuredValue(text);
    expect(`${operator} ${value} ${unit}`).toBe(expected);
  });

  it('stand behind the names of their indicators', () => {
    const read = indicatorsIn('1、发稿量大于或等于1000篇；2、5G覆盖率≥90%；网络稳定性显著；满意度：较高。').map(({ name, operator, value, unit, certainty }) => [name, operator + value + unit, certainty]);
    expect(read).toEqual([['发稿量', '≥1000篇', 'sure'], ['5G覆盖率', '≥90%', 'sure'], ['网络稳定性', '定性显著', 'likely'], ['满意度', '定性较高', 'sure']]);
  });
});

describe('words', () => {
  it('of a cell lose breaks that only its width made', () => {
    expect(cellValue('  设备升级\n完成数量 ')).toBe('设备升级完成数量');
    expect(cellValue('1、甲。\n2、乙。')).toBe('1、甲。\n2、乙。');
    expect(cellValue('[bookmark: _Toc1]IPv6\nready')).toBe('IPv6 ready');
  });

  it('are alike apart from brackets, spaces and width; different ones are not', () => {
    expect(similarity('数量  单位', '数量单位')).toBe(1);
    expect(similarity('因公出国(境)费', '因公出国（境）费')).toBe(1);
    expect(similarity('部门收入总表', '部门支出总表')).toBeLessThan(0.7);
    expect(similarity('政府采购目录序号', '采购目录序号')).toBeGreaterThan(0.85);
  });
});
