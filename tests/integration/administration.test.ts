import { beforeAll, describe, expect, it } from 'vitest';
import { addUnit } from '@/lib/server/commands/add-unit';
import { closeUnit } from '@/lib/server/commands/close-unit';
import { createDepartment } from '@/lib/server/commands/create-department';
import { createUser } from '@/lib/server/commands/create-user';
import { endMembership } from '@/lib/server/commands/end-membership';
import { grantMembership } from '@/lib/server/commands/grant-membership';
import { handOverReviews } from '@/lib/server/commands/hand-over-reviews';
import { openCycle } from '@/lib/server/commands/open-cycle';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { removeCycleDepartment } from '@/lib/server/commands/remove-cycle-department';
import { startDraft } from '@/lib/server/commands/start-draft';
import { setUserMail } from '@/lib/server/commands/set-user-mail';
import { updateDepartment } from '@/lib/server/commands/update-department';
import { db } from '@/lib/server/db';
import { getCycle } from '@/lib/server/queries/workspace/get-cycle';
import { listCycles } from '@/lib/server/queries/workspace/list-cycles';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import { NotFound } from '@/lib/server/refusal';
import { city, type City, editionIn, PASSWORD, person } from '../support/factory';
import { TEMPLATE } from '../support/filled-content';

let here: City;

beforeAll(async () => {
  here = await city();
});

const office = { code: '301', name: '市档案馆', shortName: '档案馆', kind: 'PARTY' as const };

describe('departments', () => {
  it('are created, renamed, closed, with their units', async () => {
    const { departmentId } = await createDepartment(here.admin, office);
    await expect(createDepartment(here.admin, { ...office, code: '302' })).rejects.toThrow('重复');
    const { unitId } = await addUnit(here.admin, { departmentId, code: '301001', name: '档案馆本级' });
    await expect(addUnit(here.admin, { departmentId, code: '301002', name: '档案馆本级' })).rejects.toThrow('同名');
    await closeUnit(here.admin, { unitId });
    await expect(closeUnit(here.admin, { unitId })).rejects.toThrow('已经停用');
    await updateDepartment(here.admin, { departmentId, ...office, name: '市档案局', closed: true });
    const listed = (await listDepartments(here.admin)).find((one) => one.id === departmentId)!;
    expect(listed).toMatchObject({ name: '市档案局', closedAt: expect.any(String), units: [{ code: '301001', closedAt: expect.any(String) }] });
  });

  it('keep their code once it stands in a public address', async () => {
    await editionIn(here, here.first, 'PUBLISHED');
    const change = { departmentId: here.first.departmentId, name: '市网信办', shortName: '网信办', kind: 'GOVERNMENT' as const };
    await expect(updateDepartment(here.admin, { ...change, code: '119' })).rejects.toThrow('公开网址');
    await updateDepartment(here.admin, { ...change, code: '118', name: '市委网信办' });
  });
});

describe('users', () => {
  it('get a first password to change, and roles that fit', async () => {
    const { userId } = await createUser(here.admin, { username: 'zhang', name: '张三', password: PASSWORD });
    await expect(createUser(here.admin, { username: 'zhang', name: '李四', password: PASSWORD })).rejects.toThrow('已被使用');
    await expect(createUser(here.admin, { username: 'li', name: '李四', password: '123' })).rejects.toThrow('至少需要');
    await expect(grantMembership(here.admin, { userId, role: 'DRAFTER', departmentId: null })).rejects.toThrow('须指定部门');
    await expect(grantMembership(here.admin, { userId, role: 'ADMIN', departmentId: here.first.departmentId })).rejects.toThrow('不能指定部门');
    const membership = await grantMembership(here.admin, { userId, role: 'REVIEWER', departmentId: null });
    await expect(grantMembership(here.admin, { userId, role: 'REVIEWER', departmentId: null })).rejects.toThrow('已经有这个角色');
    const listed = (await listUsers(here.admin)).find((user) => user.id === userId)!;
    expect(listed).toMatchObject({ mustChangePassword: true, memberships: [{ role: 'REVIEWER', department: null }] });
    expect(JSON.stringify(listed)).not.toContain('argon2');
    await endMembership(here.admin, membership);
    expect(await db.membership.findUnique({ where: { id: membership.membershipId } })).toMatchObject({ endedAt: expect.any(Date) });
  });

  it('never leave the portal without an administrator', async () => {
    const other = await person('ADMIN');
    const held = (userId: string) => db.membership.findFirstOrThrow({ where: { userId, role: 'ADMIN', endedAt: null } });
    const [mine, theirs] = [await held(here.admin.userId), await held(other.userId)];
    await expect(endMembership(here.admin, { membershipId: mine.id })).rejects.toThrow('自己的管理员角色');
    const results = await Promise.allSettled([endMembership(here.admin, { membershipId: theirs.id }), endMembership(other, { membershipId: mine.id })]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('cycles', () => {
  it('are opened once a year, with last year’s list if wanted', async () => {
    const { cycleId } = await openCycle(here.admin, { fiscalYear: 2021, kind: 'BUDGET', templateVersion: TEMPLATE, copyFromCycleId: here.cycleId }, () => new Date('2021-01-05T01:00:00Z'));
    await expect(openCycle(here.admin, { fiscalYear: 2021, kind: 'BUDGET', templateVersion: TEMPLATE })).rejects.toThrow('已经建立');
    const departmentId = here.second.departmentId;
    expect((await getCycle(here.admin, cycleId))!.rows).toHaveLength(2);
    expect(await putCycleDepartment(here.admin, { cycleId, departmentId, approvedOn: '2021-03-01' })).toEqual({ dueOn: '2021-03-21' });
    await removeCycleDepartment(here.admin, { cycleId, departmentId });
    expect((await getCycle(here.admin, cycleId))!.others.map((one) => one.id)).toContain(departmentId);
    await startDraft(here.first.drafter, { cycleId, departmentId: here.first.departmentId });
    await expect(removeCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId })).rejects.toThrow('已经开始填报');
  });
});

describe('everybody else', () => {
  it('finds no administration', async () => {
    const { cycleId, reviewer, first } = here;
    const departmentId = first.departmentId;
    const attempts = [
      () => createDepartment(reviewer, office),
      () => updateDepartment(reviewer, { departmentId, ...office }),
      () => addUnit(reviewer, { departmentId, code: '1', name: '单位' }),
      () => closeUnit(reviewer, { unitId: 'x' }),
      () => createUser(first.drafter, { username: 'me', name: '我', password: PASSWORD }),
      () => grantMembership(first.drafter, { userId: first.drafter.userId, role: 'ADMIN', departmentId: null }),
      () => endMembership(reviewer, { membershipId: 'x' }),
      () => openCycle(reviewer, { fiscalYear: 2022, kind: 'BUDGET', templateVersion: TEMPLATE }),
      () => putCycleDepartment(reviewer, { cycleId, departmentId, approvedOn: '2020-01-01' }),
      () => removeCycleDepartment(reviewer, { cycleId, departmentId }),
      () => handOverReviews(reviewer, { fromUserId: 'x', toUserId: null }),
      () => setUserMail(reviewer, { userId: 'x', email: '', mailMode: 'OFF' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
    expect([await listDepartments(reviewer), await listUsers(reviewer), await listCycles(reviewer), await getCycle(reviewer, cycleId)]).toEqual([[], [], [], null]);
  });
});
