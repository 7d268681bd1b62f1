import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { dayOf } from '@/lib/document/dates';
import { isMine } from '@/lib/review/queue';
import { ownersOf } from '@/lib/access/delegation';
import { createDivision } from '@/lib/server/commands/create-division';
import { createImport } from '@/lib/server/commands/create-import';
import { discardImport } from '@/lib/server/commands/discard-import';
import { endDelegation } from '@/lib/server/commands/end-delegation';
import { endMembership } from '@/lib/server/commands/end-membership';
import { grantDelegation, grantDelegationInput } from '@/lib/server/commands/grant-delegation';
import { grantMembership } from '@/lib/server/commands/grant-membership';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { signOffSections } from '@/lib/server/commands/sign-off-sections';
import { withdrawSignOff } from '@/lib/server/commands/withdraw-sign-off';
import { db } from '@/lib/server/db';
import { departmentStaff } from '@/lib/server/notices/recipients';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listDelegations } from '@/lib/server/queries/workspace/list-delegations';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { actorOfSession, openSession, type SignedInActor } from '@/lib/server/session';
import { inTransaction } from '@/lib/server/transaction';
import { acceptWarnings, advance, city, type City, cycleWith, editionIn, person, reviewSecrecy, stateOf } from '../support/factory';
import { asOwner } from '../support/owner';

const DAY = 86_400_000;
// Asked anew each time: midnight may pass while the tests run.
const today = () => inDays(0);
const inDays = (days: number) => dayOf(new Date(Date.now() + days * DAY));

let here: City;
let deputy: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  here = await city();
  deputy = await person('DRAFTER', here.first.departmentId);
});

async function signedIn({ userId, name }: { userId: string; name: string }): Promise<SignedInActor> {
  return (await actorOfSession(await openSession({ id: userId, name }, { ip: null, userAgent: '' })))!;
}

const lent = (actor: SignedInActor) => actor.memberships.filter(({ onBehalfOf }) => onBehalfOf);
const period = () => ({ startsOn: today(), endsOn: inDays(5) });

