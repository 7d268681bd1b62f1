import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/exchange/import/recognise';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { textSource } from '@/lib/exchange/import/text-source';
import { wan } from '@/prisma/seed/content/money';
import { fictionalText } from '@/tests/support/fictional-text';
import { BALANCED, booksOf } from '@/tests/support/source-places';

type Row = Record<string, unknown>;

/** Reads a text and checks its books on the way. */
function read(text: string, hints: Parameters<typeof recognise>[1] = {}): ImportResult {
  const source = textSource(text);
  const result = recognise(source, hints);
  expect(booksOf(source, result)).toEqual(BALANCED);
  return result;
}

const TITLE = '临江市档案局2021年部门预算公开\n';
const rowsOf = (result: ImportResult, section: string) => (result.content[section] as { rows: Row[] }).rows;

describe('sections', () => {
  const parts = fictionalText.split(/(?=^[ ]?[一二三四五六七八九]、(?:部门|机关|财政|绩效|政府|国有|名词|其他))/mu);

  it('are known by their words in any order and numbering', () => {
    const [opening, ...sections] = parts;
    const turned = [opening!, ...sections.reverse().map((part, index) => part.replace(/^ ?[一二三四五六七八九]、/u, `（${'一二三四五六七八九'[index]}）`))].join('');
    const [plain, result] = [read(fictionalText), read(turned)];
    const withoutIds = (content: unknown) => JSON.stringify(content, (key, value: unknown) => (key === 'id' ? undefined : value));
    for (const id of ['responsibilities', 'overview', 'operatingCost', 'threePublic', 'performance', 'procurement', 'assets', 'glossary', 'otherMatters']) expect(withoutIds(result.content[id])).toBe(withoutIds(plain.content[id]));
  });

  it('aren’t opened by a table of contents', () => {
    const headings = parts.slice(1).map((part) => part.split('\n')[0]!.trim());
    const contents = ['目录', ...headings.map((heading, index) => `${heading}………${index + 1}`)].join('\n');
    const result = read(fictionalText.replace('按照《预算法》', `${contents}\n按照《预算法》`));
    expect((result.content.responsibilities as { duties: unknown[] }).duties).toHaveLength(4);
    expect(result.content.otherMatters).toEqual({ body: '本部门无其他需要说明的事项。' });
  });

  it('end where a heading stands that no section answers to', () => {
    const result = read(`${TITLE}一、部门职责\n1、管理档案。\n二、政府购买服务情况\n无政府购买服务。\n三、其他需要说明的事项\n无。`);
    expect((result.content.responsibilities as { duties: Row[] }).duties.map(({ text }) => text)).toEqual(['管理档案。']);
    expect(result.content.otherMatters).toEqual({ body: '无。' });
    expect(result.unplaced.map(({ sectionId, text }) => [sectionId, text])).toEqual([[null, '二、政府购买服务情况'], [null, '无政府购买服务。']]);
  });
});

describe('units', () => {
  const table = (unit: string, ...rows: string[]) => `${TITLE}公开05表 一般公共预算支出表\n${unit}\n功能科目编码\t科目名称\t合计\t人员经费\t公用经费\t项目支出\n${rows.join('\n')}\n`;

  it('are read from a caption, exactly', () => {
    const result = read(table('单位：元', '2012601\t行政运行\t1,234,567.89\t1,000,000.01\t234,567.88\t0'));
    expect(rowsOf(result, 'generalExpenditure')).toMatchObject([{ code: '2012601', personnel: 100000001, operating: 23456788, project: 0, total: null }]);
    expect(result.placements.find(({ path }) => path.endsWith('personnel'))!.note).toBe('元换算为万元');
  });

  it('glued to a number win over the caption', () => {
    expect(rowsOf(read(table('单位：元', '2012601\t行政运行\t\t１２．５万元\t３００元\t0')), 'generalExpenditure')).toMatchObject([{ personnel: wan('12.5'), operating: 30000 }]);
  });

  it('may stand in a column’s heading', () => {
    const result = read(`${TITLE}部门收入总表\n单位名称\t一般公共预算拨款（元）\t其他收入\n临江市档案局\t1250000\t3\n`);
    expect(rowsOf(result, 'revenue')).toMatchObject([{ unit: '临江市档案局', general: wan('125'), other: wan('3') }]);
  });
});

describe('tables of codes', () => {
  it('keep sums that disagree and let go of those that agree', () => {
    const text = `${TITLE}一般公共预算支出表\n科目编码\t科目名称\t合计\t基本支出\t人员经费\t公用经费\t项目支出\n\t合计\t30\t10\t6\t4\t20\n201\t一般公共服务支出\t30\t10\t6\t4\t20\n20126\t档案事务\t31\t10\t6\t4\t20\n2012601\t行政运行\t10\t10\t6\t4\t0\n2012604\t档案馆\t20\t0\t0\t0\t20\n`;
    const result = read(text);
    expect(rowsOf(result, 'generalExpenditure')).toMatchObject([
      { code: '20126', total: wan('31'), basic: null },
      { code: '2012601', total: null, basic: null, personnel: wan('6') },
      { code: '2012604', project: wan('20') },
    ]);
  });

  it('may have 类, 款 and 项 in three columns, in another order', () => {
    const text = `${TITLE}政府性基金预算支出表\n项目支出\t基本支出\t合计\t科目名称\t类\t款\t项\n5\t0\t5\t国有土地使用权出让收入安排的支出\t212\t08\t99\n`;
    expect(rowsOf(read(text), 'fundExpenditure')).toMatchObject([{ code: '2120899', name: '国有土地使用权出让收入安排的支出', project: wan('5'), total: null }]);
  });

  it('leave a column that the template lacks, with its heading', () => {
    const result = read(`${TITLE}政府性基金预算支出表\n科目编码\t科目名称\t合计\t基本支出\t项目支出\t备注\n2120899\t其他支出\t5\t0\t5\t新增\n`);
    expect(result.unplaced.map(({ text, reason }) => [text, reason])).toEqual([['新增', '表中的这一栏没有对应的字段']]);
  });

  it('may be empty with a sentence that says so', () => {
    const result = read(`${TITLE}公开08表　政府性基金预算支出表\n本部门2021年无政府性基金预算支出，故本表为空表。`);
    expect(result.content.fundExpenditure).toEqual({ rows: [] });
    expect(result.unplaced).toEqual([]);
  });
});

