import { record } from '../audit';
import type { SignedInActor } from '../session';
import { inTransaction, type Clock, systemClock } from '../transaction';

/** Signs the person out in every other browser; this one stays. */
export async function endOwnSessions(actor: SignedInActor, clock: Clock = systemClock): Promise<{ ended: number }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { userId: actor.userId, endedAt: null, id: { not: actor.sessionId } }, data: { endedAt: at } });
    await record(tx, { actor, action: 'endOwnSessions', subjectType: 'user', subjectId: actor.userId, data: { ended: count } }, at);
    return { ended: count };
  });
}
