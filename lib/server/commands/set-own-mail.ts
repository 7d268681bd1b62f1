import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { record } from '../audit';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setOwnMailInput = z.object({
  /** "" for none. */
  email: z.union([z.literal(''), z.string().trim().max(254, '邮箱最多 254 个字符。').pipe(z.email('邮箱应形如 zhangsan@example.gov.cn。'))]),
  mailMode: z.enum(['OFF', 'AT_ONCE', 'DAILY']),
});

/** Where the person's own notices go by mail, and when. Mail that waits in the queue goes by what is set here. */
export async function setOwnMail(actor: Actor, input: z.infer<typeof setOwnMailInput>, clock: Clock = systemClock): Promise<{ changed: boolean }> {
  const at = clock();
  const after = { email: input.email || null, mailMode: input.mailMode };
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${actor.userId} FOR UPDATE`;
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true, mailMode: true } });
    if (before.email === after.email && before.mailMode === after.mailMode) return { changed: false };
    await tx.user.update({ where: { id: actor.userId }, data: after, select: { id: true } });
    await record(tx, { actor, action: 'setOwnMail', subjectType: 'user', subjectId: actor.userId, data: { before, after } }, at);
    return { changed: true };
  });
}
