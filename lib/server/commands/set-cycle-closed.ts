import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setCycleClosedInput = z.object({ cycleId: z.string().max(64), closed: z.boolean() });

/** A closed cycle reminds nobody any more and lets nobody begin; what was begun can be finished, what is public corrected. */
export async function setCycleClosed(actor: Actor, input: z.infer<typeof setCycleClosedInput>, clock: Clock = systemClock): Promise<{ closed: boolean }> {
  requireAdministrator(actor);
  const { cycleId, closed } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId} FOR UPDATE`;
    const before = await tx.cycle.findUnique({ where: { id: cycleId }, select: { closedAt: true } });
    if (!before) throw new NotFound();
    if ((before.closedAt !== null) === closed) return { closed };
    await tx.cycle.update({ where: { id: cycleId }, data: { closedAt: closed ? at : null }, select: { id: true } });
    await record(tx, { actor, action: closed ? 'closeCycle' : 'reopenCycle', subjectType: 'cycle', subjectId: cycleId, data: { before: { settled: !closed }, after: { settled: closed } } }, at);
    return { closed };
  });
}
