import { dayWords } from '@/lib/document/dates';
import { digestReachesBackTo, latestDigestAt } from '@/lib/notices/digest-time';
import { digestMail } from '@/lib/notices/mail';
import { db } from '../db';
import { env } from '../env';
import { inTransaction } from '../transaction';

/** Queues the digest of the latest 08:00 for everybody who wants one and has something unread; once, however often and by however many it is run. */
export async function queueDigests(now: Date, stopping?: AbortSignal): Promise<void> {
  if (env.mail().state === 'off') return;
  const digestAt = latestDigestAt(now);
  const users = await db.user.findMany({
    where: { mailMode: 'DAILY', email: { not: null }, disabledAt: null, notices: { some: unmailed(digestAt) }, mails: { none: { createdAt: { gte: digestAt } } } },
    select: { id: true },
  });
  for (const user of users) {
    if (stopping?.aborted) return;
    await queueDigest(user.id, digestAt, now);
  }
}

/** What a digest holds: not mailed before, and not yet seen in the portal. */
const unmailed = (digestAt: Date) => ({ mailId: null, readAt: null, createdAt: { lt: digestAt, gte: digestReachesBackTo(digestAt) } });

function queueDigest(userId: string, digestAt: Date, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    // One after the other: the second finds the notices mailed. FOR UPDATE would stop every notice to them, and a release with it.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId} FOR NO KEY UPDATE`;
    const notices = await tx.notice.findMany({ where: { userId, ...unmailed(digestAt) }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true, body: true, href: true } });
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    if (notices.length === 0 || user.email === null) return;
    const content = digestMail(notices, dayWords(digestAt.toISOString()), env.portalAddress());
    const { id: mailId } = await tx.mail.create({ data: { userId, to: user.email, ...content, createdAt: now, nextAttemptAt: now }, select: { id: true } });
    await tx.notice.updateMany({ where: { id: { in: notices.map((notice) => notice.id) } }, data: { mailId } });
  });
}
