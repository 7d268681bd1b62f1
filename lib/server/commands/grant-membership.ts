import { z } from 'zod';
import { isDepartmentRole, ROLE_NAMES, type Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const grantMembershipInput = z.object({
  userId: z.string().max(64),
  role: z.enum(['DRAFTER', 'APPROVER', 'REVIEWER', 'PUBLISHER', 'ADMIN']),
  departmentId: z.string().max(64).nullable(),
});

export async function grantMembership(actor: Actor, input: z.infer<typeof grantMembershipInput>, clock: Clock = systemClock): Promise<{ membershipId: string }> {
  requireAdministrator(actor);
  const { userId, role, departmentId } = input;
  if (isDepartmentRole(role) && !departmentId) throw new Refusal(`“${ROLE_NAMES[role]}”须指定部门。`);
  if (!isDepartmentRole(role) && departmentId) throw new Refusal(`“${ROLE_NAMES[role]}”是财政局的角色，不能指定部门。`);
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
      const department = departmentId === null ? undefined : await tx.department.findUnique({ where: { id: departmentId }, select: { closedAt: true } });
      if (!user || department === null) throw new NotFound();
      if (department?.closedAt) throw new Refusal('该部门已停用，不能再授予角色。');
      const { id } = await tx.membership.create({ data: { userId, role, departmentId, createdAt: at }, select: { id: true } });
      await record(tx, { actor, action: 'grantMembership', subjectType: 'membership', subjectId: id, data: input }, at);
      return { membershipId: id };
    }),
    '该用户已经有这个角色。',
  );
}
