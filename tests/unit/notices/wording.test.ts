import { describe, expect, it } from 'vitest';
import { kindLabel, kindsOfGroup, NOTICE_GROUPS, NOTICE_KINDS, type NoticeGroup, type NoticeText } from '@/lib/notices/kinds';
import * as wording from '@/lib/notices/wording';

const subject: wording.NoticeSubject = { editionId: 'e1', department: '教育局', period: { fiscalYear: 2020, kind: 'BUDGET' }, number: 1 };
const correction: wording.NoticeSubject = { ...subject, period: { fiscalYear: 2019, kind: 'FINAL_ACCOUNTS' }, number: 2 };
const at = new Date('2020-03-02T01:30:00Z');
const remark = { commentId: 'c1', sectionId: 'overview', section: '总体情况', body: '收入数字与表不符。' };

const every: NoticeText[] = [
  wording.signOffAsked(subject, '张三', at),
  wording.sentBack(subject, '李四', '请补充说明', at),
  wording.submitted(subject, '李四', 1, at),
  wording.submitted(subject, '李四', 2, at),
  wording.returned(subject, '王五', '数字不符', at),
  wording.approved(subject, '王五', at),
  wording.reopened(subject, '王五', '发现错误', at),
  wording.scheduled(subject, '2020年3月13日 09:00', at),
  wording.unscheduled(subject, '推迟公开', at),
  wording.published(subject, at),
  wording.releaseFailed(subject, 'r1', '还有一条未处理的核对提示。', at),
  wording.withdrawn(subject, '内容有误', at),
  wording.comment(subject, '王五', remark),
  wording.reply(subject, '张三', { ...remark, commentId: 'c2' }, true),
];

describe('notices', () => {
  it('name the department and the disclosure, and lead somewhere inside the portal', () => {
    for (const notice of every) {
      expect(notice.title, notice.kind).toContain('教育局2020年部门预算');
      expect(notice.body.length, notice.kind).toBeGreaterThan(5);
      expect(notice.href, notice.kind).toMatch(/^\/(drafts|review)\/e1|^\/publishing\/releases\/r1$/u);
      expect(notice.editionId).toBe('e1');
    }
  });

  it('are of as many occasions as there are, each with a kind of the list', () => {
    expect(new Set(every.map((notice) => notice.key)).size).toBe(every.length);
    expect(every.map((notice) => notice.kind).every((kind) => Object.hasOwn(NOTICE_KINDS, kind))).toBe(true);
    expect(wording.returned(subject, '王五', '数字不符', at).key).toBe(wording.returned(subject, '王五', '另一个理由', at).key);
    expect(wording.returned(subject, '王五', '数字不符', new Date(at.getTime() + 1)).key).not.toBe(wording.returned(subject, '王五', '数字不符', at).key);
  });

  it('tell a first submission from one after a return, and a correction from a first edition', () => {
    expect(wording.submitted(subject, '李四', 1, at)).toMatchObject({ kind: 'submitted', title: '教育局2020年部门预算已报送，等待审核', href: '/review/e1' });
    expect(wording.submitted(subject, '李四', 3, at)).toMatchObject({ kind: 'resubmitted', title: '教育局2020年部门预算修改后重新报送' });
    expect(wording.submitted(subject, '李四', 3, at).body).toContain('第 3 次报送');
    expect(wording.published(correction, at).title).toBe('教育局2019年度部门决算更正稿已公开');
  });

  it('give the reason, shortened where it is long without cutting a character in two', () => {
    expect(wording.returned(subject, '王五', '数字不符', at).body).toContain('理由：数字不符');
    const { body } = wording.returned(subject, '王五', '𠮷'.repeat(1_000), at);
    expect(body).toContain(`${'𠮷'.repeat(300)}…`);
  });

  it('lead the department to the section, and the bureau to its review', () => {
    expect(wording.comment(subject, '王五', remark).href).toBe('/drafts/e1/sections/overview');
    expect(wording.reply(subject, '王五', remark, false).href).toBe('/drafts/e1/sections/overview');
    expect(wording.reply(subject, '张三', remark, true).href).toBe('/review/e1');
  });

  it('tell the publishers why an edition of a release is not public, and the department that it is not its affair', () => {
    const [bureau, department] = [wording.releaseFailed(subject, 'r1', '系统出现了内部错误。', at), wording.notReleased(subject, at)];
    expect(bureau).toMatchObject({ title: '教育局2020年部门预算没有按计划公开', body: '系统出现了内部错误。', href: '/publishing/releases/r1' });
    expect(department).toMatchObject({ kind: 'releaseFailed', title: bureau.title, href: '/drafts/e1' });
    expect(department.body).toContain('您不需要办理');
    expect(department.body).not.toContain('内部错误');
  });

  it('tell of a stuck release once, each reader where they can do something about it', () => {
    const stuck = { releaseId: 'r1', period: subject.period, plannedAt: '2020年3月13日 09:00' };
    const [publisher, administrator] = [wording.releaseStuck(stuck, 'publisher'), wording.releaseStuck(stuck, 'administrator')];
    for (const notice of [publisher, administrator]) expect(notice).toMatchObject({ key: 'releaseStuck:r1', title: '2020年部门预算的公开计划没有执行', body: expect.stringContaining('2020年3月13日 09:00') });
    expect([publisher.href, administrator.href]).toEqual(['/publishing/releases/r1', '/admin/audit?subject=release%2Fr1']);
  });

  it('tell of a correction beside what was withdrawn, and lead to it where the bureau may read it', () => {
    const tell = (state: string, readable: boolean) => wording.withdrawnBesideCorrection({ ...subject, number: 3 }, { state, readable }, '项目名称涉密', at);
    expect(tell('审核中', true)).toMatchObject({ kind: 'withdrawn', title: '教育局2020年部门预算已撤回公开，另有更正稿在办', body: expect.stringMatching(/第 3 版更正稿目前“审核中”.*项目名称涉密/u), href: '/review/e1', editionId: 'e1' });
    expect(tell('填报中', false)).toMatchObject({ href: '/publishing/published', editionId: undefined });
  });

  it('belong to one group each', () => {
    const grouped = (Object.keys(NOTICE_GROUPS) as NoticeGroup[]).flatMap(kindsOfGroup);
    expect(grouped.toSorted()).toEqual(Object.keys(NOTICE_KINDS).toSorted());
    expect(kindLabel('overdue')).toBe('逾期');
    expect(kindLabel('toString')).toBe('通知');
  });
});
