import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const markNoticesReadInput = z.object({ noticeIds: z.array(z.string().max(64)).min(1).max(100) });

/** The person's own notices. Not on record in the audit log: it changes nothing for anybody else. */
export async function markNoticesRead(actor: Actor, input: z.infer<typeof markNoticesReadInput>, clock: Clock = systemClock): Promise<{ marked: number }> {
  const at = clock();
  const own = { userId: actor.userId, id: { in: [...new Set(input.noticeIds)] } };
  return inTransaction(async (tx) => {
    if ((await tx.notice.count({ where: own })) !== own.id.in.length) throw new NotFound('找不到这条通知，或者它不是发给您的。请刷新页面。');
    const { count } = await tx.notice.updateMany({ where: { ...own, readAt: null }, data: { readAt: at } });
    return { marked: count };
  });
}
