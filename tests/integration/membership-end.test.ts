import { beforeAll, expect, it } from 'vitest';
import { isNobodys } from '@/lib/review/queue';
import { queueView } from '@/lib/review/queue-query';
import { endMembership } from '@/lib/server/commands/end-membership';
import { handOverReviews } from '@/lib/server/commands/hand-over-reviews';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { setUserMail } from '@/lib/server/commands/set-user-mail';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { getUserRecord } from '@/lib/server/queries/workspace/get-user-record';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { city, type City, editionIn, person } from '../support/factory';

let here: City;
let leaving: Awaited<ReturnType<typeof person>>;
let editionId: string;

beforeAll(async () => {
  here = await city();
  leaving = await person('REVIEWER');
  editionId = await editionIn({ ...here, reviewer: leaving }, here.first, 'IN_REVIEW');
  await db.cycleDepartment.updateMany({ where: { cycleId: here.cycleId }, data: { reviewerId: leaving.userId } });
});

const queued = async () => (await listReviewQueue(here.reviewer)).find((row) => row.editionId === editionId)!;

it('what somebody reviewed who no longer does is nobody’s, and their name stays on what they did', async () => {
  expect(await queued()).toMatchObject({ assignedTo: leaving.userId, takenBy: leaving.userId });
  const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { userId: leaving.userId } });
  await endMembership(here.admin, { membershipId });
  expect(isNobodys(await queued())).toBe(true);
  expect(await queued()).toMatchObject({ reviewer: null });
  const { history } = (await getEdition(here.reviewer, editionId))!;
  expect(history.find(({ label }) => label === '开始审核')).toMatchObject({ actorName: leaving.name });
  expect(await getUserRecord(here.admin, leaving.userId)).toMatchObject({ endedMemberships: [{ role: 'REVIEWER', department: null }], reviews: ['网信办', '教育局'] });
  expect(await getUserRecord(here.reviewer, leaving.userId)).toBeNull();
});

it('hands over what is open, in one step, to somebody who reviews', async () => {
  await expect(handOverReviews(here.reviewer, { fromUserId: leaving.userId, toUserId: here.reviewer.userId })).rejects.toThrow('无权');
  await expect(handOverReviews(here.admin, { fromUserId: leaving.userId, toUserId: here.publisher.userId })).rejects.toThrow('另一位在用的财政局审核人');
  expect(await handOverReviews(here.admin, { fromUserId: leaving.userId, toUserId: here.reviewer.userId })).toEqual({ departments: 2 });
  expect(await queued()).toMatchObject({ assignedTo: here.reviewer.userId, takenBy: here.reviewer.userId });
  expect(await db.notice.findMany({ where: { kind: 'handedOver' }, select: { userId: true, body: true } })).toEqual([{ userId: here.reviewer.userId, body: '共 2 个部门：网信办、教育局。' }]);
  await expect(handOverReviews(here.admin, { fromUserId: leaving.userId, toUserId: null })).rejects.toThrow('没有未办完的审核');
  await handOverReviews(here.admin, { fromUserId: here.reviewer.userId, toUserId: null });
  expect(isNobodys(await queued())).toBe(true);
});

it('is beside everybody’s own until somebody acts on it, and theirs from then on', async () => {
  const { reviewer } = here;
  const nobodys = async () => queueView(await listReviewQueue(reviewer), { scope: 'mine' }, [reviewer.userId]).nobodys.map((row) => row.editionId);
  expect(await nobodys()).toEqual([editionId]);
  await moveEdition(reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请补充。' });
  expect(await queued()).toMatchObject({ state: 'RETURNED', takenBy: reviewer.userId, reviewer: reviewer.name });
  expect(await nobodys()).toEqual([]);
});

it('an administrator says where somebody’s notices go', async () => {
  const { userId } = here.first.drafter;
  await expect(setUserMail(here.first.approver, { userId, email: 'a@example.gov.cn', mailMode: 'DAILY' })).rejects.toThrow('无权');
  await setUserMail(here.admin, { userId, email: 'a@example.gov.cn', mailMode: 'DAILY' });
  expect((await getUserRecord(here.admin, userId))!.mail).toMatchObject({ email: 'a@example.gov.cn', mailMode: 'DAILY' });
  expect(await db.auditEvent.count({ where: { action: 'setUserMail', subjectId: userId } })).toBe(1);
});
