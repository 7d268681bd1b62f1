import { describe, expect, it } from 'vitest';
import { goalRules } from '@/lib/checks/goals';
import { changedEdition } from '@/tests/support/edition-content';

const [rule] = goalRules;
const at = 'projectTargets/project-accounts';

type Spec = [name: string, operator: string, value: string, unit: string];
const indicator = ([name, operator, value, unit]: Spec, index: number) => ({ id: `i${index}`, level1: '产出指标', level2: '数量指标', name, description: '', operator, value, unit, basis: '' });

function findingsOf(goals: string[], ...indicators: Spec[]) {
  const context = changedEdition(
    ['performance', `${at}/goals`, goals.map((text, index) => ({ id: `g${index}`, text }))],
    ['performance', `${at}/indicators`, indicators.map(indicator)],
  );
  return rule!.run(context);
}

describe('F41 agrees', () => {
  it.each<[goal: string, indicator: Spec]>([
    ['全年点击量超1000万人次。', ['点击量', '＞', '1000', '万人次']],
    ['全年点击量不低于1000万人次。', ['点击量', '≥', '1000', '万人次']],
    ['全年点击量达到1,000万人次。', ['点击量', '≥', '1000', '万人次']],
    ['全年点击量达到１０００万人次。', ['点击量', '≥', '1000.0', '万人次']],
    ['培训人数500人以上。', ['培训人数', '≥', '500', '人']],
    ['投诉率控制在3%以内。', ['投诉率', '≤', '3', '%']],
    ['投诉率不超过3％。', ['投诉率', '＝', '3', '%']],
    ['新增500个监控点位。', ['监控点位数量', '＝', '500', '个']],
  ])('%s', (goal, spec) => expect(findingsOf([goal], spec)).toEqual([]));
});

describe('F41 disagrees', () => {
  it.each<[goal: string, indicator: Spec, column: string, sign: string | undefined]>([
    ['发布信息6500条，点击量超1000万人次。', ['点击量', '≥', '500', '万人次'], 'value', undefined],
    ['全年点击量超1000万人次。', ['点击量', '≥', '1000', '万人次'], 'operator', '＞'],
    ['投诉率不超过3%。', ['投诉率', '≥', '3', '%'], 'operator', '≤'],
    ['培训人数500人以上。', ['培训人数', '≤', '500', '人'], 'operator', '≥'],
    ['新增500个监控点位。', ['监控点位数量', '＝', '50', '个'], 'value', undefined],
    ['点击量达到1,000万人次。', ['点击量', '≥', '100', '万人次'], 'value', undefined],
  ])('%s', (goal, spec, column, sign) => {
    const [finding, ...more] = findingsOf([goal], spec);
    expect(more).toEqual([]);
    expect(finding!.path).toBe(`${at}/indicators/i0/${column}`);
    expect(finding!.repair?.value).toBe(sign);
  });
});

describe('F41 keeps silent', () => {
  it.each<[why: string, goals: string[], indicators: Spec[]]>([
    ['about another object', ['发稿量达到2000篇，点击量明显提高。'], [['点击量', '≥', '500', '篇']]],
    ['about another unit', ['点击量达到500万人次。'], [['点击量', '≥', '300', '万次']]],
    ['about a longer unit', ['培训工作持续6个月。', '培训人次达到300人次。'], [['培训工作', '≥', '5', '个'], ['培训人次', '≥', '20', '人']]],
    ['about a base and a range', ['投诉率由5%降到3%，培训人数10至15人。'], [['投诉率', '≤', '3', '%'], ['培训人数', '≥', '15', '人']]],
    ['about an estimate', ['点击量约900万人次，转发量近300条，评论量200条左右。'], [['点击量', '≥', '1000', '万人次'], ['转发量', '≥', '10', '条'], ['评论量', '≥', '10', '条']]],
    ['where one goal agrees', ['全年培训次数20次。', '其中一季度培训次数5次。'], [['培训次数', '≥', '20', '次']]],
    ['where two indicators could be meant', ['网络安全培训500人。'], [['网络安全培训覆盖人数', '≥', '600', '人'], ['网络安全培训讲师人数', '≥', '20', '人']]],
    ['while the indicator is unfinished', ['点击量超1000万人次。'], [['点击量', '', '500', '万人次'], ['点击量', '≥', '', '万人次'], ['点击量', '≥', '500', '']]],
    ['about a value in words', ['点击量超1000万人次。'], [['点击量', '定性', '显著提升', '万人次']]],
  ])('%s', (_why, goals, specs) => expect(findingsOf(goals, ...specs)).toEqual([]));
});
