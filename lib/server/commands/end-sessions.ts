import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const endSessionsInput = z.object({ userId: z.string().max(64) });

/** Signs a user out everywhere, at their next request. */
export async function endSessions(actor: Actor, { userId }: z.infer<typeof endSessionsInput>, clock: Clock = systemClock): Promise<{ ended: number }> {
  requireAdministrator(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) throw new NotFound();
    const { count } = await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } });
    await record(tx, { actor, action: 'endSessions', subjectType: 'user', subjectId: userId, data: { ended: count } }, at);
    return { ended: count };
  });
}
