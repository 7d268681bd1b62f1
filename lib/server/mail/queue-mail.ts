import { noticeMail, type MailItem } from '@/lib/notices/mail';
import type { Tx } from '../db';
import { env } from '../env';

/** Queues a mail for each of these people who want it at once, in the transaction of the notice. Without a mail server nothing waits for the day that there is one. */
export async function queueMail(tx: Tx, told: readonly { id: string; userId: string }[], notice: MailItem, at: Date): Promise<void> {
  if (told.length === 0 || env.mail().state === 'off') return;
  const users = await tx.user.findMany({
    where: { id: { in: told.map((one) => one.userId) }, email: { not: null }, mailMode: 'AT_ONCE', disabledAt: null },
    select: { id: true, email: true },
  });
  if (users.length === 0) return;
  const content = noticeMail(notice, env.portalAddress());
  const mails = await tx.mail.createManyAndReturn({
    data: users.map((user) => ({ userId: user.id, to: user.email!, ...content, createdAt: at, nextAttemptAt: at })),
    select: { id: true, userId: true },
  });
  await tx.$executeRaw`UPDATE notice SET mail_id = mail.id FROM mail
    WHERE mail.id = ANY(${mails.map((mail) => mail.id)}) AND notice.id = ANY(${told.map((one) => one.id)}) AND notice.user_id = mail.user_id`;
}
