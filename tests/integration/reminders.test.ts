import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planRelease } from '@/lib/server/commands/plan-release';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { remindOfDueDates } from '@/lib/server/notices/remind-of-due-dates';
import { runDueReleases } from '@/lib/server/releases/run-due-releases';
import { advance, city, type City, editionIn } from '../support/factory';

let here: City;

/** Both departments are due on 2020-03-11 (批复 on 2020-02-20). Noon in China. */
const on = (day: string) => new Date(`${day}T04:00:00Z`);

beforeAll(async () => {
  here = await city();
  await db.cycle.updateMany({ data: { openedAt: on('2020-02-01') } });
});

beforeEach(async () => {
  await db.notice.deleteMany();
});

async function told(): Promise<string[]> {
  const notices = await db.notice.findMany({ orderBy: [{ createdAt: 'asc' }, { title: 'asc' }], select: { title: true, userId: true } });
  return [...new Set(notices.map((notice) => notice.title))];
}
const people = (of: City['first']) => [of.drafter.userId, of.approver.userId].sort();

describe('remindOfDueDates', () => {
  it('reminds each department 7, 3 and 1 days before and after the due date, each step once', async () => {
    for (let day = 1; day <= 20; day++) {
      await remindOfDueDates(on(`2020-03-${String(day).padStart(2, '0')}`));
      await remindOfDueDates(on(`2020-03-${String(day).padStart(2, '0')}`));
    }
    expect(await told()).toEqual(
      ['还有 7 天到法定公开日', '还有 3 天到法定公开日', '还有 1 天到法定公开日', '已逾期 1 天未公开', '已逾期 8 天未公开'].flatMap((words) => [`教育局2020年部门预算${words}`, `网信办2020年部门预算${words}`]),
    );
    const ofFirst = await db.notice.findMany({ where: { userId: { in: people(here.first) }, kind: 'overdue' } });
    expect(ofFirst.every((notice) => notice.title.startsWith('网信办'))).toBe(true);
    expect(await db.notice.count()).toBe(5 * 4);
  });

  it('tells only of the nearest step after days without a worker, and once when several run at once', async () => {
    await Promise.all([1, 2, 3].map(() => remindOfDueDates(on('2020-03-25'))));
    expect(await told()).toEqual(['教育局2020年部门预算已逾期 14 天未公开', '网信办2020年部门预算已逾期 14 天未公开']);
    expect(await db.notice.count()).toBe(4);
  });

  it("goes by China's day, and leaves the night alone", async () => {
    // 07:59 of the 4th in China, seven days before.
    await remindOfDueDates(new Date('2020-03-03T23:59:00Z'));
    expect(await told()).toEqual([]);
    await remindOfDueDates(new Date('2020-03-04T00:00:00Z'));
    expect(await told()).toHaveLength(2);
  });

  it('leaves out who is exempt, has published or is about to, and before the due date whose draft is with the bureau', async () => {
    await db.cycleDepartment.updateMany({ where: { departmentId: here.second.departmentId }, data: { exemptBasis: '《保守国家秘密法》第九条' } });
    const editionId = await editionIn(here, here.first, 'SUBMITTED');
    await db.notice.deleteMany();
    await remindOfDueDates(on('2020-03-10'));
    expect(await told()).toEqual([]);
    await remindOfDueDates(on('2020-03-12'));
    expect(await told()).toEqual(['网信办2020年部门预算已逾期 1 天未公开']);
    expect(await db.notice.findFirst()).toMatchObject({ body: expect.stringContaining('待财政局受理'), editionId, href: `/drafts/${editionId}` });
    await advance(here, here.first, editionId, 'APPROVED');
    await planRelease(here.publisher, { editionIds: [editionId], when: new Date('2020-03-21T01:00:00Z') }, () => on('2020-03-12'));
    await db.notice.deleteMany();
    await remindOfDueDates(on('2020-03-20'));
    expect(await told()).toEqual([]);
    await runDueReleases(new Date('2020-03-21T01:00:00Z'));
    await db.notice.deleteMany();
    await remindOfDueDates(on('2020-03-20'));
    expect(await told()).toEqual([]);
    await db.cycleDepartment.updateMany({ data: { exemptBasis: null } });
    await remindOfDueDates(on('2020-03-20'));
    expect(await told()).toEqual(['教育局2020年部门预算已逾期 9 天未公开']);
    await db.notice.deleteMany();
    await db.cycle.updateMany({ data: { closedAt: on('2020-03-20') } });
    await remindOfDueDates(on('2020-03-20'));
    expect(await told()).toEqual([]);
  });

  it('leaves in peace who published in time and withdrew: the board calls that no overdue publication either', async () => {
    await db.cycle.updateMany({ data: { closedAt: null } });
    const [edition] = await db.edition.findMany({ where: { state: 'PUBLISHED' } });
    await withdrawEdition(here.publisher, { editionId: edition!.id, expectedState: 'PUBLISHED', reason: '附表有误' });
    await db.notice.deleteMany();
    await remindOfDueDates(on('2020-03-20'));
    expect(await told()).toEqual(['教育局2020年部门预算已逾期 9 天未公开']);
  });
});
