import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dismissMail } from '@/lib/server/commands/dismiss-mail';
import { markAllNoticesRead } from '@/lib/server/commands/mark-all-notices-read';
import { markNoticesRead } from '@/lib/server/commands/mark-notices-read';
import { resendMail } from '@/lib/server/commands/resend-mail';
import { setOwnMail, setOwnMailInput } from '@/lib/server/commands/set-own-mail';
import { db } from '@/lib/server/db';
import { notify } from '@/lib/server/notices/notify';
import { getMailOverview } from '@/lib/server/queries/workspace/get-mail-overview';
import { getOwnMail } from '@/lib/server/queries/workspace/get-own-mail';
import { countUnreadNotices, listNotices } from '@/lib/server/queries/workspace/list-notices';
import { NotFound } from '@/lib/server/refusal';
import { inTransaction } from '@/lib/server/transaction';
import { founder, person } from '../support/factory';

type Person = Awaited<ReturnType<typeof person>>;
let one: Person;
let other: Person;
let admin: Person;
const minute = (count: number) => new Date(Date.UTC(2020, 2, 2, 2, count));
const ALL = { unreadOnly: false, group: null };

beforeAll(async () => {
  [one, other, admin] = [await person('REVIEWER'), await person('REVIEWER'), await person('ADMIN')];
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.mail.deleteMany();
  process.env.SMTP_URL = 'smtp://budget:secret@127.0.0.1:2525';
  process.env.MAIL_FROM = 'budget@example.gov.cn';
});

async function tell(to: Person, count: number, kind: 'comment' | 'submitted' = 'submitted'): Promise<void> {
  for (let index = 0; index < count; index++) {
    await inTransaction((tx) => notify(tx, { kind, key: `${kind}:${index}`, userIds: [to.userId], title: `${kind}${index}`, body: '内容', href: '/review' }, minute(index)));
  }
}

describe('listNotices', () => {
  it("is the person's own, the latest first, in pages", async () => {
    await tell(one, 35);
    await tell(other, 1);
    const first = await listNotices(one, ALL, 1);
    expect(first).toMatchObject({ total: 35, page: 1, pages: 2, unread: 35 });
    expect(first.notices.map((notice) => notice.title).slice(0, 2)).toEqual(['submitted34', 'submitted33']);
    const last = await listNotices(one, ALL, 99);
    expect(last).toMatchObject({ page: 2 });
    expect(last.notices.map((notice) => notice.title).at(-1)).toBe('submitted0');
    expect(new Set([...first.notices, ...last.notices].map((notice) => notice.id)).size).toBe(35);
  });

  it('is filtered by what is unread and what it is about', async () => {
    await tell(one, 2);
    await tell(one, 3, 'comment');
    expect((await listNotices(one, { unreadOnly: false, group: 'remarks' }, 1)).total).toBe(3);
    const [latest] = (await listNotices(one, { unreadOnly: false, group: 'remarks' }, 1)).notices;
    await markNoticesRead(one, { noticeIds: [latest!.id] });
    expect(await listNotices(one, { unreadOnly: true, group: 'remarks' }, 1)).toMatchObject({ total: 2, unread: 4 });
    expect(await listNotices(one, { unreadOnly: true, group: 'deadlines' }, 1)).toMatchObject({ total: 0, pages: 1, notices: [] });
  });
});

