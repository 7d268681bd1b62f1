import { describe, expect, it } from 'vitest';
import { comparisonHeader, comparisonRows, csvCell, csvText } from '@/lib/comparison/csv';
import { amountFigure, changeText, figureText, movementText, numberFigure, rateText } from '@/lib/comparison/figure';
import { normalisedName } from '@/lib/disclosure/names';
import { summarise } from '@/lib/comparison/summary';
import { diffTexts, foldUnchanged } from '@/lib/comparison/text-diff';
import { compareYears } from '@/lib/comparison/compare-section';
import { factsOf } from '@/lib/disclosure/render';
import { contextOf, fen, overview2019, overview2020, template } from './samples';

const labels = { before: '2019年', after: '2020年' };
const [before, after] = [contextOf(2019, { overview: overview2019 }), contextOf(2020, { overview: overview2020 })];
const facts = (context: typeof before) => Object.fromEntries(factsOf(template, context).map((fact) => [fact.measure, fact.amount]));

describe('the summary sentence', () => {
  it('says what happened, with the part that moved it', () => {
    const result = summarise({ fiscalYear: 2019, kind: 'BUDGET', facts: { ...facts(before), 'threePublic.total': 0 } }, { fiscalYear: 2020, kind: 'BUDGET', facts: { ...facts(after), 'threePublic.total': fen('7.64') } });
    expect(result).toBe('2020年支出预算2216.20万元，比2019年增加1117.22万元，增长101.7%，主要是项目支出增加818.30万元。2020年“三公”经费7.64万元，比2019年增加7.64万元（2019年为0）。');
  });

  it('tells missing years, missing figures and no change in words', () => {
    const some = { 'overview.expenditure.total': fen('10'), 'threePublic.total': 0 };
    expect(summarise({ fiscalYear: 2019, kind: 'BUDGET', facts: null }, { fiscalYear: 2020, kind: 'BUDGET', facts: some })).toBe('2020年支出预算10.00万元；2019年未公开，无法比较。2020年“三公”经费0.00万元；2019年未公开，无法比较。');
    expect(summarise({ fiscalYear: 2019, kind: 'BUDGET', facts: some }, { fiscalYear: 2020, kind: 'BUDGET', facts: some })).toBe('2020年支出预算10.00万元，与2019年持平。2019年和2020年均未安排“三公”经费。');
    expect(summarise({ fiscalYear: 2019, kind: 'BUDGET', facts: {} }, { fiscalYear: 2020, kind: 'BUDGET', facts: some })).toContain('2019年没有这项数据');
    expect(summarise({ fiscalYear: 2019, kind: 'BUDGET', facts: some }, { fiscalYear: 2020, kind: 'BUDGET', facts: null })).toBe('2020年部门预算尚未公开，无法比较。');
  });

  it('speaks of final accounts, beside those of the year before or the budget of the year', () => {
    const accounts = { 'finalExpenditure.total': fen('12'), 'finalThreePublic.total': 0 };
    const budget = { 'overview.expenditure.total': fen('10'), 'threePublic.total': 0 };
    const final = { fiscalYear: 2020, kind: 'FINAL_ACCOUNTS', facts: accounts } as const;
    expect(summarise({ ...final, fiscalYear: 2019, facts: accounts }, final)).toBe('2020年度支出决算12.00万元，与2019年度持平。2019年度和2020年度均未发生“三公”经费。');
    expect(summarise({ fiscalYear: 2020, kind: 'BUDGET', facts: budget }, final)).toBe('2020年度支出决算12.00万元，比2020年预算增加2.00万元，增长20.0%。2020年预算和2020年度均未发生“三公”经费。');
  });
});

