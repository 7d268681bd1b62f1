import { describe, expect, it } from 'vitest';
import { inEdition, type Change, type Row } from '@/tests/support/edition-content';
import { edition, findingsOf, indicatorsOf, placesOf, runOf, TARGET } from '@/tests/support/target-edition';

type Spec = [name: string, operator: string, value: string, unit: string];
const cells = ([name, operator, value, unit]: Spec) => ({ name, operator, value, unit });

/** One indicator of a sub-target, the others' removed, and the project's. */
function against(department: Spec, ...project: Spec[]): Change[] {
  const [first] = inEdition<Row[]>('performance', 'subTargets');
  const [{ id, name, operator, value, unit }] = indicatorsOf(cells(department)) as [ReturnType<typeof indicatorsOf>[number]];
  return [
    ['performance', 'subTargets', [{ ...first, indicators: [{ id, name, operator, value, unit }] }]],
    ['performance', `${TARGET}/indicators`, indicatorsOf(...project.map(cells))],
  ];
}

describe('F43 the same name', () => {
  it.each<[department: Spec, project: Spec]>([
    [['重点工作督查督办率', '≥', '95', '%'], ['重点工作督查督办率', '≥', '80', '%']],
    [['重点工作督查督办率', '≥', '95', '百分比'], ['“重点工作”督查督办率', '＝', '94.9', '%']],
    [['事项办结率', '＝', '100', '%'], ['事项办结率', '≥', '98', '%']],
    [['故障排除时间', '≤', '24', '小时'], ['故障排除时间', '≤', '48', '小时']],
    [['正常供电时间', '≥', '363', '天'], ['正常供电时间', '≥', '360', '日']],
    [['发表论文', '≥', '20', '篇'], ['发表论文', '≥', '12', '篇']],
    [['群众投诉率', '≤', '3', '%'], ['群众投诉率', '≥', '3', '%']],
  ])('%s, of the project %s', (department, project) => {
    const [finding, ...more] = findingsOf('F43', edition(...against(department, project)));
    expect(more).toEqual([]);
    expect(finding!.path).toBe(`${TARGET}/indicators/i0/value`);
    expect(finding!.severity).toBeUndefined();
    expect(finding!.message).toContain(`“${finding!.expected}”`);
    expect(finding!.message).toContain(`“${finding!.actual}”`);
  });

  it.each<[why: string, department: Spec, project: Spec[]]>([
    ['as strict', ['重点工作督查督办率', '≥', '95', '%'], [['重点工作督查督办率', '≥', '95.0', '%']]],
    ['stricter', ['重点工作督查督办率', '≥', '95', '%'], [['重点工作督查督办率', '＝', '100', '%']]],
    ['in another unit', ['正常供电时间', '≥', '363', '天'], [['正常供电时间', '≥', '300', '小时']]],
    ['in words', ['重点工作督查督办率', '≥', '95', '%'], [['重点工作督查督办率', '定性', '显著提高', '']]],
    ['in thousands of another multiple', ['数据交换次数', '≥', '100', '万次'], [['数据交换次数', '≥', '1200000', '次']]],
    ['a part of the department’s number', ['发表论文', '≥', '20', '篇'], [['发表论文', '≥', '12', '篇'], ['发表论文', '≥', '8', '篇']]],
  ])('keeps silent where the project’s is %s', (_why, department, project) => expect(placesOf('F43', edition(...against(department, ...project)))).toEqual([]));
});

describe('F43 similar names', () => {
  it.each<[department: Spec, project: Spec]>([
    [['应急和重大事件有效处理率', '＝', '100', '%'], ['应急处理率', '≥', '90', '%']],
    [['公务网络使用单位满意度', '≥', '95', '%'], ['公务网络服务满意度', '≥', '90', '%']],
  ])('are to be answered: %s, %s', (department, project) => expect(placesOf('F43', edition(...against(department, project)))).toEqual(['W i0/value']));

  it.each<[department: Spec, project: Spec]>([
    [['公务网络使用单位满意度', '≥', '95', '%'], ['群众满意度', '≥', '90', '%']],
    [['综合事务工作完成率', '＝', '100', '%'], ['项目完成及时率', '≥', '95', '%']],
    [['重大网上宣传活动发稿量', '≥', '1000', '篇'], ['网上宣传发稿量', '≥', '300', '篇']],
    [['政务云日常服务管理满意率', '≥', '95', '%'], ['应急处理服务满意度', '≥', '90', '%']],
  ])('keep silent about others: %s, %s', (department, project) => expect(placesOf('F43', edition(...against(department, project)))).toEqual([]));
});

it('F43 is not run where one of the two is missing', () => {
  expect(runOf('F43', edition(['performance', 'subTargets', []]))).toEqual({ notRun: '部门分项绩效目标没有可以比较的指标' });
  expect(runOf('F43', edition(['performance', 'projectTargets', []]))).toEqual({ notRun: '没有项目绩效目标表' });
});