describe('marking notices read', () => {
  it('is for whom they were sent to; of somebody else nothing is changed', async () => {
    await tell(one, 2);
    await tell(other, 1);
    const [mine] = (await listNotices(one, ALL, 1)).notices;
    const [theirs] = (await listNotices(other, ALL, 1)).notices;
    await expect(markNoticesRead(one, { noticeIds: [mine!.id, theirs!.id] })).rejects.toThrow(NotFound);
    expect(await countUnreadNotices(one)).toBe(2);
    expect(await markNoticesRead(one, { noticeIds: [mine!.id, mine!.id] }, () => minute(30))).toEqual({ marked: 1 });
    expect(await markNoticesRead(one, { noticeIds: [mine!.id] }, () => minute(40))).toEqual({ marked: 0 });
    expect((await db.notice.findUniqueOrThrow({ where: { id: mine!.id } })).readAt).toEqual(minute(30));
    expect(await countUnreadNotices(other)).toBe(1);
  });

  it('of all leaves what came after the page was made', async () => {
    await tell(one, 5);
    await tell(other, 5);
    const { seen } = await listNotices(one, ALL, 1);
    const late = (key: string, at: Date) => inTransaction((tx) => notify(tx, { kind: 'submitted', key, userIds: [one.userId], title: '后来', body: '内容', href: '/review' }, at));
    await late('now', new Date());
    expect(await markAllNoticesRead(one, seen)).toEqual({ marked: 5 });
    expect(await countUnreadNotices(one)).toBe(1);
    expect(await countUnreadNotices(other)).toBe(5);
    // Of the last hour too, but of one's own alone.
    const [theirs] = (await listNotices(other, ALL, 1)).notices;
    const page = await listNotices(one, { unreadOnly: true, group: null }, 1);
    await late('later', new Date());
    expect(await markAllNoticesRead(one, { ...page.seen, noticeIds: [...page.seen.noticeIds, theirs!.id] })).toEqual({ marked: 1 });
    expect(await countUnreadNotices(one)).toBe(1);
    expect(await countUnreadNotices(other)).toBe(5);
  });

  it('of all leaves what was being written while the page was made, though it bears an earlier time', async () => {
    const began = new Date();
    let commit = () => {};
    const written = new Promise<void>((resolve) => (commit = resolve));
    const release = inTransaction(async (tx) => {
      await notify(tx, { kind: 'published', key: 'release', userIds: [one.userId], title: '已公开', body: '内容', href: '/review' }, began);
      await written;
    });
    await inTransaction((tx) => notify(tx, { kind: 'submitted', key: 'younger', userIds: [one.userId], title: '后写先成', body: '内容', href: '/review' }, new Date(began.getTime() + 50)));
    const { notices, unread, seen } = await listNotices(one, ALL, 1);
    expect([notices.map(({ title }) => title), unread]).toEqual([['后写先成'], 1]);
    commit();
    await release;
    expect(await markAllNoticesRead(one, seen)).toEqual({ marked: 1 });
    expect((await listNotices(one, { unreadOnly: true, group: null }, 1)).notices.map(({ title }) => title)).toEqual(['已公开']);
  });
});

describe('setOwnMail', () => {
  it('keeps address and mode of the person, on record with what stood before', async () => {
    await setOwnMail(one, setOwnMailInput.parse({ email: ' one@example.gov.cn ', mailMode: 'DAILY' }));
    expect(await getOwnMail(one)).toEqual({ email: 'one@example.gov.cn', mailMode: 'DAILY', sending: true });
    expect(await setOwnMail(one, { email: 'one@example.gov.cn', mailMode: 'DAILY' })).toEqual({ changed: false });
    await setOwnMail(one, { email: '', mailMode: 'OFF' });
    const events = await db.auditEvent.findMany({ where: { action: 'setOwnMail', subjectId: one.userId }, orderBy: { id: 'asc' } });
    expect(events.map((event) => event.data)).toMatchObject([
      { before: { email: null, mailMode: 'AT_ONCE' }, after: { email: 'one@example.gov.cn', mailMode: 'DAILY' } },
      { before: { email: 'one@example.gov.cn' }, after: { email: null, mailMode: 'OFF' } },
    ]);
    expect(await getOwnMail(other)).toMatchObject({ email: null, mailMode: 'AT_ONCE' });
  });

  it('refuses what is no address', () => {
    for (const email of ['zhangsan', 'a@b', 'a@example.cn\r\nBcc: b@example.cn', 'a b@example.cn', `${'a'.repeat(250)}@example.cn`]) {
      expect(setOwnMailInput.safeParse({ email, mailMode: 'AT_ONCE' }).success, email).toBe(false);
    }
  });
});

