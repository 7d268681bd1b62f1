import { beforeAll, expect, it } from 'vitest';
import { addUnit } from '@/lib/server/commands/add-unit';
import { closeUnit } from '@/lib/server/commands/close-unit';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { removeCycleDepartment } from '@/lib/server/commands/remove-cycle-department';
import { setUserDisabled } from '@/lib/server/commands/set-user-disabled';
import { updateDepartment } from '@/lib/server/commands/update-department';
import { db } from '@/lib/server/db';
import { city, type City, cycleWith, departmentWithStaff, editionIn } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
});

const logged = async (action: string, subjectId: string) => (await db.auditEvent.findMany({ where: { action, subjectId }, orderBy: { id: 'asc' }, select: { data: true } })).map(({ data }) => data);

it('tells the approval date before and after, and the one that went with a department', async () => {
  const { departmentId } = await departmentWithStaff('301', '档案馆');
  const cycleId = await cycleWith(2032, []);
  await putCycleDepartment(here.admin, { cycleId, departmentId, approvedOn: '2032-02-20' });
  await putCycleDepartment(here.admin, { cycleId, departmentId, approvedOn: '2032-02-25' });
  await removeCycleDepartment(here.admin, { cycleId, departmentId });
  expect(await logged('putCycleDepartment', cycleId)).toEqual([
    { departmentId, before: null, after: { approvedOn: '2032-02-20' } },
    { departmentId, before: { approvedOn: '2032-02-20' }, after: { approvedOn: '2032-02-25' } },
  ]);
  expect(await logged('removeCycleDepartment', cycleId)).toEqual([{ departmentId, before: { approvedOn: '2032-02-25' } }]);
});

it('keeps an unbroken line of dates when two correct one at the same moment', async () => {
  const { departmentId } = here.first;
  const days = ['2020-02-21', '2020-02-22', '2020-02-23', '2020-02-24'];
  await Promise.all(days.map((approvedOn) => putCycleDepartment(here.admin, { cycleId: here.cycleId, departmentId, approvedOn })));
  const steps = (await logged('putCycleDepartment', here.cycleId)).map((data) => data as { departmentId: string; before: { approvedOn: string } | null; after: { approvedOn: string } }).filter((data) => data.departmentId === departmentId);
  expect(steps).toHaveLength(5);
  for (const [index, step] of steps.entries()) expect(step.before?.approvedOn).toBe(steps[index - 1]?.after.approvedOn);
});

it('tells the states of a user, a unit, a department and an edition', async () => {
  const { userId } = here.second.drafter;
  await setUserDisabled(here.admin, { userId, disabled: true });
  await setUserDisabled(here.admin, { userId, disabled: false });
  expect([await logged('disableUser', userId), await logged('enableUser', userId)]).toEqual([[{ before: { disabled: false }, after: { disabled: true } }], [{ before: { disabled: true }, after: { disabled: false } }]]);

  const { departmentId } = here.second;
  const { unitId } = await addUnit(here.admin, { departmentId, code: '201001', name: '本级' });
  await closeUnit(here.admin, { unitId });
  expect(await logged('closeUnit', unitId)).toEqual([{ code: '201001', name: '本级', departmentId, before: { closed: false }, after: { closed: true } }]);

  await updateDepartment(here.admin, { departmentId, code: '201', name: '市教育体育局', shortName: '教体局', kind: 'GOVERNMENT' });
  expect(await logged('updateDepartment', departmentId)).toMatchObject([{ before: { name: '市教育局' }, after: { name: '市教育体育局' } }]);

  const editionId = await editionIn(here, here.first, 'PUBLISHED');
  expect(await logged('publish', editionId)).toMatchObject([{ from: 'APPROVED', to: 'PUBLISHED' }]);
});
