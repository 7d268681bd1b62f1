import type { Actor } from '@/lib/access/actor';
import type { MailMode } from '@/lib/notices/mail-names';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction } from '../transaction';

/** Sets where a person's notices go by mail, and when; "" is no address. Mail that waits in the queue goes by what is set here. */
export function changeMail(actor: Actor, action: 'setOwnMail' | 'setUserMail', userId: string, { email, mailMode }: { email: string; mailMode: MailMode }, at: Date): Promise<{ changed: boolean }> {
  const after = { email: email || null, mailMode };
  return inTransaction(async (tx) => {
    // Not FOR UPDATE: it would stop every notice to them, and a release with it.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId} FOR NO KEY UPDATE`;
    const before = await tx.user.findUnique({ where: { id: userId }, select: { email: true, mailMode: true } });
    if (!before) throw new NotFound();
    if (before.email === after.email && before.mailMode === after.mailMode) return { changed: false };
    await tx.user.update({ where: { id: userId }, data: after, select: { id: true } });
    await record(tx, { actor, action, subjectType: 'user', subjectId: userId, data: { before, after } }, at);
    return { changed: true };
  });
}
