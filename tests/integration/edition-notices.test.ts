import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/document/dates';
import { addComment } from '@/lib/server/commands/add-comment';
import { grantMembership } from '@/lib/server/commands/grant-membership';
import { markCommentDone } from '@/lib/server/commands/mark-comment-done';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { replyToComment } from '@/lib/server/commands/reply-to-comment';
import { db } from '@/lib/server/db';
import { type NewNotice, notifyAll } from '@/lib/server/notices/notify';
import { staffByDepartment } from '@/lib/server/notices/recipients';
import { inTransaction } from '@/lib/server/transaction';
import { countQueries } from '../support/count-queries';
import { acceptWarnings, advance, city, type City, editionIn, founder, person, reviewSecrecy } from '../support/factory';

let here: City;
let editionId: string;

beforeAll(async () => {
  here = await city();
  editionId = await editionIn(here, here.first, 'DRAFT');
});

beforeEach(async () => {
  await db.notice.deleteMany();
});

/** Who was told of what: {"returned": [user ids]} */
async function told(): Promise<Record<string, string[]>> {
  const notices = await db.notice.findMany({ orderBy: { id: 'asc' } });
  return Object.fromEntries(notices.map(({ kind }) => [kind, notices.filter((notice) => notice.kind === kind).map((notice) => notice.userId).sort()]));
}
const both = () => [here.first.drafter.userId, here.first.approver.userId].sort();
const step = (actor: { userId: string }, action: Parameters<typeof moveEdition>[1]['action'], expectedState: Parameters<typeof moveEdition>[1]['expectedState'], reason?: string) =>
  moveEdition(actor as typeof here.reviewer, { editionId, action, expectedState, reason });

