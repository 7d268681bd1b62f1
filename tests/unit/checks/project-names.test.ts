import { describe, expect, it } from 'vitest';
import { nearlySame } from '@/lib/checks/near-names';
import type { Change } from '@/tests/support/edition-content';
import { edition, findingsOf, runOf } from '@/tests/support/target-edition';

const listed = '网络舆情管理工作经费';
const target = (name: string): Change => ['performance', 'projectTargets/project-opinion/name', name];
const purchase = (name: string): Change => ['procurement', 'items/purchase-opinion/project', name];
const places = (...changes: Change[]) => findingsOf('F21', edition(...changes)).map((finding) => `${finding.sectionId} ${finding.path}`);

describe('F21 slips of the pen', () => {
  it.each(['网络與情管理工作经费', '网络舆请管理工作经费', '网络舆管理工作经费', '网络舆情管里工作'])('sees %s in the target table', (name) => {
    const [finding, ...more] = findingsOf('F21', edition(target(name)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ path: 'projectTargets/project-opinion/name', expected: listed, repair: { value: listed } });
    expect(finding!.message).toContain('第二部分项目清单');
  });
  it('sees them in the procurement', () => expect(places(purchase('网络舆情管里工作经费'))).toEqual(['procurement items/purchase-opinion/project']));
  it('takes a project of the list for one of its own', () => {
    expect(places(['overview', 'projects/project-power/name', '网络舆请管理工作经费'], target('网络舆请管理工作经费'))).toEqual([]);
  });
  it('takes two target tables for two projects', () => {
    expect(places(['performance', 'projectTargets/project-power/name', '网络舆请管理工作经费'])).toEqual([]);
  });
});

describe('names that differ by more than a slip', () => {
  it.each([
    ['公务网络平台用电', '公务网络平台供暖'],
    ['智慧城市建设一期', '智慧城市建设二期'],
    ['电子政务内网维护', '电子政务外网维护'],
    ['智慧城市建设', '智慧城市建设二期'],
    ['中学教育补助', '小学教育补助'],
    ['平台维护', '平合维护'],
  ])('%s, %s', (one, other) => expect(nearlySame(one, other)).toBe(false));
  it.each([
    ['政务资源共享交换平台运行维护', '政务资源共享交换平合运行维护'],
    ['政务资源共享交换平台运行维护', '政务资源共享交换台平运行维护'],
    ['政务资源共享交换平台运行维护', '政务资源共亨交换平合运行维护'],
    ['网络媒体战略合作及舆论引导', '网络媒体战略合作舆论引导'],
  ])('while these differ by one: %s, %s', (one, other) => {
    expect(nearlySame(one, other)).toBe(true);
    expect(nearlySame(other, one)).toBe(true);
  });
});

describe('not run', () => {
  const nothing: Change[] = [['overview', 'projects', []], ['procurement', 'items', []]];
  it('F21 with projects in one part alone', () => expect(runOf('F21', edition(...nothing))).toEqual({ notRun: '列有项目的部分不足两个，没有可以比较的名称' }));
  it('F40 without any project', () => expect(runOf('F40', edition(...nothing, ['performance', 'projectTargets', []]))).toEqual({ notRun: '各部分都没有列出项目' }));
});