describe('a head on leave', () => {
  it('has the deputy sign off; the record names both', async () => {
    const editionId = await editionIn(here, here.first, 'DRAFT');
    await acceptWarnings(here.first.drafter, editionId);
    await moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' });
    await reviewSecrecy(here.first.drafter, editionId);
    await expect(moveEdition(await signedIn(deputy), { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('没有相应的角色');

    const { delegationId } = await grantDelegation(here.first.approver, { fromUserId: here.first.approver.userId, toUserId: deputy.userId, ...period() });
    // What the deputy is elsewhere doesn't hide whose role they sign off by here.
    await grantMembership(here.admin, { userId: deputy.userId, role: 'APPROVER', departmentId: here.second.departmentId });
    const actor = await signedIn(deputy);
    expect(lent(actor)).toEqual([{ role: 'APPROVER', departmentId: here.first.departmentId, divisionId: null, onBehalfOf: { userId: here.first.approver.userId, name: here.first.approver.name } }]);
    // Not what the head submitted, had they done so.
    await db.edition.update({ where: { id: editionId }, data: { submittedById: here.first.approver.userId } });
    await expect(moveEdition(actor, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('由您本人提交或审签');
    await db.edition.update({ where: { id: editionId }, data: { submittedById: here.first.drafter.userId } });
    await moveEdition(actor, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' });
    expect(await stateOf(editionId)).toBe('SUBMITTED');
    const { history } = (await getEdition(here.first.drafter, editionId))!;
    expect(history[0]).toMatchObject({ actorName: `${deputy.name}（代${here.first.approver.name}）` });
    expect(history.find(({ label }) => label === '开始填报')).toMatchObject({ actorName: here.first.drafter.name });
    const event = await db.auditEvent.findFirstOrThrow({ where: { editionId, action: 'signOff' } });
    expect(event).toMatchObject({ actorId: deputy.userId, data: { onBehalfOf: { userId: here.first.approver.userId } } });

    // So does the public page, in the end.
    await advance(here, here.first, editionId, 'PUBLISHED');
    expect((await getPublishedEdition('118', { fiscalYear: 2020, kind: 'BUDGET' }))!.gates.signOff).toMatchObject({ name: `${deputy.name}（代${here.first.approver.name}）` });

    // The one who was told was both the stand-in and, at the end, nobody who did it themselves.
    expect(await db.notice.findMany({ where: { kind: 'standIn' }, select: { userId: true } })).toEqual([{ userId: deputy.userId }]);
    await endDelegation(here.first.approver, { delegationId });
    expect(lent(await signedIn(deputy))).toEqual([]);
    await expect(endDelegation(here.first.approver, { delegationId })).rejects.toThrow('已经结束');
    expect((await listDelegations(here.first.approver, here.first.approver.userId))!.past).toMatchObject([{ id: delegationId, state: 'over' }]);
  });
});

describe('a reviewer on leave', () => {
  it('has another reviewer do what is theirs, from the first day to the last', async () => {
    const editionId = await editionIn(here, here.second, 'IN_REVIEW');
    const other = await person('REVIEWER');
    const { delegationId } = await grantDelegation(here.admin, { fromUserId: here.reviewer.userId, toUserId: other.userId, ...period() });
    const actor = await signedIn(other);
    const row = (await listReviewQueue(actor)).find((one) => one.editionId === editionId)!;
    expect([isMine(row, [other.userId]), isMine(row, ownersOf(actor))]).toEqual([false, true]);
    for (const { days, holds } of [{ days: { startsOn: inDays(1), endsOn: inDays(2) }, holds: 0 }, { days: { startsOn: inDays(-3), endsOn: inDays(-1) }, holds: 0 }, { days: { startsOn: inDays(-3), endsOn: today() }, holds: 1 }]) {
      await db.delegation.update({ where: { id: delegationId }, data: { startsOn: new Date(days.startsOn), endsOn: new Date(days.endsOn) } });
      expect(lent(await signedIn(other))).toHaveLength(holds);
    }
    // Both were told by the administrator's doing.
    expect(await db.notice.count({ where: { key: `delegation/${delegationId}` } })).toBe(2);
    // What is lent isn't lent on, and an administrator's role never is.
    const third = await person('PUBLISHER');
    await db.membership.create({ data: { userId: other.userId, role: 'ADMIN' } });
    await db.delegation.create({ data: { fromUserId: other.userId, toUserId: third.userId, startsOn: new Date(today()), endsOn: new Date(today()), createdById: other.userId } });
    expect(lent(await signedIn(third)).map(({ role, onBehalfOf }) => [role, onBehalfOf!.userId])).toEqual([['REVIEWER', other.userId]]);
  });
});

describe('whoever stands in', () => {
  it('stands in no more once they have left the house, and never for roles in another house', async () => {
    const { departmentId } = here.second;
    const [head, leaver] = [await person('APPROVER', departmentId), await person('DRAFTER', departmentId)];
    await grantDelegation(head, { fromUserId: head.userId, toUserId: leaver.userId, startsOn: today(), endsOn: inDays(3) });
    // Since then the head has got a role in the other department too.
    await grantMembership(here.admin, { userId: head.userId, role: 'APPROVER', departmentId: here.first.departmentId });
    expect(lent(await signedIn(leaver)).map((held) => held.departmentId)).toEqual([departmentId]);

    const { id: membershipId } = await db.membership.findFirstOrThrow({ where: { userId: leaver.userId } });
    await endMembership(here.admin, { membershipId });
    await grantMembership(here.admin, { userId: leaver.userId, role: 'PUBLISHER', departmentId: null });
    expect((await signedIn(leaver)).memberships).toEqual([{ role: 'PUBLISHER', departmentId: null, divisionId: null }]);
    expect(await inTransaction((tx) => departmentStaff(tx, departmentId, new Date()))).not.toContain(leaver.userId);
  });
});

describe('refused', () => {
  const grant = (actor: Parameters<typeof grantDelegation>[0], fromUserId: string, toUserId: string, days = period()) => grantDelegation(actor, { fromUserId, toUserId, ...days });

  it('to whoever is neither the person nor an administrator', async () => {
    const { drafter, approver } = here.first;
    await expect(grant(drafter, approver.userId, drafter.userId)).rejects.toThrow('无权');
    await expect(grant(here.reviewer, approver.userId, drafter.userId)).rejects.toThrow('无权');
    const { delegationId } = await grant(approver, approver.userId, deputy.userId, { startsOn: inDays(30), endsOn: inDays(31) });
    await expect(endDelegation(drafter, { delegationId })).rejects.toThrow('无权');
    expect(await listDelegations(drafter, approver.userId)).toBeNull();
  });

  it('to other houses, to oneself, for an administrator, of days gone by', async () => {
    const { drafter, approver } = here.first;
    await expect(grant(drafter, drafter.userId, here.second.drafter.userId)).rejects.toThrow('不能代');
    await expect(grant(drafter, drafter.userId, here.reviewer.userId)).rejects.toThrow('不能代');
    await expect(grant(drafter, drafter.userId, drafter.userId)).rejects.toThrow('不能代');
    await expect(grant(here.admin, here.admin.userId, here.publisher.userId)).rejects.toThrow('没有可以由他人代办的角色');
    await expect(grant(drafter, drafter.userId, approver.userId, { startsOn: inDays(-4), endsOn: inDays(-2) })).rejects.toThrow('已经过去');
    expect(grantDelegationInput.safeParse({ fromUserId: 'a', toUserId: 'b', startsOn: inDays(2), endsOn: inDays(1) }).error?.issues[0]!.message).toBe('结束日期早于开始日期。');
    expect(grantDelegationInput.safeParse({ fromUserId: 'a', toUserId: 'b', startsOn: today(), endsOn: inDays(92) }).success).toBe(false);
  });

  it('twice at a time, and to whoever is away', async () => {
    const { drafter, approver } = here.second;
    const second = await person('DRAFTER', here.second.departmentId);
    const twice = await Promise.allSettled([grant(approver, approver.userId, drafter.userId), grant(approver, approver.userId, second.userId)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(grant(drafter, drafter.userId, approver.userId)).rejects.toThrow(`${approver.name}在`);
    await expect(grant(drafter, drafter.userId, approver.userId)).rejects.toThrow(/也委托了.+代办，不能同时代/);
    await expect(grant(approver, approver.userId, second.userId)).rejects.toThrow(`${approver.name}在`);
  });

  it('of whoever stands in: the work of both would lie idle, whichever was arranged first', async () => {
    const { departmentId } = here.second;
    const [head, deputyHead, clerk] = [await person('APPROVER', departmentId), await person('APPROVER', departmentId), await person('DRAFTER', departmentId)];
    const leave = { startsOn: inDays(10), endsOn: inDays(14) };
    const { delegationId } = await grant(head, head.userId, deputyHead.userId, leave);
    const lastDay = { startsOn: inDays(14), endsOn: inDays(20) };
    await expect(grant(deputyHead, deputyHead.userId, clerk.userId, lastDay)).rejects.toThrow(new RegExp(`^${deputyHead.name}在.+代${head.name}办理，不能同时委托他人代办`));
    await expect(grant(here.admin, deputyHead.userId, clerk.userId, lastDay)).rejects.toThrow(`由${head.name}或者系统管理员结束那项委托`);
    // Before and after, they may; and once somebody else stands in.
    await grant(deputyHead, deputyHead.userId, clerk.userId, { startsOn: inDays(15), endsOn: inDays(20) });
    await expect(grant(head, head.userId, deputyHead.userId, { startsOn: inDays(20), endsOn: inDays(22) })).rejects.toThrow(`${deputyHead.name}在`);
    await endDelegation(head, { delegationId });
    await expect(grant(deputyHead, deputyHead.userId, clerk.userId, leave)).resolves.toBeDefined();
  });

  it('to one of two who arrange it at the same moment', async () => {
    const { departmentId } = here.second;
    const [head, deputyHead, clerk] = [await person('APPROVER', departmentId), await person('APPROVER', departmentId), await person('DRAFTER', departmentId)];
    const both = await Promise.allSettled([grant(head, head.userId, deputyHead.userId), grant(deputyHead, deputyHead.userId, clerk.userId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('arranging it', () => {
  it('waits for no notice that a release is writing, nor does any notice wait for it', async () => {
    const { departmentId } = here.second;
    const [head, clerk] = [await person('APPROVER', departmentId), await person('DRAFTER', departmentId)];
    await asOwner(async (client) => {
      await client.query('BEGIN');
      for (const { userId } of [head, clerk]) await client.query("INSERT INTO notice (id, user_id, kind, key, title, body, href) VALUES ($1, $1, 'published', 'release', '', '', '/')", [userId]);
      await expect(grantDelegation(head, { fromUserId: head.userId, toUserId: clerk.userId, ...period() })).resolves.toBeDefined();
      await client.query('ROLLBACK');
    });
  });
});

describe('the record of a stand-in', () => {
  const asked = { userId: 'lender', name: '出差的经办人' };
  const standingIn = (memberships: Actor['memberships']): Actor => ({ userId: 'stand-in', name: '代办人', memberships });

  it('names whose role it was in the import’s own department, whatever one is elsewhere', async () => {
    const [first, second] = [here.first.departmentId, here.second.departmentId];
    const actor = standingIn([{ role: 'DRAFTER', departmentId: second }, { role: 'DRAFTER', departmentId: first, onBehalfOf: asked }]);
    const upload = async (departmentId: string) => (await createImport(actor, { departmentId, fiscalYear: 2020, name: '预算.txt', bytes: new TextEncoder().encode('第一部分 部门概况') })).importId;
    const [there, own] = [await upload(first), await upload(second)];
    await discardImport(actor, { importId: there });
    const recorded = async (subjectId: string) => (await db.auditEvent.findMany({ where: { subjectType: 'import', subjectId }, orderBy: { id: 'asc' } })).map(({ action, data }) => [action, (data as { onBehalfOf?: unknown }).onBehalfOf]);
    expect(await recorded(there)).toEqual([['createImport', asked], ['discardImport', asked]]);
    expect(await recorded(own)).toEqual([['createImport', undefined]]);
  });

  it('names whose consent it was that a division took back', async () => {
    const { divisionId } = await createDivision(here.admin, { name: '政府采购科', sections: ['procurement'] });
    const { divisionId: other } = await createDivision(here.admin, { name: '绩效科', sections: ['performance'] });
    const actor = standingIn([{ role: 'REVIEWER', departmentId: null, divisionId: other }, { role: 'REVIEWER', departmentId: null, divisionId, onBehalfOf: asked }]);
    const editionId = await editionIn(here, here.first, 'IN_REVIEW', await cycleWith(2031, [here.first]));
    await signOffSections(actor, { editionId, divisionId, sectionIds: ['procurement'] });
    await withdrawSignOff(actor, { editionId, divisionId, sectionId: 'procurement' });
    await signOffSections(actor, { editionId, divisionId: other, sectionIds: ['performance'] });
    await withdrawSignOff(actor, { editionId, divisionId: other, sectionId: 'performance' });
    const events = await db.auditEvent.findMany({ where: { editionId, action: { in: ['signOffSections', 'withdrawSignOff'] } }, orderBy: { id: 'asc' } });
    expect(events.map(({ action, data }) => [action, (data as { onBehalfOf?: unknown }).onBehalfOf])).toEqual([['signOffSections', asked], ['withdrawSignOff', asked], ['signOffSections', undefined], ['withdrawSignOff', undefined]]);
  });
});
