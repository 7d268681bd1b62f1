import { describe, expect, it } from 'vitest';
import { levelsOf } from '@/lib/checks/performance-rows';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { findingsOf, placesOf, TARGET, withIndicators } from '@/tests/support/target-edition';

type Cells = Parameters<typeof withIndicators>[number];
const [quality, timeliness, cost] = ['质量指标', '时效指标', '成本指标'].map((level2) => ({ level1: '产出指标', level2 }));
const social = { level1: '效果指标', level2: '社会效益指标' };
const satisfaction = { level1: '满意度指标', level2: '服务对象满意度指标' };

describe('F45 the second level belongs to the first', () => {
  it.each<[cells: Cells, owner: string]>([
    [{ ...satisfaction, level1: '效果指标', name: '用户满意度', value: '95', unit: '%' }, '满意度指标'],
    [{ ...social, level1: '满意度指标', name: '平台可承载数据总量', value: '5000', unit: 'G' }, '效果指标'],
  ])('%o', (cells, owner) => {
    expect(placesOf('F45', withIndicators(cells))).toEqual(['E i0/level1']);
    expect(findingsOf('F45', withIndicators(cells))[0]!.repair!.value).toBe(owner);
  });

  it('waits for the first level', () => expect(placesOf('F45', withIndicators({ ...satisfaction, level1: '', name: '用户满意度' }))).toEqual([]));
});

describe('F45 unit or wording of another level', () => {
  it.each<[severity: string, cells: Cells, right: string | undefined]>([
    ['E', { ...quality, name: '整改方案', operator: '＝', value: '1', unit: '份' }, '数量指标'],
    ['E', { ...quality, name: '评论转发量', value: '10000', unit: '条' }, '数量指标'],
    ['E', { ...timeliness, name: '产品受众面', description: '登载产品的平台数量', value: '10', unit: '个' }, '数量指标'],
    ['W', { ...quality, name: '升级改造', value: '7', unit: '台' }, '数量指标'],
    ['E', { ...quality, name: '发稿及时性', operator: '定性', value: '及时' }, '时效指标'],
    ['E', { ...quality, name: '是否按时制定月报', operator: '定性', value: '是' }, '时效指标'],
    ['W', { ...quality, name: '及时发布信息', operator: '定性', value: '是' }, '时效指标'],
    ['E', { ...social, name: '系统好评率', value: '60', unit: '%' }, '服务对象满意度指标'],
    ['E', { ...quality, name: '群众满意度', value: '90', unit: '%' }, '服务对象满意度指标'],
    ['E', { ...timeliness, name: '成本控制程度', operator: '定性', value: '能够控制' }, '成本指标'],
    ['W', { name: '故障时间', operator: '≤', value: '48', unit: '小时' }, '时效指标'],
    ['W', { name: '验收合格率', value: '98', unit: '%' }, '质量指标'],
    ['E', { ...satisfaction, name: '安全使用外网时间', description: '断网的时间', operator: '≤', value: '20', unit: '分钟' }, undefined],
    ['W', { ...satisfaction, name: '网络稳定性', operator: '定性', value: '稳定' }, undefined],
  ])('%s: %o', (severity, cells, right) => {
    expect(placesOf('F45', withIndicators(cells))).toEqual([`${severity} i0/level2`]);
    expect(findingsOf('F45', withIndicators(cells))[0]!.repair?.value).toBe(right);
  });

  it.each<[what: string, cells: Cells]>([
    ['few faults, which are quality', { ...quality, name: '安全事故起数', operator: '≤', value: '2', unit: '次' }],
    ['no faults at all', { ...quality, name: '责任投诉', operator: '＝', value: '0', unit: '件' }],
    ['points and stars', { ...quality, name: '评审得分', value: '85', unit: '分' }],
    ['outage as quality', { ...quality, name: '断网时间', operator: '≤', value: '20', unit: '分钟' }],
    ['long service as quantity', { name: '正常供电时间', value: '363', unit: '天' }],
    ['quality that speaks of time', { ...quality, name: '按期验收合格率', value: '98', unit: '%' }],
    ['a count that speaks of time', { name: '及时发布信息数量', value: '500', unit: '条' }],
    ['rates of timeliness', { ...timeliness, name: '项目完成及时率', value: '95', unit: '%' }],
    ['effects that are counted', { ...social, name: '可支撑部门数量', operator: '＝', value: '80', unit: '个' }],
    ['cost in words', { ...cost, name: '成本控制程度', operator: '定性', value: '能够控制' }],
    ['complaints as satisfaction', { ...satisfaction, name: '群众投诉', operator: '≤', value: '5', unit: '件' }],
    ['satisfaction that only the description names', { ...satisfaction, name: '服务对象反馈', description: '表示满意的人员所占比重', value: '90', unit: '%' }],
    ['an unfinished row', { ...quality, name: '', value: '1', unit: '份' }],
  ])('keeps silent about %s', (_what, cells) => expect(placesOf('F45', withIndicators(cells))).toEqual([]));
});

describe.each(allTemplates().filter((template) => template.sections.some((section) => section.id === 'performance')))('$version', ({ version }) => {
  const levels = levelsOf(version);

  it('names its levels', () => {
    expect(levels['产出指标']).toEqual(expect.arrayContaining(['数量指标', '质量指标', '时效指标']));
    expect(Object.values(levels).flat()).toContain('服务对象满意度指标');
  });
  it.each([
    { ...timeliness, name: '成本控制程度', operator: '定性', value: '能够控制' },
    { ...quality, name: '群众满意度', value: '90', unit: '%' },
    { ...quality, name: '整改方案', operator: '＝', value: '1', unit: '份' },
  ])('offers a level of its own for $name', (cells) => {
    const finding = findingsOf('F45', { ...withIndicators(cells), templateVersion: version }).find(({ path }) => path.includes('/i0/'))!;
    expect(Object.values(levels).flat()).toContain(finding.repair!.value);
  });
  it('misses each kind that it has', () => {
    const context = { ...withIndicators({ level1: '产出指标', level2: '数量指标' }), templateVersion: version };
    const { message } = findingsOf('F47', context).find(({ path }) => path === `${TARGET}/indicators`)!;
    for (const kind of ['质量指标', '时效指标', '成本指标', '满意度指标']) expect(message).toContain(kind);
  });
});
