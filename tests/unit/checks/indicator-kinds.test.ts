import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf, runOf, edition, withIndicators } from '@/tests/support/target-edition';

type Cells = Parameters<typeof withIndicators>[number];

describe('F44 tells of what does not fit', () => {
  it.each<[what: string, cells: Cells, column: string, repair: string | undefined]>([
    ['a rate in pieces', { name: '按时发布率', value: '95', unit: '个' }, 'unit', '%'],
    ['a rate without a unit', { name: '按时发布率', value: '95', unit: '' }, 'unit', '%'],
    ['a degree of completion in pieces', { name: '硬件维护完成度', value: '125', unit: '台套' }, 'unit', '%'],
    ['a rate that is answered by yes', { name: '成本控制率', operator: '定性', value: '是' }, 'name', undefined],
    ['satisfaction in minutes', { name: '服务满意度', operator: '≤', value: '20', unit: '分钟' }, 'unit', '%'],
    ['satisfaction beyond all', { name: '服务满意度', value: '105', unit: '%' }, 'value', undefined],
    ['a whether with a number', { name: '是否按时制定月报', value: '90', unit: '%' }, 'name', undefined],
    ['a whether in the description with a number', { name: '项目及时率', description: '项目是否能按时完成', value: '90', unit: '%' }, 'description', undefined],
    ['a count in percent', { name: '培训人数', value: '90', unit: '%' }, 'unit', undefined],
    ['a time in pieces', { name: '正常供电时间', value: '363', unit: '个' }, 'unit', undefined],
    ['a count in hours', { name: '监测点数量', value: '5', unit: '小时' }, 'unit', undefined],
    ['a ratio described, a count stated', { name: '网络稳定程度', description: '断网时间与使用时间的比值', value: '3', unit: '次' }, 'unit', '%'],
    ['another thing described', { name: '数字乡村试点数量', description: '数字乡村建设规划数量', operator: '＝', value: '5', unit: '个' }, 'description', undefined],
    ['a sign before words', { name: '及时性', operator: '≥', value: '及时' }, 'operator', '定性'],
    ['a number that is called qualitative', { name: '服务满意度', operator: '定性', value: '95', unit: '%' }, 'operator', undefined],
  ])('%s', (_what, cells, column, repair) => {
    const [finding, ...more] = findingsOf('F44', withIndicators(cells));
    expect(more).toEqual([]);
    expect(finding!.path).toMatch(new RegExp(`/i0/${column}$`, 'u'));
    expect(finding!.repair?.value).toBe(repair);
  });

  it('the description of another indicator', () => {
    const repairs = (name: string, described: string, value: string) => ({ name: `${name}故障排除及时效`, description: `${described}故障排除时间最长${value}小时`, operator: '≤', value, unit: '小时' });
    expect(placesOf('F44', withIndicators(repairs('重大', '重大', '72'), repairs('一般', '一般', '48'), repairs('轻微', '一般', '24')))).toEqual(['W i2/description']);
    expect(placesOf('F44', withIndicators(repairs('重大', '重大', '72'), repairs('一般', '一般', '48'), repairs('轻微', '轻微', '24')))).toEqual([]);
  });
});

describe('F44 keeps silent about', () => {
  it.each<[what: string, cells: Cells]>([
    ['a rate in percent, however written', { name: '按时发布率', value: '95', unit: '百分比' }],
    ['a rate per mille', { name: '死亡率', operator: '≤', value: '3', unit: '‰' }],
    ['a frequency', { name: '更新频率', value: '4', unit: '次' }],
    ['a speed', { name: '网络传输速率', value: '100', unit: '兆' }],
    ['a rate in words', { name: '群众知晓率', operator: '定性', value: '明显提高' }],
    ['satisfaction in points', { name: '服务满意度', value: '90', unit: '分' }],
    ['a whether in words', { name: '是否按时制定月报', operator: '定性', value: '按时' }],
    ['a share that mentions whether', { name: '及时率', description: '能否按时完成的事项所占比重', value: '90', unit: '%' }],
    ['a time in days', { name: '正常供电时间', value: '363', unit: '日' }],
    ['a speed of repair in hours', { name: '故障处理速度', operator: '≤', value: '1', unit: '小时' }],
    ['a count described by its thing', { name: '设备升级改造完成数量', description: '完成升级改造的核心网络设备的数量', value: '7', unit: '台' }],
    ['a count of events described by another verb', { name: '省级数据交换数量', description: '数据上传数量', value: '1000', unit: '万次' }],
    ['a count of papers', { name: '安全检测报告', description: '形成的检测报告数量', operator: '＝', value: '1', unit: '份' }],
    ['an unfinished row', { name: '按时发布率', operator: '', value: '', unit: '' }],
    ['a range in the value', { name: '响应时间', operator: '≤', value: '5-10', unit: '分钟' }],
  ])('%s', (_what, cells) => expect(placesOf('F44', withIndicators(cells))).toEqual([]));
});

it('F44 is not run without target tables', () => {
  expect(runOf('F44', edition(['performance', 'projectTargets', []]))).toEqual({ notRun: '没有项目绩效目标表' });
});