describe('the mail that the administrator sees', () => {
  const reachable = { email: 'one@example.gov.cn', mailMode: 'AT_ONCE' as const, disabledAt: null };
  beforeEach(() => db.user.update({ where: { id: one.userId }, data: reachable }));
  const mail = (state: 'QUEUED' | 'SENT' | 'FAILED' | 'UNCERTAIN', subject: string) =>
    db.mail.create({ data: { userId: one.userId, to: 'one@example.gov.cn', subject, text: '内容', html: '<p>内容</p>', state, attempts: 3, lastError: state === 'SENT' ? null : '邮件服务器答复：550', handedOverAt: minute(1) }, select: { id: true } });

  it('is counted by state, with the failed ones and their reasons, and without the password', async () => {
    await Promise.all([mail('QUEUED', '一'), mail('SENT', '二'), mail('SENT', '三'), mail('FAILED', '四'), mail('UNCERTAIN', '五')]);
    const overview = (await getMailOverview(admin))!;
    expect(overview.counts).toEqual({ QUEUED: 1, SENT: 2, FAILED: 1, UNCERTAIN: 1 });
    expect(overview.problems.map((problem) => problem.subject).sort()).toEqual(['五', '四']);
    expect(overview.setup).toMatchObject({ state: 'on', server: '127.0.0.1:2525' });
    expect(JSON.stringify(overview)).not.toContain('secret');
    expect(await getMailOverview(one)).toBeNull();
  });

  it('is sent again only by an administrator, and only where it was not sent', async () => {
    const { id } = await mail('UNCERTAIN', '五');
    await expect(resendMail(one, { mailId: id })).rejects.toThrow(NotFound);
    await expect(resendMail(admin, { mailId: 'nothing' })).rejects.toThrow(NotFound);
    await resendMail(admin, { mailId: id }, () => minute(9));
    expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'QUEUED', attempts: 0, handedOverAt: null, lastError: null, nextAttemptAt: minute(9) });
    expect(await db.auditEvent.findFirst({ where: { action: 'resendMail' } })).toMatchObject({ actorId: admin.userId, subjectId: one.userId, data: { mailId: id, subject: '五', mailState: 'UNCERTAIN' } });
    await expect(resendMail(admin, { mailId: id })).rejects.toThrow('不需要重新发送');
    await expect(resendMail(founder, { mailId: (await mail('SENT', '二')).id })).rejects.toThrow('已经发出');
  });

  it('needs nobody where the person wants none, or can get none; nor can it be sent again', async () => {
    const { id } = await mail('FAILED', '四');
    await mail('UNCERTAIN', '五');
    for (const [data, why] of [[{ mailMode: 'OFF' }, '收件人不再接收邮件'], [{ email: null }, '收件人不再接收邮件'], [{ disabledAt: minute(5) }, '收件人的账号已停用']] as const) {
      await db.user.update({ where: { id: one.userId }, data: { ...reachable, ...data } });
      expect(await getMailOverview(admin)).toMatchObject({ problems: [], counts: { FAILED: 0, UNCERTAIN: 0 } });
      await expect(resendMail(admin, { mailId: id })).rejects.toThrow(`${why}，不能重新发送`);
    }
    expect(await db.mail.findUnique({ where: { id } })).toMatchObject({ state: 'FAILED', attempts: 3 });
  });

  it('is dismissed by an administrator alone, on record, and then neither listed, counted nor sent again', async () => {
    const [failed, uncertain, left, sent] = [await mail('FAILED', '四'), await mail('UNCERTAIN', '五'), await mail('FAILED', '六'), await mail('SENT', '二')];
    await expect(dismissMail(one, { mailIds: [failed.id] })).rejects.toThrow(NotFound);
    await expect(dismissMail(admin, { mailIds: [failed.id, 'nothing'] })).rejects.toThrow(NotFound);
    await expect(dismissMail(admin, { mailIds: [sent.id] })).rejects.toThrow('已经处理');
    expect((await getMailOverview(admin))!.problems).toHaveLength(3);

    expect(await dismissMail(admin, { mailIds: [failed.id, uncertain.id, sent.id] }, () => minute(9))).toEqual({ dismissed: 2 });
    const overview = (await getMailOverview(admin))!;
    expect(overview.problems.map(({ id }) => id)).toEqual([left.id]);
    expect(overview.counts).toEqual({ QUEUED: 0, SENT: 1, FAILED: 1, UNCERTAIN: 0 });
    expect(await db.mail.findUnique({ where: { id: failed.id } })).toMatchObject({ state: 'FAILED', closedAt: minute(9), lastError: '邮件服务器答复：550' });
    expect(await db.mail.findUnique({ where: { id: sent.id } })).toMatchObject({ state: 'SENT', closedAt: null });
    const events = await db.auditEvent.findMany({ where: { action: 'dismissMail' }, orderBy: { id: 'asc' } });
    expect(events).toMatchObject([uncertain, failed].map(() => ({ actorId: admin.userId, subjectType: 'user', subjectId: one.userId })));
    expect(new Set(events.map(({ data }) => (data as { mailId: string }).mailId))).toEqual(new Set([failed.id, uncertain.id]));
    await expect(resendMail(admin, { mailId: failed.id })).rejects.toThrow('已经标为不再处理');
    await expect(dismissMail(admin, { mailIds: [failed.id, uncertain.id] })).rejects.toThrow('已经处理');
  });

  it('is not sent again without a mail server', async () => {
    const { id } = await mail('FAILED', '四');
    delete process.env.SMTP_URL;
    delete process.env.MAIL_FROM;
    await expect(resendMail(admin, { mailId: id })).rejects.toThrow('没有可用的邮件服务器');
    expect((await getMailOverview(admin))!.setup).toEqual({ state: 'off' });
    process.env.SMTP_URL = 'smtp://127.0.0.1';
    expect((await getMailOverview(admin))!.setup).toMatchObject({ state: 'wrong', problem: expect.stringContaining('MAIL_FROM') });
  });
});
