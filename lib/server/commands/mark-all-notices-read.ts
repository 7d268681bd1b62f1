import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const markAllNoticesReadInput = z.object({
  /** When the page was made: what came after it, the person hasn't seen. */
  until: z.iso.datetime('请刷新页面后再操作。'),
});

export async function markAllNoticesRead(actor: Actor, input: z.infer<typeof markAllNoticesReadInput>, clock: Clock = systemClock): Promise<{ marked: number }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { count } = await tx.notice.updateMany({ where: { userId: actor.userId, readAt: null, createdAt: { lte: new Date(input.until) } }, data: { readAt: at } });
    return { marked: count };
  });
}
