import { beforeAll, expect, it } from 'vitest';
import { setEntryUnit, setEntryUnitInput } from '@/lib/server/commands/set-entry-unit';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { NotFound, Refusal } from '@/lib/server/refusal';
import { city, type City, editionIn } from '../support/factory';

let here: City;
beforeAll(async () => {
  here = await city();
});

const unitOf = async (departmentId: string) => (await db.department.findUniqueOrThrow({ where: { id: departmentId } })).entryUnit;
const changes = (departmentId: string) => db.auditEvent.findMany({ where: { action: 'setEntryUnit', subjectId: departmentId }, orderBy: { id: 'asc' } });

it('is set by the department’s drafter, once for what is already so, and told to the form', async () => {
  const { departmentId, drafter } = here.first;
  const editionId = await editionIn(here, here.first, 'DRAFT');
  expect((await getEdition(drafter, editionId))!.department.entryUnit).toBe('WANYUAN');
  await setEntryUnit(drafter, { departmentId, entryUnit: 'YUAN' });
  await setEntryUnit(drafter, { departmentId, entryUnit: 'YUAN' });
  expect((await getEdition(drafter, editionId))!.department.entryUnit).toBe('YUAN');
  expect(await changes(departmentId)).toMatchObject([{ actorId: drafter.userId, data: { before: 'WANYUAN', after: 'YUAN' } }]);
});

it('is set by an administrator', async () => {
  const { departmentId } = here.second;
  await setEntryUnit(here.admin, { departmentId, entryUnit: 'YUAN' });
  expect((await listDepartments(here.admin)).find((one) => one.id === departmentId)).toMatchObject({ entryUnit: 'YUAN' });
  await expect(setEntryUnit(here.admin, { departmentId: 'nowhere', entryUnit: 'YUAN' })).rejects.toBeInstanceOf(NotFound);
});

it('is nobody else’s to set', async () => {
  const { departmentId } = here.first;
  const before = await unitOf(departmentId);
  const input = { departmentId, entryUnit: before === 'YUAN' ? ('WANYUAN' as const) : ('YUAN' as const) };
  await expect(setEntryUnit(here.first.approver, input)).rejects.toBeInstanceOf(Refusal);
  for (const actor of [here.second.drafter, here.reviewer, here.publisher]) await expect(setEntryUnit(actor, input)).rejects.toBeInstanceOf(NotFound);
  expect(await unitOf(departmentId)).toBe(before);
  expect(setEntryUnitInput.safeParse({ departmentId, entryUnit: 'FEN' }).success).toBe(false);
});