describe('the steps of an edition tell whom they concern', () => {
  it('the head of the department, then the bureau, but never who did it', async () => {
    await acceptWarnings(here.first.drafter, editionId);
    await step(here.first.drafter, 'submitForSignOff', 'DRAFT');
    await step(here.first.approver, 'sendBack', 'SIGN_OFF', '请补充说明');
    await step(here.first.drafter, 'submitForSignOff', 'DRAFT');
    await reviewSecrecy(here.first.drafter, editionId);
    await step(here.first.approver, 'signOff', 'SIGN_OFF');
    expect(await told()).toEqual({
      signOffAsked: [here.first.approver.userId, here.first.approver.userId],
      sentBack: [here.first.drafter.userId],
      submitted: [here.reviewer.userId],
    });
  });

  it('the department of a remark, a burst of them once until it has looked', async () => {
    await step(here.reviewer, 'startReview', 'SUBMITTED');
    const remark = (body: string, minutes: number) => addComment(here.reviewer, { editionId, sectionId: 'overview', path: '', body }, () => new Date(Date.UTC(2020, 1, 25, 2, minutes)));
    const { commentId } = await remark('收入数字与表不符。', 0);
    await remark('缺少增减原因。', 10);
    expect(await told()).toEqual({ comment: both() });
    expect(await db.notice.findFirst({ where: { kind: 'comment' } })).toMatchObject({ editionId, body: expect.stringContaining('收入数字与表不符。'), href: `/drafts/${editionId}/sections/overview` });
    await db.notice.updateMany({ where: { userId: here.first.drafter.userId }, data: { readAt: new Date() } });
    await remark('单位有误。', 20);
    expect((await told()).comment).toEqual([...both(), here.first.drafter.userId].sort());
    await remark('一小时以后。', 61);
    expect((await told()).comment).toHaveLength(4);

    await db.notice.deleteMany();
    await replyToComment(here.first.drafter, { commentId, body: '已改。' });
    expect(await told()).toEqual({ reply: [here.reviewer.userId] });
    await db.notice.deleteMany();
    await replyToComment(here.reviewer, { commentId, body: '好。' });
    expect(await told()).toEqual({ reply: both() });
  });

  it('the department of a return and of its end, the reviewer of the new submission', async () => {
    await step(here.reviewer, 'returnToDepartment', 'IN_REVIEW', '数字不符');
    expect(await told()).toEqual({ returned: both() });
    expect(await db.notice.findFirst()).toMatchObject({ title: '网信办2020年部门预算被退回修改', body: expect.stringContaining('数字不符'), readAt: null });
    await person('REVIEWER');
    for (const { id } of await db.reviewComment.findMany({ where: { parentId: null } })) await markCommentDone(here.first.drafter, { commentId: id, done: true });
    await db.notice.deleteMany();
    await advance(here, here.first, editionId, 'APPROVED');
    expect(await told()).toEqual({ signOffAsked: [here.first.approver.userId], resubmitted: [here.reviewer.userId], approved: both() });
    await db.notice.deleteMany();
    await step(here.reviewer, 'reopenReview', 'APPROVED', '发现错误');
    expect(await told()).toEqual({ reopened: both() });
    await advance(here, here.first, editionId, 'PUBLISHED');
    expect(await told()).toEqual({ reopened: both(), approved: both(), published: both() });
  });

  it('of many departments the people of each, with as many statements as of one', async () => {
    const [first, second] = [here.first.departmentId, here.second.departmentId];
    const [twice, left, disabled, standIn, elsewhere] = [await person('DRAFTER', first), await person('DRAFTER', first), await person('APPROVER', second), await person('DRAFTER', second), await person('DRAFTER', first)];
    await grantMembership(founder, { userId: twice.userId, role: 'APPROVER', departmentId: second });
    await db.membership.updateMany({ where: { userId: left.userId }, data: { endedAt: new Date() } });
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    const today = { startsOn: new Date(dayOf(new Date())), endsOn: new Date(dayOf(new Date())), createdById: 'founder' };
    // Who stands in for somebody of two departments does so where they belong themselves; who left one, in neither.
    await db.delegation.createMany({ data: [{ ...today, fromUserId: twice.userId, toUserId: standIn.userId }, { ...today, fromUserId: twice.userId, toUserId: elsewhere.userId }, { ...today, fromUserId: here.second.drafter.userId, toUserId: left.userId }] });
    const staffOf = (...departmentIds: string[]) => inTransaction((tx) => staffByDepartment(tx, departmentIds, new Date()));
    const staff = await staffOf(second, first, second);
    const ids = (...people: { userId: string }[]) => people.map(({ userId }) => userId).sort();
    expect(staff.get(first)!.toSorted()).toEqual(ids(here.first.drafter, here.first.approver, twice, elsewhere));
    expect(staff.get(second)!.toSorted()).toEqual(ids(here.second.drafter, here.second.approver, twice, standIn));
    expect(await countQueries(() => staffOf(first))).toBe(await countQueries(() => staffOf(first, second)));
  });

  it('with a mail for each notice, one transaction for all of them', async () => {
    Object.assign(process.env, { SMTP_HOST: '127.0.0.1', MAIL_FROM: 'budget@example.gov.cn' });
    await db.user.update({ where: { id: here.publisher.userId }, data: { email: 'publisher@example.gov.cn' } });
    const notice = (key: string): NewNotice => ({ kind: 'releaseFailed', key, title: `标题${key}`, body: '内容', href: '/publishing', userIds: [here.reviewer.userId, here.publisher.userId] });
    const tell = (keys: string[]) => countQueries(() => inTransaction((tx) => notifyAll(tx, keys.map(notice), new Date())));
    const [few, many] = [await tell(['1']), await tell(['1', '2', '3', '3'])];
    expect(many).toBe(few);
    const mails = await db.mail.findMany({ orderBy: { subject: 'asc' }, include: { notices: { select: { title: true, userId: true } } } });
    expect(mails.map(({ subject, to, notices }) => [subject, to, notices])).toEqual(['1', '2', '3'].map((key) => [`标题${key}`, 'publisher@example.gov.cn', [{ title: `标题${key}`, userId: here.publisher.userId }]]));
    expect(await db.notice.count()).toBe(6);
    delete process.env.SMTP_HOST;
    delete process.env.MAIL_FROM;
  });

  it('nobody where the step is refused', async () => {
    await expect(step(here.second.approver, 'signOff', 'SIGN_OFF')).rejects.toThrow();
    await expect(addComment(here.first.drafter, { editionId, sectionId: 'overview', path: '', body: '不许。' })).rejects.toThrow();
    expect(await told()).toEqual({});
  });
});
