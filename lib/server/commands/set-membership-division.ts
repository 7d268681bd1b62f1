import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setMembershipDivisionInput = z.object({
  membershipId: z.string().max(64),
  /** Null for none. */
  divisionId: z.string().max(64).nullable(),
});

/** Which division a reviewer belongs to; counts from the person's next request. */
export async function setMembershipDivision(actor: Actor, { membershipId, divisionId }: z.infer<typeof setMembershipDivisionInput>, clock: Clock = systemClock): Promise<{ membershipId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM membership WHERE id = ${membershipId} FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM division WHERE id = ${divisionId} FOR UPDATE`;
    const membership = await tx.membership.findUnique({ where: { id: membershipId }, select: { userId: true, role: true, endedAt: true, divisionId: true } });
    if (!membership) throw new NotFound();
    if (membership.endedAt) throw new Refusal('该角色已经收回，不能再设置科室。请刷新页面。');
    if (membership.role !== 'REVIEWER') throw new Refusal('只有财政局审核人属于科室。');
    const division = divisionId === null ? null : await tx.division.findUnique({ where: { id: divisionId }, select: { closedAt: true } });
    if (divisionId !== null && !division) throw new NotFound();
    if (division?.closedAt) throw new Refusal('所选科室已经停用，请另选一个。');
    await tx.membership.update({ where: { id: membershipId }, data: { divisionId }, select: { id: true } });
    const data = { userId: membership.userId, before: { divisionId: membership.divisionId }, after: { divisionId } };
    await record(tx, { actor, action: 'setMembershipDivision', subjectType: 'membership', subjectId: membershipId, data }, at);
    return { membershipId };
  });
}
