import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTION_GROUPS, actionLabel, actionSentence, AUDIT_ACTIONS } from '@/lib/audit/actions';
import { changesOf, detailsOf, originIn } from '@/lib/audit/details';

const names: Record<string, string> = { 'department/d1': '教育局', 'user/u1': '张三' };
const nameOf = (type: string, id: string) => names[`${type}/${id}`];

describe('actions', () => {
  it('all have a name: whatever a command records', () => {
    const recorded = readdirSync('lib/server', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
      .flatMap((file) => [...readFileSync(join('lib/server', file), 'utf8').matchAll(/(?:record\([\s\S]{0,80}?action: |const action = )([^;\n]*?)(?:,\s+subjectType|;)/g)])
      .flatMap(([, expression]) => [...expression!.matchAll(/'([a-zA-Z]+)'/g)].map(([, name]) => name!));
    expect(recorded.length).toBeGreaterThan(35);
    expect(recorded.filter((action) => !Object.hasOwn(AUDIT_ACTIONS, action))).toEqual([]);
  });

  it('are sentences about their subject', () => {
    expect(actionSentence('disableUser', '用户张三（zhangsan）')).toBe('停用了用户张三（zhangsan）');
    expect(actionSentence('approve', '教育局2020年预算第1稿')).toBe('对教育局2020年预算第1稿办理了“审核通过”');
    expect(actionSentence('createDepartment', '部门$&')).toBe('新增了部门$&');
    expect(actionSentence('somethingNew', '部门甲')).toBe('执行了“somethingNew”：部门甲');
    expect([actionLabel('signIn'), actionLabel('toString')]).toEqual(['登录', 'toString']);
    for (const { group, words } of Object.values(AUDIT_ACTIONS)) expect([ACTION_GROUPS[group], words]).toEqual([expect.any(String), expect.stringMatching(/\p{Script=Han}/u)]);
  });
});

describe('before and after', () => {
  it('name only what differs', () => {
    const data = { before: { code: '201', name: '市教育局', kind: 'PARTY', closed: false }, after: { code: '201', name: '市教体局', kind: 'GOVERNMENT', closed: true } };
    expect(changesOf('updateDepartment', data, nameOf)).toEqual([
      { label: '名称', before: '市教育局', after: '市教体局' },
      { label: '类别', before: '党委部门', after: '政府部门' },
      { label: '停用', before: '否', after: '是' },
    ]);
    expect(detailsOf('updateDepartment', data, nameOf)).toEqual([]);
  });

  it('are understood in every way that commands record them', () => {
    expect(changesOf('approve', { from: 'IN_REVIEW', to: 'APPROVED' }, nameOf)).toEqual([{ label: '状态', before: '审核中', after: '已通过，待公开' }]);
    expect(changesOf('setEntryUnit', { before: 'WANYUAN', after: 'YUAN' }, nameOf)).toEqual([{ label: '填报单位', before: '万元', after: '元' }]);
    expect(changesOf('setCheck', { ruleId: 'T2', severity: 'W', parameters: { share: 60 }, before: null }, nameOf)).toEqual([
      { label: '级别', before: '无', after: '请核对' },
      { label: '参数', before: '无', after: '最低比例（%）：60' },
    ]);
    expect(changesOf('putCycleDepartment', { departmentId: 'd1', before: null, after: { approvedOn: '2020-02-20' } }, nameOf)).toEqual([{ label: '批复日期', before: '无', after: '2020-02-20' }]);
    expect(changesOf('assignArchiveImport', { before: { departmentId: null, fiscalYear: null }, after: { departmentId: 'd1', fiscalYear: 2019 } }, nameOf)).toEqual([
      { label: '部门', before: '无', after: '教育局' },
      { label: '年度', before: '无', after: '2019' },
    ]);
  });
});

describe('what else was recorded', () => {
  it('is named where it has a name, and left out nowhere', () => {
    expect(detailsOf('grantMembership', { userId: 'u1', role: 'DRAFTER', departmentId: 'gone', future: { depth: { x: 1 } }, origin: { ip: '10.0.0.7', userAgent: 'x' } }, nameOf)).toEqual([
      { label: '用户', value: '张三', technical: false },
      { label: '角色', value: '部门经办人', technical: false },
      { label: '部门', value: 'gone', technical: false },
      { label: 'future', value: 'depth：{"x":1}', technical: true },
    ]);
  });

  it('tells from where, if that was recorded', () => {
    expect(originIn({ origin: { ip: '10.0.0.7', userAgent: 'x' } })).toEqual({ ip: '10.0.0.7', userAgent: 'x' });
    expect([originIn({}), originIn({ origin: 'x' }), originIn({ origin: { ip: null } })]).toEqual([null, null, { ip: null, userAgent: '' }]);
  });
});

describe('a secrecy review, a release', () => {
  it('is told in the words of the screens', () => {
    const after = { basis: '保密法', handler: '林秋燕', head: '许文博', reviewedOn: '2021-02-05', withheld: { assets: '涉及国家秘密' } };
    expect(changesOf('recordSecrecyReview', { before: null, after }, nameOf)).toEqual([
      { label: '审查依据', before: '无', after: '保密法' },
      { label: '承办人', before: '无', after: '林秋燕' },
      { label: '审查负责人', before: '无', after: '许文博' },
      { label: '审查日期', before: '无', after: '2021-02-05' },
      { label: '不予公开的部分', before: '无', after: expect.stringMatching(/国有资产.*：涉及国家秘密$/) },
    ]);
    expect(detailsOf('planRelease', { plannedAt: '2021-02-26T01:00:00.000Z', editions: 3 }, nameOf)).toEqual([
      { label: '计划公开时间', value: '2021-02-26 09:00', technical: false },
      { label: '稿件数', value: '3', technical: false },
    ]);
    expect(detailsOf('carryOver', { sectionIds: ['overview'] }, nameOf)[0]).toMatchObject({ label: '部分', value: expect.stringMatching(/总体情况/) });
  });
});
