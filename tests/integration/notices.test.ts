import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setUserDisabled } from '@/lib/server/commands/set-user-disabled';
import { db } from '@/lib/server/db';
import { notify, type NewNotice } from '@/lib/server/notices/notify';
import { bureauStaff, departmentStaff, reviewersOf } from '@/lib/server/notices/recipients';
import { inTransaction } from '@/lib/server/transaction';
import { city, type City, editionIn, founder, person } from '../support/factory';

let here: City;
const at = new Date('2020-03-02T02:00:00Z');

beforeAll(async () => {
  here = await city();
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.mail.deleteMany();
  await db.delegation.deleteMany();
  await db.user.updateMany({ data: { email: null, mailMode: 'AT_ONCE' } });
  delete process.env.SMTP_HOST;
  delete process.env.MAIL_FROM;
});

const notice = (userIds: string[], key = 'returned:1'): NewNotice => ({ kind: 'returned', key, userIds, title: '网信办2020年部门预算被退回', body: '数字不符。', href: '/drafts' });
const tell = (one: NewNotice) => inTransaction((tx) => notify(tx, one, at));

function withMailServer() {
  process.env.SMTP_HOST = '127.0.0.1';
  process.env.MAIL_FROM = 'budget@example.gov.cn';
}

describe('notify', () => {
  it('tells each once of an occasion, even when told twice at the same moment', async () => {
    const ids = [here.first.drafter.userId, here.first.approver.userId];
    await Promise.all([tell(notice(ids)), tell(notice(ids.toReversed())), tell(notice([...ids, ids[0]!]))]);
    expect(await db.notice.count()).toBe(2);
    await tell(notice(ids, 'returned:2'));
    expect(await db.notice.count()).toBe(4);
  });

  it('queues mail for those who want it at once and have an address, and links the notice with it', async () => {
    withMailServer();
    const [drafter, approver, other] = [here.first.drafter.userId, here.first.approver.userId, here.second.drafter.userId];
    await db.user.update({ where: { id: drafter }, data: { email: 'drafter@example.gov.cn' } });
    await db.user.update({ where: { id: approver }, data: { email: 'approver@example.gov.cn', mailMode: 'OFF' } });
    await tell(notice([drafter, approver, other]));
    await tell(notice([drafter]));
    expect(await db.notice.count()).toBe(3);
    const [mail, ...more] = await db.mail.findMany({ include: { notices: true } });
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'drafter@example.gov.cn', userId: drafter, state: 'QUEUED', notices: [{ userId: drafter }] });
  });

  it('queues nothing without a mail server, nor where the transaction fails', async () => {
    await db.user.update({ where: { id: here.first.drafter.userId }, data: { email: 'drafter@example.gov.cn' } });
    await tell(notice([here.first.drafter.userId]));
    expect(await db.mail.count()).toBe(0);
    withMailServer();
    await expect(inTransaction(async (tx) => {
      await notify(tx, notice([here.first.drafter.userId], 'returned:9'), at);
      throw new Error('stopped');
    })).rejects.toThrow('stopped');
    expect(await db.mail.count()).toBe(0);
    expect(await db.notice.count()).toBe(1);
  });
});

describe('recipients', () => {
  const staff = () => inTransaction((tx) => departmentStaff(tx, here.first.departmentId, at));

  it('are the people of the department in a role today, not those who left or were disabled', async () => {
    const [gone, off] = [await person('DRAFTER', here.first.departmentId), await person('DRAFTER', here.first.departmentId)];
    expect(new Set(await staff())).toEqual(new Set([here.first.drafter.userId, here.first.approver.userId, gone.userId, off.userId]));
    await db.membership.updateMany({ where: { userId: gone.userId }, data: { endedAt: at } });
    await setUserDisabled(founder, { userId: off.userId, disabled: true });
    expect(new Set(await staff())).toEqual(new Set([here.first.drafter.userId, here.first.approver.userId]));
    expect(await inTransaction((tx) => departmentStaff(tx, here.first.departmentId, at, ['APPROVER']))).toEqual([here.first.approver.userId]);
    expect(await inTransaction((tx) => bureauStaff(tx, 'PUBLISHER', at))).toEqual([here.publisher.userId]);
  });

  it('include whoever acts for them, on the days of the delegation in China', async () => {
    const substitute = await person('DRAFTER', here.first.departmentId);
    const days = { startsOn: new Date('2020-03-02'), endsOn: new Date('2020-03-03') };
    const delegation = await db.delegation.create({ data: { fromUserId: here.first.approver.userId, toUserId: substitute.userId, createdById: 'founder', ...days } });
    const toldAt = async (moment: string) => (await inTransaction((tx) => departmentStaff(tx, here.first.departmentId, new Date(moment), ['APPROVER']))).includes(substitute.userId);
    expect(await toldAt('2020-03-01T15:59:00Z')).toBe(false);
    expect(await toldAt('2020-03-01T16:00:00Z')).toBe(true);
    expect(await toldAt('2020-03-03T15:59:00Z')).toBe(true);
    expect(await toldAt('2020-03-03T16:00:00Z')).toBe(false);
    await db.delegation.update({ where: { id: delegation.id }, data: { endedAt: at } });
    expect(await toldAt('2020-03-02T02:00:00Z')).toBe(false);
    // Who left the department acts for nobody there.
    await db.delegation.update({ where: { id: delegation.id }, data: { endedAt: null } });
    expect(await toldAt('2020-03-02T02:00:00Z')).toBe(true);
    await db.membership.updateMany({ where: { userId: substitute.userId }, data: { endedAt: at } });
    expect(await toldAt('2020-03-02T02:00:00Z')).toBe(false);
  });

  it('of a review are its reviewer, else the assigned one, else all', async () => {
    const assigned = await person('REVIEWER');
    const editionId = await editionIn(here, here.first, 'IN_REVIEW');
    const concerned = () =>
      inTransaction(async (tx) => {
        const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { reviewerId: true, disclosure: { select: { department: { select: { id: true } }, cycle: { select: { id: true } } } } } });
        return reviewersOf(tx, edition, at);
      });
    expect(await concerned()).toEqual([here.reviewer.userId]);
    await db.membership.updateMany({ where: { userId: here.reviewer.userId }, data: { endedAt: at } });
    await db.cycleDepartment.updateMany({ data: { reviewerId: assigned.userId } });
    expect(await concerned()).toEqual([assigned.userId]);
    await db.membership.updateMany({ where: { userId: here.reviewer.userId }, data: { endedAt: null } });
    await db.edition.update({ where: { id: editionId }, data: { reviewerId: null } });
    await db.cycleDepartment.updateMany({ data: { reviewerId: null } });
    expect(new Set(await concerned())).toEqual(new Set([here.reviewer.userId, assigned.userId]));
  });
});
