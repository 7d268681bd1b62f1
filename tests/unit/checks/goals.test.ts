import { describe, expect, it } from 'vitest';
import { edition, findingsOf, placesOf, runOf, TARGET, withGoals } from '@/tests/support/target-edition';

type Spec = [name: string, operator: string, value: string, unit: string];
const cells = ([name, operator, value, unit]: Spec) => ({ name, operator, value, unit });
const withSpecs = (goals: string[], ...specs: Spec[]) => withGoals(goals, ...specs.map(cells));

describe('F41 agrees', () => {
  it.each<[goal: string, indicator: Spec]>([
    ['全年点击量超1000万人次。', ['点击量', '＞', '1000', '万人次']],
    ['全年点击量不低于1000万人次。', ['点击量', '≥', '1000', '万人次']],
    ['全年点击量不低于1000万人次。', ['点击量', '≥', '10000000', '人次']],
    ['全年点击量达到1,000万人次。', ['点击量', '≥', '1000', '万人次']],
    ['全年点击量达到１０００万人次。', ['点击量', '≥', '1000.0', '万人次']],
    ['全年发稿2000篇。', ['发稿量', '≥', '2000', '篇']],
    ['培训人数500人以上。', ['培训人数', '≥', '500', '人']],
    ['投诉率控制在3%以内。', ['投诉率', '≤', '3', '百分比']],
    ['投诉率不超过3％。', ['投诉率', '＝', '3', '%']],
    ['新增500个监控点位。', ['监控点位数量', '＝', '500', '个']],
    ['服务满意度达到95%以上。', ['公务网络服务满意度', '≥', '95', '%']],
    ['群众满意度从85%提高到90%。', ['群众满意度', '≥', '90', '%']],
    ['电力中断的影响时间全年累计不高于48小时。', ['对网络平台影响时间', '≤', '48', '小时']],
  ])('%s', (goal, spec) => expect(placesOf('F41', withSpecs([goal], spec))).toEqual([]));
});

describe('F41 disagrees', () => {
  it.each<[goal: string, indicator: Spec, place: string, sign: string | undefined]>([
    ['发布信息6500条，点击量超1000万人次。', ['点击量', '≥', '500', '万人次'], 'E i0/value', undefined],
    ['全年点击量不低于1000万人次。', ['点击量', '≥', '1000', '人次'], 'E i0/value', '≥'],
    ['投诉率不超过3%。', ['投诉率', '≥', '3', '%'], 'E i0/operator', '≤'],
    ['培训人数500人以上。', ['培训人数', '≤', '500', '人'], 'E i0/operator', '≥'],
    ['新增500个监控点位。', ['监控点位数量', '＝', '50', '个'], 'E i0/value', undefined],
    ['点击量达到1,000万人次。', ['点击量', '≥', '100', '万人次'], 'E i0/value', undefined],
    ['全年发稿3000篇。', ['发稿量', '≥', '2000', '篇'], 'E i0/value', undefined],
    ['服务满意度达到95%以上。', ['公务网络服务满意度', '≥', '90', '%'], 'E i0/value', undefined],
    ['群众满意度从85%提高到90%。', ['群众满意度', '≥', '85', '%'], 'E i0/value', undefined],
  ])('%s', (goal, spec, place, sign) => {
    const context = withSpecs([goal], spec);
    expect(placesOf('F41', context)).toEqual([place]);
    expect(findingsOf('F41', context)[0]!.repair?.value).toBe(place.endsWith('operator') ? sign : undefined);
  });

  it.each<[goal: string, indicator: Spec, sign: string]>([
    ['全年点击量超1000万人次。', ['点击量', '≥', '1000', '万人次'], '＞'],
    ['公务网络服务中断率小于2%。', ['公务网络服务中断率', '≤', '2', '%'], '＜'],
  ])('only in the very number, which is to be answered: %s', (goal, spec, sign) => {
    const [finding, ...more] = findingsOf('F41', withSpecs([goal], spec));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'W', path: `${TARGET}/indicators/i0/operator`, repair: { value: sign } });
  });

  it('is to be answered where the words leave a doubt', () => {
    expect(placesOf('F41', withSpecs(['培训教师500人。'], ['培训人数', '≥', '100', '人']))).toEqual(['W i0/value']);
  });

  it('tells both figures, and in which words the goal has its own', () => {
    const [finding] = findingsOf('F41', withSpecs(['点击量超1000万人次。'], ['点击量', '≥', '500', '万人次']));
    expect(finding).toMatchObject({ expected: '＞1000万人次', actual: '≥500万人次' });
    expect(finding!.message).toContain('“超1000万人次”');
    const [behind] = findingsOf('F41', withSpecs(['培训人数500人以上。'], ['培训人数', '≥', '300', '人']));
    expect(behind!.message).toContain('“500人以上”');
  });

  it('reads the department’s own sub-targets too', () => {
    const context = edition(['performance', 'subTargets/content/target', '全年重大网上宣传活动发稿量不少于2000篇。']);
    expect(findingsOf('F41', context)).toMatchObject([{ path: 'subTargets/content/indicators/articles/value' }]);
  });
});

