// The city of the bureau's week: fourteen departments with their people, made through the portal's own commands in the
// database named by DATABASE_URL. `create` is before Monday; `submit` is what the departments do until Wednesday.
import type { Actor } from '../../lib/access/actor';
import { startDraft } from '../../lib/server/commands/start-draft';
import { db, pool } from '../../lib/server/db';
import { BUREAU_DEPARTMENTS } from './bureau-departments';
import { advance, type City, departmentWithStaff, fill, person, type Staffed } from './factory';

async function create(): Promise<void> {
  for (const { code, name } of BUREAU_DEPARTMENTS) await departmentWithStaff(code, name);
  for (const role of ['REVIEWER', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const) await person(role);
  await db.setting.create({ data: { key: 'city', value: '廊坊市' } });
}

async function actorWith(where: { role: Actor['memberships'][number]['role']; departmentId: string | null }): Promise<Actor & { username: string }> {
  const { user } = await db.membership.findFirstOrThrow({ where: { ...where, endedAt: null }, orderBy: { createdAt: 'asc' }, select: { user: { select: { id: true, name: true, username: true } } } });
  return { userId: user.id, name: user.name, username: user.username, memberships: [where] };
}

async function submit(): Promise<void> {
  const { id: cycleId } = await db.cycle.findFirstOrThrow({ select: { id: true } });
  const duties = await db.cycleDepartment.findMany({ where: { cycleId, exemptBasis: null }, orderBy: { department: { code: 'asc' } }, select: { departmentId: true, department: { select: { code: true } } } });
  for (const { departmentId, department } of duties) {
    const staffed: Staffed = { departmentId, code: department.code, drafter: await actorWith({ role: 'DRAFTER', departmentId }), approver: await actorWith({ role: 'APPROVER', departmentId }) };
    const { editionId } = await startDraft(staffed.drafter, { cycleId, departmentId });
    await fill(staffed.drafter, editionId);
    // Nobody of the bureau acts before the edition is submitted.
    await advance({} as City, staffed, editionId, 'SUBMITTED');
  }
}

await { create, submit }[process.argv[2] as 'create' | 'submit']();
await db.$disconnect();
await pool.end();
