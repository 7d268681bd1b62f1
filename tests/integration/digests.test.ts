import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { setOwnMail } from '@/lib/server/commands/set-own-mail';
import { db } from '@/lib/server/db';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { queueDigests } from '@/lib/server/mail/queue-digests';
import { notify } from '@/lib/server/notices/notify';
import { inTransaction } from '@/lib/server/transaction';
import { person } from '../support/factory';
import { type MailServer, startMailServer } from '../support/mail-server';
import { asOwner } from '../support/owner';

let server: MailServer;
let daily: Actor;
let off: Actor;
let without: Actor;

/** 10:00 in China. */
const monday = new Date('2020-03-02T02:00:00Z');
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

beforeAll(async () => {
  server = await startMailServer();
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'budget@example.gov.cn', NEXTAUTH_URL: 'https://budget.example.gov.cn' });
  [daily, off, without] = [await person('REVIEWER'), await person('REVIEWER'), await person('REVIEWER')];
});

afterAll(() => server.stop());

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.mail.deleteMany();
  server.received.length = 0;
  await db.user.update({ where: { id: daily.userId }, data: { email: 'daily@example.gov.cn', mailMode: 'DAILY', disabledAt: null } });
  await db.user.update({ where: { id: off.userId }, data: { email: 'off@example.gov.cn', mailMode: 'OFF' } });
});

const tell = (title: string, at: Date) =>
  inTransaction((tx) => notify(tx, { kind: 'submitted', key: title, userIds: [daily.userId, off.userId, without.userId], title, body: `内容：${title}`, href: '/review' }, at));
const run = async (now: Date) => {
  await queueDigests(now);
  await deliverMail(now);
};

describe('the daily digest', () => {
  it('holds what came since the last one and was not read, in one mail at 08:00', async () => {
    await tell('教育局已报送', monday);
    await tell('网信办已报送', hours(1));
    await tell('已经看过', hours(2));
    await db.notice.updateMany({ where: { title: '已经看过' }, data: { readAt: hours(3) } });
    expect(await db.mail.count()).toBe(0);
    // 07:59 of Tuesday.
    await run(new Date('2020-03-02T23:59:00Z'));
    expect(server.received).toEqual([]);
    await run(new Date('2020-03-03T00:00:00Z'));
    await run(new Date('2020-03-03T05:00:00Z'));
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail!.to).toEqual(['daily@example.gov.cn']);
    expect(mail!.headers.subject).toBe('部门预决算公开：2 条通知（2020年3月3日）');
    for (const part of Object.values(mail!.parts)) {
      expect(part).toContain('教育局已报送');
      expect(part).toContain('网信办已报送');
      expect(part).not.toContain('已经看过');
    }
    expect(await db.notice.count({ where: { userId: daily.userId, mailId: { not: null } } })).toBe(2);

    await tell('生态环境局已报送', new Date('2020-03-03T02:00:00Z'));
    await run(new Date('2020-03-03T12:00:00Z'));
    expect(server.received).toHaveLength(1);
    await run(new Date('2020-03-04T00:00:00Z'));
    expect(server.received.map((one) => one.headers.subject)).toEqual([mail!.headers.subject, '部门预决算公开：1 条通知（2020年3月4日）']);
  });

  it('is made once by several at the same moment, and none where nothing happened', async () => {
    await run(hours(24));
    await tell('教育局已报送', monday);
    await Promise.all([1, 2, 3].map(() => queueDigests(hours(24))));
    expect(await db.mail.count()).toBe(1);
  });

  it('is made, and addresses are changed, while a release is still writing notices to the same people', async () => {
    await tell('教育局已报送', monday);
    await asOwner(async (client) => {
      await client.query('BEGIN');
      await client.query("INSERT INTO notice (id, user_id, kind, key, title, body, href) VALUES ('release', $1, 'published', 'release', '', '', '/')", [daily.userId]);
      await queueDigests(hours(24));
      await setOwnMail(daily, { email: 'neu@example.gov.cn', mailMode: 'DAILY' });
      await client.query('ROLLBACK');
    });
    expect(await db.mail.findMany({ select: { to: true } })).toEqual([{ to: 'daily@example.gov.cn' }]);
  });

  it('is left to the next process by one that is to stop', async () => {
    await tell('教育局已报送', monday);
    await queueDigests(hours(24), AbortSignal.abort());
    expect(await db.mail.count()).toBe(0);
    await queueDigests(hours(24));
    expect(await db.mail.count()).toBe(1);
  });

  it('makes up for days without a worker in one mail, but not for weeks', async () => {
    await tell('很久以前', monday);
    await tell('前天', hours(24 * 8));
    await run(hours(24 * 10));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.parts['text/plain']).toContain('前天');
    expect(server.received[0]!.parts['text/plain']).not.toContain('很久以前');
  });

  it('is not for who was disabled; whoever has no address or wants no mail has the notice alone', async () => {
    await tell('教育局已报送', monday);
    await db.user.update({ where: { id: daily.userId }, data: { disabledAt: hours(1) } });
    await run(hours(24));
    expect(server.received).toEqual([]);
    expect(await db.mail.count()).toBe(0);
    expect(await db.notice.count()).toBe(3);
  });
});
