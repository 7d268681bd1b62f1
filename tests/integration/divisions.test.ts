import { beforeAll, describe, expect, it } from 'vitest';
import { createDivision, createDivisionInput } from '@/lib/server/commands/create-division';
import { endMembership } from '@/lib/server/commands/end-membership';
import { setMembershipDivision } from '@/lib/server/commands/set-membership-division';
import { updateDivision } from '@/lib/server/commands/update-division';
import { db } from '@/lib/server/db';
import { listDivisions } from '@/lib/server/queries/workspace/list-divisions';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import { NotFound } from '@/lib/server/refusal';
import { actorOfSession, openSession } from '@/lib/server/session';
import { city, type City } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
});

const membershipOf = async (userId: string) => (await db.membership.findFirstOrThrow({ where: { userId, endedAt: null }, select: { id: true } })).id;
const lastEvent = () => db.auditEvent.findFirst({ orderBy: { id: 'desc' }, select: { action: true, actorId: true, subjectType: true, data: true } });
const listed = async (divisionId: string) => (await listDivisions(here.admin)).find(({ id }) => id === divisionId);

describe('an administrator', () => {
  it('sets up a division that co-reviews, renames and closes it, each with what stood before', async () => {
    const input = createDivisionInput.parse({ name: ' 绩效科 ', sections: ['finalPerformance', 'performance', 'performance'] });
    const { divisionId } = await createDivision(here.admin, input);
    expect(await listed(divisionId)).toMatchObject({ name: '绩效科', sections: ['performance', 'finalPerformance'], closedAt: null, people: [], departments: 0 });
    await expect(createDivision(here.admin, { name: '绩效科', sections: [] })).rejects.toThrow('已有同名的科室');

    await updateDivision(here.admin, { divisionId, name: '绩效管理科', sections: ['performance'], closed: false });
    expect(await lastEvent()).toMatchObject({
      action: 'updateDivision',
      actorId: here.admin.userId,
      subjectType: 'division',
      data: { before: { name: '绩效科', sections: ['performance', 'finalPerformance'], closed: false }, after: { name: '绩效管理科', sections: ['performance'], closed: false } },
    });
    await updateDivision(here.admin, { divisionId, name: '绩效管理科', sections: ['performance'], closed: true });
    expect(await listed(divisionId)).toMatchObject({ closedAt: expect.any(String) });
    await expect(updateDivision(here.admin, { divisionId: 'nothing', name: '甲', sections: [], closed: false })).rejects.toThrow(NotFound);
  });

  it('is told of sections that no template has', () => {
    expect(createDivisionInput.safeParse({ name: '甲科', sections: ['performance', 'nothing'] }).error?.issues[0]?.message).toContain('模板里没有');
  });

  it('puts a reviewer into a division, which the next request of the reviewer knows', async () => {
    const { divisionId } = await createDivision(here.admin, { name: '采购科', sections: ['procurement'] });
    const membershipId = await membershipOf(here.reviewer.userId);
    await setMembershipDivision(here.admin, { membershipId, divisionId });
    expect(await lastEvent()).toMatchObject({ action: 'setMembershipDivision', data: { userId: here.reviewer.userId, before: { divisionId: null }, after: { divisionId } } });
    const session = await openSession({ id: here.reviewer.userId, name: here.reviewer.name }, { ip: null, userAgent: '' });
    expect((await actorOfSession(session))!.memberships).toMatchObject([{ role: 'REVIEWER', divisionId }]);
    expect((await listUsers(here.admin)).find(({ id }) => id === here.reviewer.userId)!.memberships).toMatchObject([{ division: { id: divisionId, name: '采购科' } }]);
    expect(await listed(divisionId)).toMatchObject({ people: [{ id: here.reviewer.userId }] });

    const closing = { divisionId, name: '采购科', sections: ['procurement'], closed: true };
    await expect(updateDivision(here.admin, closing)).rejects.toThrow(`1 名审核人（${here.reviewer.name}）`);
    await setMembershipDivision(here.admin, { membershipId, divisionId: null });
    await updateDivision(here.admin, closing);
    await expect(setMembershipDivision(here.admin, { membershipId, divisionId })).rejects.toThrow('已经停用');
  });

  it('gives divisions to reviewers only, and to roles that are held', async () => {
    const { divisionId } = await createDivision(here.admin, { name: '资产科', sections: ['assets'] });
    await expect(setMembershipDivision(here.admin, { membershipId: await membershipOf(here.publisher.userId), divisionId })).rejects.toThrow('只有财政局审核人');
    const membershipId = await membershipOf(here.reviewer.userId);
    await expect(setMembershipDivision(here.admin, { membershipId, divisionId: 'nothing' })).rejects.toThrow(NotFound);
    await endMembership(here.admin, { membershipId });
    await expect(setMembershipDivision(here.admin, { membershipId, divisionId })).rejects.toThrow('已经收回');
  });
});

describe('everybody else', () => {
  it('finds no divisions to administer', async () => {
    const { reviewer, first } = here;
    const attempts = [
      () => createDivision(reviewer, { name: '乙科', sections: [] }),
      () => updateDivision(reviewer, { divisionId: 'x', name: '乙科', sections: [], closed: false }),
      () => setMembershipDivision(first.drafter, { membershipId: 'x', divisionId: null }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
    expect(await listDivisions(reviewer)).toEqual([]);
  });
});
