import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, requireAdministratorLeft } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const endMembershipInput = z.object({ membershipId: z.string().max(64) });

/** Takes a role away from now on; that it was held stays on record. */
export async function endMembership(actor: Actor, { membershipId }: z.infer<typeof endMembershipInput>, clock: Clock = systemClock): Promise<{ membershipId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    const membership = await tx.membership.findUnique({ where: { id: membershipId }, select: { userId: true, role: true, departmentId: true } });
    if (!membership) throw new NotFound();
    if (membership.role === 'ADMIN' && membership.userId === actor.userId) {
      throw new Refusal('不能取消自己的管理员角色，以免系统没有管理员。如需取消，请由其他管理员操作。');
    }
    const { count } = await tx.membership.updateMany({ where: { id: membershipId, endedAt: null }, data: { endedAt: at } });
    if (count === 0) throw new Refusal('该角色已经取消，请刷新页面。');
    await record(tx, { actor, action: 'endMembership', subjectType: 'membership', subjectId: membershipId, data: membership }, at);
    await requireAdministratorLeft(tx);
    return { membershipId };
  });
}
