import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { OPEN_REVIEW, openReviewsOf } from '../editions/open-reviews';
import { notify } from '../notices/notify';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const handOverReviewsInput = z.object({
  fromUserId: z.string().max(64),
  /** Null: to whoever takes them up. */
  toUserId: z.string().max(64).nullable(),
});

/** All departments that somebody reviews in the open cycles, and the editions they have taken up, become another's. What they did keeps their name. */
export async function handOverReviews(actor: Actor, { fromUserId, toUserId }: z.infer<typeof handOverReviewsInput>, clock: Clock = systemClock): Promise<{ departments: number }> {
  requireAdministrator(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    const from = await tx.user.findUnique({ where: { id: fromUserId }, select: { name: true } });
    const reviews = { role: 'REVIEWER', endedAt: null } as const;
    const to = toUserId === null ? null : await tx.user.findUnique({ where: { id: toUserId, disabledAt: null, memberships: { some: reviews } }, select: { name: true } });
    if (!from) throw new NotFound();
    if ((toUserId !== null && !to) || toUserId === fromUserId) throw new Refusal('接手的人须是另一位在用的财政局审核人，请重新选择。');
    const departments = await openReviewsOf(tx, fromUserId);
    if (departments.length === 0) throw new Refusal(`${from.name}名下没有未办完的审核，没有移交。`);
    await tx.cycleDepartment.updateMany({ where: { reviewerId: fromUserId, cycle: { closedAt: null } }, data: { reviewerId: toUserId } });
    await tx.edition.updateMany({ where: { reviewerId: fromUserId, state: { in: OPEN_REVIEW } }, data: { reviewerId: toUserId } });
    if (toUserId !== null) await notify(tx, { kind: 'handedOver', key: `handOver/${fromUserId}/${at.toISOString()}`, userIds: [toUserId], title: `${from.name}的审核移交给您`, body: `共 ${departments.length} 个部门：${departments.join('、')}。`, href: '/review' }, at);
    await record(tx, { actor, action: 'handOverReviews', subjectType: 'user', subjectId: fromUserId, data: { toUserId, departments } }, at);
    return { departments: departments.length };
  });
}
