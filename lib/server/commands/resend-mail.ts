import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { env } from '../env';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const resendMailInput = z.object({ mailId: z.string().max(64) });

/** Queues a mail anew that was given up, or of which nobody knows whether it arrived: the administrator has decided to risk a second copy. */
export async function resendMail(actor: Actor, input: z.infer<typeof resendMailInput>, clock: Clock = systemClock): Promise<{ queued: true }> {
  requireAdministrator(actor);
  if (env.mail().state !== 'on') throw new Refusal('门户没有可用的邮件服务器，请先设置，再重新发送。');
  const at = clock();
  return inTransaction(async (tx) => {
    const mail = await tx.mail.findUnique({ where: { id: input.mailId }, select: { id: true, state: true, lastError: true, userId: true, subject: true } });
    if (!mail) throw new NotFound();
    const { count } = await tx.mail.updateMany({
      where: { id: mail.id, state: { in: ['FAILED', 'UNCERTAIN'] } },
      data: { state: 'QUEUED', attempts: 0, nextAttemptAt: at, handedOverAt: null, lastError: null },
    });
    if (count === 0) throw new Refusal('这封邮件已经发出，或者正在等待发送，不需要重新发送。请刷新页面。');
    await record(tx, { actor, action: 'resendMail', subjectType: 'user', subjectId: mail.userId, data: { mailId: mail.id, subject: mail.subject, mailState: mail.state, message: mail.lastError } }, at);
    return { queued: true };
  });
}
