import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { inEdition, template, changedEdition, type Change, type Row } from '@/tests/support/edition-content';

// The valid edition with one text changed: the rule fires there, or is silent.
const WAN = 1_000_000;
const places = (id: string, ...changes: Change[]) => placesIn(id, changedEdition(...changes));
const placesIn = (id: string, context: DisclosureContext) =>
  runChecks(template, context)
    .findings.filter((finding) => finding.id === id)
    .map((finding) => `${finding.severity} ${finding.sectionId} ${finding.path}`);
const first = (id: string, ...changes: Change[]) => runChecks(template, changedEdition(...changes)).findings.find((finding) => finding.id === id)!;
const said = (text: string): Change => ['otherMatters', 'body', text];
const BODY = 'otherMatters body';

it.each(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T9', 'T10', 'F14', 'F15', 'F18'])('%s is silent in the valid edition', (id) => expect(places(id)).toEqual([]));

describe('T3 names', () => {
  const { name, shortName } = changedEdition().department;
  it('knows the short name where the full one belongs, and mends it', () => {
    expect(places('T3', said(`${shortName}无其他事项。`))).toEqual([`W ${BODY}`]);
    expect(first('T3', said(`廊坊市${shortName}无其他事项。`))).toMatchObject({ expected: name, actual: `廊坊市${shortName}`, repair: { value: `${name}无其他事项。` } });
  });
  it.each([`${name}无其他事项。`, `${name}（以下简称“${shortName}”）。${shortName}无其他事项。`, '我部门、本部门无其他事项。', '各单位、有关单位', '落实本单位职工待遇'])('accepts “%s”', (text) => expect(places('T3', said(text))).toEqual([]));
  it.each(['我单位无其他事项。', '本单位无其他事项。'])('wants one word for itself: %s', (text) => expect(places('T3', said(text))).toEqual([`W ${BODY}`]));
});

describe('T4 glossary', () => {
  const terms = inEdition<Row[]>('glossary', 'terms');
  it('reports a term that nobody uses', () => {
    expect(places('T4', ['glossary', 'terms', [...terms, { id: 'idle', term: '购房补贴', definition: '住房改革的补贴' }]])).toEqual(['W glossary terms/idle/term']);
  });
  it('reports an essential term that is used and not explained', () => {
    const [finding] = places('T4', ['glossary', 'terms', terms.filter((row) => row.term !== '基本支出')]);
    expect(finding).toBe('W glossary terms');
    expect(first('T4', ['glossary', 'terms', terms.filter((row) => row.term !== '基本支出')]).expected).toBe('基本支出');
  });
  it('takes usual names of a term for the term', () => {
    const renamed = terms.map((row) => (row.term === '“三公”经费' ? { ...row, term: '三公经费' } : row));
    expect(places('T4', ['glossary', 'terms', renamed])).toEqual([]);
  });
  it('is not run before there is a glossary', () => {
    expect(runChecks(template, changedEdition(['glossary', 'terms', []])).notRun.map(({ id }) => id)).toContain('T4');
  });
});

describe('T5 punctuation', () => {
  it.each(['（购置费)', '(购置费）', '《预算法', '预算法》', '“三公经费', '（一（二）', '预算，，支出', '完成。，', '安全稳定,运行平稳'])('%s', (text) => expect(places('T5', said(text))).toEqual([`I ${BODY}`]));
  it.each(['（购置费）(运行费)', '1）办公；2）差旅', '一）总体', '“十四五”《预算法》〔2016〕143号', '1,000.00', "it’s", '一是：“安全”。'])('not %s', (text) => expect(places('T5', said(text))).toEqual([]));
});

describe('T6 amounts', () => {
  it.each(['安排7.6万元', '安排2216.2万元', '安排50万元', '安排1,234.50万元', '安排7.605万元'])('%s', (text) => expect(places('T6', said(text))).toEqual([`I ${BODY}`]));
  it.each(['安排7.60万元', '安排1234.50万元', '单价20万元以上的设备', '每人2万元', '点击量1000万人次'])('not %s', (text) => expect(places('T6', said(text))).toEqual([]));
  it('is not run where nobody wrote an amount', () => expect(runChecks(template, changedEdition(said('无。'))).notRun.map(({ id }) => id)).toContain('T6'));
});

// The edition is of 2020.
describe('T9 years', () => {
  it.each(['2018年预算安排', '较2017年增加', '2021年部门预算', '2016年度支出', '２０１８年预算', '与2018年相比'])('E: %s', (text) => expect(places('T9', said(text))).toEqual([`E ${BODY}`]));
  it.each(['2018年开展检查', '2022年完成'])('W, as it may be right: %s', (text) => expect(places('T9', said(text))).toEqual([`W ${BODY}`]));
  it.each([
    ...['2020年预算', '2019年购置', '截至2018年12月31日', '截至2018年底', '到2025年建成', '2021年至2025年', '2016-2020年', '2018年以来', '2015年成立', '2025年规划', '2035年远景目标'],
    ...['《预算法（2018年修正）》', '财预〔2016〕143号', '“2018年冬奥”专题', '自2018年起', '2016年1月1日起施行', '12020年'],
  ])('not %s', (text) => expect(places('T9', said(text))).toEqual([]));
  it('leaves the years in names of projects', () => {
    const projects = inEdition<Row[]>('overview', 'projects');
    const named: Change = ['overview', 'projects', projects.map((row, index) => (index === 0 ? { ...row, name: '2018年网络改造尾款' } : row))];
    expect(places('T9', named, said('2018年网络改造尾款今年付清。'))).toEqual([]);
  });
});

// 基本支出 is 374.70万元, 公务用车运行维护费 7.21万元.
describe('T10 units', () => {
  it.each(['基本支出374.70元', '基本支出374.7元', '运行费7.21元', '基本支出3,747,000元', '运行费72100元', '运行费72100万元', '基本支出3747000万元'])('%s', (text) => expect(places('T10', said(text))).toEqual([`E ${BODY}`]));
  it.each(['基本支出374.70万元', '每人374.70元', '单价374.70元', '50元', '374.71元', '差旅费374.7元/人', '720万元', '元旦'])('not %s', (text) => expect(places('T10', said(text))).toEqual([]));
  it('names the figure that the table has', () => expect(first('T10', said('基本支出374.70元'))).toMatchObject({ expected: '374.70万元', actual: '374.70元' }));
});

describe('F14 main cause', () => {
  const REASON = 'expenditure/projects/reason';
  const projects = inEdition<Row[]>('overview', 'projects');
  const [large, small] = [...projects].sort((a, b) => Number(b.amount) - Number(a.amount)).filter((_, index, all) => index === 0 || index === all.length - 1) as [Row, Row];
  const change = Number(inEdition('overview', 'expenditure/projects/thisYear') ?? 0) || 1_841_500_000;
  const before = (by: number): Change => ['overview', 'expenditure/projects/lastYear', change - by];
  it('reports a project that is less than half of the change', () => {
    expect(places('F14', before(Number(small.amount) * 2 + 10_000), ['overview', REASON, `主要为${String(small.name)}支出。`])).toEqual([`W overview ${REASON}`]);
  });
  it('accepts one that is half of it, and several together', () => {
    expect(places('F14', before(Number(small.amount) * 2), ['overview', REASON, `主要为${String(small.name)}支出。`])).toEqual([]);
    expect(places('F14', before(Number(small.amount) * 3), ['overview', REASON, `主要原因是新增${String(large.name)}和${String(small.name)}。`])).toEqual([]);
  });
  it('says nothing of what is no project, or not the main cause', () => {
    expect(places('F14', ['overview', REASON, '主要为新建机房。'])).toEqual([]);
    expect(places('F14', before(Number(small.amount) * 9), ['overview', REASON, `新建机房，另有${String(small.name)}。`])).toEqual([]);
  });
});

describe('F15 vehicles', () => {
  const purchase = (value: number): Change => ['threePublic', 'expenses/vehiclePurchase/thisYear', value];
  const planned = (category: string): Change => ['assets', 'planned', [{ id: 'car', name: '轿车', category, quantity: '1', amount: 18 * WAN, inProcurement: '否' }]];
  it('wants a purchase fee for a vehicle in the assets or in the text', () => {
    expect(places('F15', purchase(0), planned('车辆'))).toEqual(['W assets planned/car/amount']);
    expect(places('F15', purchase(0), planned('设备'), said('本年新购公务用车1辆。'))).toEqual([`W ${BODY}`]);
    expect(places('F15', ['threePublic', 'expenses/vehiclePurchase/lastYear', 0], said('于2019年12月购置公车。'))).toContain(`W ${BODY}`);
  });
  it('wants a vehicle for a purchase fee', () => expect(places('F15', purchase(18 * WAN), planned('设备'))).toEqual(['W threePublic expenses/vehiclePurchase/thisYear']));
  it('is silent where both agree, and where nothing is bought', () => {
    expect(places('F15', purchase(18 * WAN), planned('车辆'))).toEqual([]);
    for (const text of ['未购置公务用车。', '公务用车购置费为0。', '公务用车购置及运行维护费', '2015年购置公务用车。', '车辆维修']) expect(places('F15', purchase(0), planned('设备'), said(text)), text).toEqual([]);
  });
});

describe('F18 units', () => {
  const only = inEdition<Row[]>('responsibilities', 'institutions').slice(0, 1);
  const alone: Change = ['responsibilities', 'institutions', only];
  it.each(['所属事业单位的收支包含在内。', '我部门及下属单位', '所属市网络应急指挥中心承担值守。'])('%s', (text) => expect(places('F18', alone, said(text))).toEqual([`W ${BODY}`]));
  it.each(['无所属单位。', '所属各县区文化馆', `所属${String(only[0]!.name)}`, '指导各单位'])('not %s', (text) => expect(places('F18', alone, said(text))).toEqual([]));
  it('asks for the units on the bureau’s list, with or without what stands before their names', () => {
    const name = String(only[0]!.name);
    const listing = (...listedUnits: string[]) => placesIn('F18', { ...changedEdition(alone), listedUnits });
    expect(listing(name, `某市${name}`)).toEqual([]);
    expect(listing(name, `${name}数据中心`)).toEqual(['W responsibilities institutions']);
  });
  it('lets several units be spoken of', () => {
    expect(places('F18', ['responsibilities', 'institutions', [...only, { ...only[0]!, id: 'second', name: '市网络应急指挥中心', nature: '财政补助事业' }]], said('所属事业单位和所属市网络应急指挥中心。'))).toEqual([]);
  });
});
