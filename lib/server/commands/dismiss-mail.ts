import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { recordAll } from '../audit';
import { decidedSelect, decision, OPEN_PROBLEM } from '../mail/problem-mail';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const dismissMailInput = z.object({ mailIds: z.array(z.string().max(64)).min(1).max(100) });

/** These mails stay as they are, and nobody is asked to deal with them any more. What was settled meanwhile is passed over. */
export async function dismissMail(actor: Actor, input: z.infer<typeof dismissMailInput>, clock: Clock = systemClock): Promise<{ dismissed: number }> {
  requireAdministrator(actor);
  const at = clock();
  const ids = [...new Set(input.mailIds)];
  return inTransaction(async (tx) => {
    if ((await tx.mail.count({ where: { id: { in: ids } } })) !== ids.length) throw new NotFound();
    const dismissed = await tx.mail.updateManyAndReturn({ where: { id: { in: ids }, ...OPEN_PROBLEM }, data: { closedAt: at }, select: decidedSelect });
    if (dismissed.length === 0) throw new Refusal('这些邮件已经处理，或者正在等待发送。请刷新页面。');
    await recordAll(tx, dismissed.map((mail) => decision(actor, 'dismissMail', mail)), at);
    return { dismissed: dismissed.length };
  });
}