describe('figures in words', () => {
  it('gives a rate or the reason why there is none', () => {
    expect(rateText(amountFigure(100, 150), labels)).toBe('+50.0%');
    expect(rateText(amountFigure(0, 150), labels)).toBe('2019年为0');
    expect(rateText(amountFigure(0, 0), labels)).toBe('持平');
    expect(rateText(amountFigure(null, 150), labels)).toBe('2019年无数据');
    expect(rateText(amountFigure(150, null), labels)).toBe('2020年无数据');
    expect(rateText(amountFigure(null, null), labels)).toBe('两侧均无数据');
    expect(rateText(amountFigure(-5, 5), labels)).toBe('2019年为负数');
  });

  it('shows amounts exactly and quantities as they are', () => {
    expect(figureText(amountFigure(1_234_567, 0), 'before')).toBe('1.234567');
    expect(changeText(amountFigure(fen('2'), fen('1')))).toBe('-1.00');
    expect(changeText(numberFigure('1.5', '3'))).toBe('+1.5');
    expect(changeText(numberFigure('0.3', '0.1'))).toBe('-0.2');
    expect(numberFigure('没有', '3').difference).toBeNull();
  });

  it('has arrow, word and number in the badge', () => {
    expect(movementText(amountFigure(fen('1098.98'), fen('2216.20')), labels)).toBe('▲ 增加 101.7%');
    expect(movementText(amountFigure(fen('2'), fen('1')), labels)).toBe('▼ 减少 50.0%');
    expect(movementText(amountFigure(0, 1), labels)).toBe('▲ 增加（2019年为0）');
    expect(movementText(amountFigure(fen('100000'), fen('100001')), labels)).toBe('▲ 增加不足0.1%');
    expect(movementText(amountFigure(null, 1), labels)).toBe('2019年无数据');
    expect(movementText(numberFigure('1', '2'), labels)).toBe('▲ 增加');
  });
});

describe('text', () => {
  it('marks words, not characters', () => {
    expect(diffTexts('负责全市网络安全工作的统筹协调。', '负责全市数据安全工作的统筹协调。')).toEqual([
      { type: 'same', text: '负责全市' },
      { type: 'gone', text: '网络' },
      { type: 'added', text: '数据' },
      { type: 'same', text: '安全工作的统筹协调。' },
    ]);
  });

  it('calls a text with hardly a word in common rewritten', () => {
    expect(diffTexts('保障网络畅通。', '新建档案库房并配备恒温设备。').map((segment) => segment.type)).toEqual(['gone', 'added']);
  });

  it('folds long unchanged stretches', () => {
    const long = '统筹协调全市网络安全工作'.repeat(20);
    const folded = foldUnchanged(diffTexts(`${long}甲`, `${long}乙`));
    expect(folded[0]).toMatchObject({ type: 'same', folded: long.length - 24 });
  });

  it('normalises names of rows', () => {
    expect(normalisedName('2020年 网络舆情监测 工作经费')).toBe('网络舆情监测');
    expect(normalisedName('“网络舆情监测”项目资金')).toBe('网络舆情监测');
    expect(normalisedName('ＩＰＶ６改造')).toBe('ipv6改造');
    expect(normalisedName('项目经费')).toBe('项目');
  });
});

describe('the CSV', () => {
  it('is UTF-8 with BOM and CRLF, quoted where needed', () => {
    expect(csvText([['甲', '乙"丙"', '一,二']])).toBe('\uFEFF甲,"乙""丙""","一,二"\r\n');
  });

  it('keeps numbers and disarms formulas', () => {
    expect(csvCell('-3.00')).toBe('-3.00');
    expect(csvCell('-3.0%')).toBe('-3.0%');
    expect(csvCell('=1+1')).toBe("'=1+1");
    expect(csvCell('+86 10')).toBe("'+86 10");
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(csvCell('-1+cmd|x')).toBe("'-1+cmd|x");
    expect(csvCell('\t=1')).toBe("'\t=1");
    expect(csvCell('="a",b')).toBe('"\'=""a"",b"');
  });

  it('has a row for every figure, with difference, percentage and reason', () => {
    const rows = comparisonRows(compareYears({ template, context: before }, { template, context: after }), { before: '2019年', after: '2020年' });
    expect(rows.every((row) => row.length === comparisonHeader(labels).length)).toBe(true);
    expect(rows).toContainEqual(['二、部门预算安排的总体情况', '支出预算 / 项目支出', '万元', '1023.20', '1841.50', '818.30', '80.0%', '变化', '公务网络平台线路租用纳入预算']);
    expect(rows).toContainEqual(['二、部门预算安排的总体情况', '项目清单 / 公务网络平台线路租用', '万元', '', '1721.50', '', '', '新增', '']);
  });
});