describe('the three public expenses', () => {
  const expected = { abroad: { thisYear: 0, lastYear: wan('1') }, vehiclePurchase: { thisYear: 0, lastYear: 0 }, vehicleRunning: { thisYear: wan('6'), lastYear: wan('5') }, reception: { thisYear: wan('0.5'), lastYear: wan('0.6') } };

  it('may stand with the expenses across and the years down', () => {
    const text = `${TITLE}一般公共预算“三公”经费支出表\n单位：万元\n年度\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\n\t\t\t小计\t购置费\t运行费\t\n2020年\t6.6\t1\t5\t0\t5\t0.6\n2021年\t6.5\t0\t6\t0\t6\t0.5\n`;
    const result = read(text);
    expect((result.content.threePublicTable as { expenses: unknown }).expenses).toMatchObject(expected);
    expect(result.unplaced).toEqual([]);
  });

  it('may stand with the years across, in any order', () => {
    const text = `${TITLE}“三公”经费支出表\n项目\t2021年预算数\t2020年预算数\n公务接待费\t0.5\t0.6\n因公出国（境）费用\t0\t1\n公务用车购置及运维费\t6\t5\n其中：购置费\t0\t0\n运行费\t6\t5\n合计\t6.5\t6.6\n`;
    expect((read(text).content.threePublicTable as { expenses: unknown }).expenses).toMatchObject(expected);
  });
});

describe('target tables', () => {
  const table = '一级指标\t二级指标\t三级指标\t指标描述\t指标值\t确定依据\n产出指标\t数量指标\t扫描页数\t扫描的页数\t不少于３万页\t台账\n\t质量指标\t差错率\t差错页占比\t≤1%\t抽查\n';
  const targets = (result: ImportResult) => (result.content.performance as { projectTargets: { name: string; goals: Row[]; indicators: Row[] }[] }).projectTargets;

  it('may have unit and author between caption and table', () => {
    const result = read(`${TITLE}五、绩效预算信息\n（四）项目绩效目标\n1．档案扫描经费\n绩效目标：扫描馆藏。\n表 7 档案扫描经费绩效目标表\n编制部门：临江市档案局\n单位：万元\n${table}`);
    expect(targets(result)).toMatchObject([{ name: '档案扫描经费', goals: [{ text: '扫描馆藏。' }], indicators: [{ level1: '产出指标', operator: '≥', value: '3', unit: '万页' }, { level1: '产出指标', level2: '质量指标', operator: '≤', value: '1' }] }]);
    expect(result.unplaced).toEqual([]);
  });

  it('may stand under no heading of their own, and name their project in the table', () => {
    const result = read(`${TITLE}五、绩效预算信息\n项目名称\t档案扫描经费\t\t\t\t\n绩效目标\t扫描馆藏。\t\t\t\t\n${table}`);
    expect(targets(result)).toMatchObject([{ name: '档案扫描经费', goals: [{ text: '扫描馆藏。' }], indicators: [{ name: '扫描页数' }, { name: '差错率' }] }]);
  });
});

describe('titles', () => {
  it.each([
    ['临江市档案局2021\n年部门预算信息公开情况说明', '临江市档案局', 2021],
    ['临江市档案局２０２１年部门预算\n公开说明', '临江市档案局', 2021],
    ['关于临江市档案局二〇二一年部门预算公开的说明', '临江市档案局', 2021],
    ['目录\n现将临江市档案局2021年部门预算公开如下：', '临江市档案局', 2021],
  ])('%j tells department and year', (text, department, year) => {
    const result = read(`${text}\n名词解释\n1、基本支出：日常支出。`);
    expect([result.department?.value, result.fiscalYear?.value]).toEqual([department, year]);
  });
});

describe('hints', () => {
  it('choose the year’s template where the document is silent or wrong', () => {
    expect(read('部门职责\n1、管理档案。', { fiscalYear: 2020 }).templateVersion).toBe('budget-2020');
    const result = read(`${TITLE}一、部门职责\n1、管理档案。`, { fiscalYear: 2020, departmentName: '临江市水务局' });
    expect(result.templateVersion).toBe('budget-2020');
    expect(result.notices).toEqual(['文件的标题写的是 2021 年，按 2020 年识别', '文件写的部门是“临江市档案局”，不是“临江市水务局”，请核对']);
  });
});

it('marks what stood in hidden cells for somebody to look at', () => {
  const source: SourceDocument = {
    format: 'xlsx',
    notices: [],
    blocks: [{ kind: 'table', id: 'b1', place: '收入', sheet: '部门收入总表', rows: [['单位名称', '一般公共预算拨款', '其他收入'].map((text) => ({ text })), [{ text: '临江市档案局' }, { text: '12.3', number: '12.345678', hidden: true }, { text: '1' }]] }],
  };
  const result = recognise(source, { fiscalYear: 2021 });
  expect(rowsOf(result, 'revenue')).toMatchObject([{ general: 12345678 }]);
  expect(result.placements.find(({ path }) => path.endsWith('/general'))).toMatchObject({ certainty: 'doubtful', note: '原表中这一格是隐藏的' });
});