describe('F41 keeps silent', () => {
  it.each<[why: string, goals: string[], indicators: Spec[]]>([
    ['about another object', ['发稿量达到2000篇，点击量明显提高。'], [['点击量', '≥', '500', '篇']]],
    ['about another object in the same clause', ['窗口满意度达到95%。'], [['热线接通及时率', '≥', '90', '%']]],
    ['about another unit', ['点击量达到500万人次。'], [['点击量', '≥', '300', '万次']]],
    ['about a longer unit', ['培训工作持续6个月。', '培训人次达到300人次。'], [['培训工作', '≥', '5', '个'], ['培训人次', '≥', '20', '人']]],
    ['about a base and a range', ['投诉率由5%降到3%，培训人数10至15人。'], [['投诉率', '≤', '3', '%'], ['培训人数', '≥', '15', '人']]],
    ['about an estimate', ['点击量约900万人次，转发量近300条，评论量200条左右。'], [['点击量', '≥', '1000', '万人次'], ['转发量', '≥', '10', '条'], ['评论量', '≥', '10', '条']]],
    ['about by how much something rises', ['群众满意度提高5%。'], [['群众满意度', '≥', '90', '%']]],
    ['where one goal agrees', ['全年培训次数20次。', '其中一季度培训次数5次。'], [['培训次数', '≥', '20', '次']]],
    ['where two indicators could be meant', ['网络安全培训500人。'], [['网络安全培训覆盖人数', '≥', '600', '人'], ['网络安全培训讲师人数', '≥', '20', '人']]],
    ['where another indicator has that very number', ['新建监控点位50个。'], [['新建点位数量', '≥', '80', '个'], ['监控点改造数量', '＝', '50', '个']]],
    ['while the indicator is unfinished', ['点击量超1000万人次。'], [['点击量', '', '500', '万人次'], ['点击量', '≥', '', '万人次'], ['点击量', '≥', '500', '']]],
    ['about a value in words', ['点击量超1000万人次。'], [['点击量', '定性', '显著提升', '万人次']]],
  ])('%s', (_why, goals, specs) => expect(placesOf('F41', withSpecs(goals, ...specs))).toEqual([]));
});

describe('F42', () => {
  it.each<[goal: string, number: string]>([
    ['聘用5名专业技术人员。', '5名'],
    ['完成142个检测点的防雷检测。', '142个'],
    ['制作宣传产品不少于60个。', '60个'],
    ['事故率控制在3%以内。', '3%'],
    ['受理时间不超过5个工作日。', '5个工作日'],
    ['发放补助不超过20万元。', '20万元'],
  ])('asks for an indicator: %s', (goal, number) => {
    const [finding, ...more] = findingsOf('F42', withSpecs([goal], ['活动次数', '≥', '12', '次']));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ path: `${TARGET}/goals/g0/text`, actual: number });
  });

  it('asks once for a number that stands in two goals', () => {
    expect(placesOf('F42', withSpecs(['选出5个试点。', '完成5个试点的建设。'], ['活动次数', '≥', '12', '次']))).toEqual(['W goals/g0/text']);
  });

  it.each<[why: string, goal: string]>([
    ['about years and dates', '2020年6月30日前完成，9月5日验收，2020年度全部支付。'],
    ['about ordinals and levels', '第3批试点，第2季度开工，三级网络互通，3级等保。'],
    ['about codes and products', '完成IPv6和H5改造，建设5G网络，办好12345热线。'],
    ['about turns of speech', '24小时值班，7×24小时响应，抓好5个方面的工作。'],
    ['about what stands in quotes and titles', '开展“3个1”活动，落实《“十三五”期间20项措施》。'],
    ['about estimates and ranges', '培训约300人，参加10至15人，走访近40户，新增60多个。'],
    ['about ages and budgets', '为65岁老人体检，投入资金50万元。'],
    ['about a number that an indicator holds under another name', '组织宣传12场。'],
    ['about one that contradicts its indicator, which F41 reports', '活动次数20次。'],
  ])('keeps silent %s', (_why, goal) => expect(placesOf('F42', withSpecs([goal], ['活动次数', '≥', '12', '次']))).toEqual([]));

  it('waits for a row that is being filled in', () => {
    expect(placesOf('F42', withSpecs(['聘用5名专业技术人员。'], ['', '≥', '', '']))).toEqual([]);
  });
});

it('F41 and F42 are not run where no goal has an indicator', () => {
  const context = edition(['performance', 'projectTargets', []], ['performance', 'subTargets', []]);
  for (const id of ['F41', 'F42']) expect(runOf(id, context)).toEqual({ notRun: '没有可以对照的绩效目标和指标' });
});
