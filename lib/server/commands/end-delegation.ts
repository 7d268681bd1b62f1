import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { delegationState } from '@/lib/access/delegation';
import { dayOf } from '@/lib/document/dates';
import { record } from '../audit';
import { dateText } from '../due-date';
import { notify } from '../notices/notify';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const endDelegationInput = z.object({ delegationId: z.string().max(64) });

/** Ends a delegation before its last day, from the next request on: by whoever gave it, or an administrator. What was done by it stays as it is recorded. */
export async function endDelegation(actor: Actor, { delegationId }: z.infer<typeof endDelegationInput>, clock: Clock = systemClock): Promise<{ delegationId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM delegation WHERE id = ${delegationId} FOR UPDATE`;
    const one = await tx.delegation.findUnique({ where: { id: delegationId }, select: { fromUserId: true, toUserId: true, startsOn: true, endsOn: true, endedAt: true, from: { select: { name: true } }, to: { select: { name: true } } } });
    if (!one || (one.fromUserId !== actor.userId && !can(actor, 'administer'))) throw new NotFound();
    const period = { startsOn: dateText(one.startsOn), endsOn: dateText(one.endsOn) };
    if (delegationState({ ...period, endedAt: one.endedAt?.toISOString() ?? null }, dayOf(at)) === 'over') throw new Refusal('这项委托已经结束，请刷新页面。');
    await tx.delegation.update({ where: { id: delegationId }, data: { endedAt: at }, select: { id: true } });
    await notify(tx, { kind: 'standIn', key: `delegation/${delegationId}/ended`, userIds: [one.fromUserId, one.toUserId].filter((userId) => userId !== actor.userId), title: `${one.to.name}不再代${one.from.name}办理`, body: '委托已经提前结束，即时生效。', href: '/account' }, at);
    await record(tx, { actor, action: 'endDelegation', subjectType: 'delegation', subjectId: delegationId, data: { fromUserId: one.fromUserId, toUserId: one.toUserId, ...period } }, at);
    return { delegationId };
  });
}
