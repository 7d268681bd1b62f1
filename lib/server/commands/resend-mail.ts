import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { env } from '../env';
import { decidedSelect, decision, OPEN_PROBLEM, whyUnwanted } from '../mail/problem-mail';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const resendMailInput = z.object({ mailId: z.string().max(64) });

/** Queues a mail anew that was given up, or of which nobody knows whether it arrived: the administrator has decided to risk a second copy. */
export async function resendMail(actor: Actor, input: z.infer<typeof resendMailInput>, clock: Clock = systemClock): Promise<{ queued: true }> {
  requireAdministrator(actor);
  if (env.mail().state !== 'on') throw new Refusal('门户没有可用的邮件服务器，请先设置，再重新发送。');
  const at = clock();
  return inTransaction(async (tx) => {
    const mail = await tx.mail.findUnique({ where: { id: input.mailId }, select: { ...decidedSelect, closedAt: true, user: { select: { disabledAt: true, email: true, mailMode: true } } } });
    if (!mail) throw new NotFound();
    if (mail.closedAt) throw new Refusal('这封邮件已经标为不再处理。请刷新页面。');
    const unwanted = whyUnwanted(mail.user);
    if (unwanted) throw new Refusal(`${unwanted}，不能重新发送。请刷新页面。`);
    const { count } = await tx.mail.updateMany({
      where: { id: mail.id, ...OPEN_PROBLEM },
      data: { state: 'QUEUED', attempts: 0, nextAttemptAt: at, handedOverAt: null, lastError: null },
    });
    if (count === 0) throw new Refusal('这封邮件已经发出，或者正在等待发送，不需要重新发送。请刷新页面。');
    await record(tx, decision(actor, 'resendMail', mail), at);
    return { queued: true };
  });
}
