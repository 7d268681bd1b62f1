import { type MailItem, noticeMail } from '@/lib/notices/mail';
import type { Tx } from '../db';
import { env } from '../env';

export interface Told extends MailItem {
  /** The notice's. */
  id: string;
  userId: string;
}

/** Queues a mail for each of these notices whose reader wants it at once, in the notices' transaction. Without a mail server nothing waits for the day that there is one. */
export async function queueMails(tx: Tx, told: readonly Told[], at: Date): Promise<void> {
  if (told.length === 0 || env.mail().state === 'off') return;
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(told.map((one) => one.userId))] }, email: { not: null }, mailMode: 'AT_ONCE', disabledAt: null },
    select: { id: true, email: true },
  });
  const addresses = new Map(users.map(({ id, email }) => [id, email!]));
  const mailed = told.filter((one) => addresses.has(one.userId));
  if (mailed.length === 0) return;
  // A mail has the id of its notice: so the two are linked in one statement, however many they are.
  await tx.mail.createMany({ data: mailed.map(({ id, userId, ...item }) => ({ id, userId, to: addresses.get(userId)!, ...noticeMail(item, env.portalAddress()), createdAt: at, nextAttemptAt: at })) });
  await tx.$executeRaw`UPDATE notice SET mail_id = id WHERE id = ANY(${mailed.map(({ id }) => id)})`;
}
