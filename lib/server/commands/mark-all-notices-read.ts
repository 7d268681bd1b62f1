import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { MOST_SEEN } from '../queries/workspace/notice-types';
import { inTransaction, type Clock, systemClock } from '../transaction';

/** What the page had read when the person said so (`SeenNotices`): what came after it, they haven't seen. */
export const markAllNoticesReadInput = z.object({
  before: z.iso.datetime('请刷新页面后再操作。'),
  noticeIds: z.array(z.string().max(64)).max(MOST_SEEN),
});

export async function markAllNoticesRead(actor: Actor, { before, noticeIds }: z.infer<typeof markAllNoticesReadInput>, clock: Clock = systemClock): Promise<{ marked: number }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const { count } = await tx.notice.updateMany({ where: { userId: actor.userId, readAt: null, OR: [{ createdAt: { lt: new Date(before) } }, { id: { in: noticeIds } }] }, data: { readAt: at } });
    return { marked: count };
  });
}
