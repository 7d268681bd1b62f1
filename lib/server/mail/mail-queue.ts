import { nextAttemptAfter } from '@/lib/notices/retry';
import { db } from '../db';
import type { OutgoingMail } from './message';
import { whyUnwanted } from './problem-mail';

/** Longer than any connection needs to come to the content. Whoever claimed a mail and hasn't handed it over by then has died. */
const CLAIM_MS = 10 * 60_000;
/** Longer than the server may take to answer the content. */
const UNANSWERED_MS = 15 * 60_000;

export interface ClaimedMail extends OutgoingMail {
  attempts: number;
  /** Why it isn't to be sent any more; null where it is. */
  unwanted: string | null;
}

/** Another process has this mail now. */
export class NotMine extends Error {}

/** The mail that has waited longest, for this process alone until the claim runs out; null when none is due. */
export async function claimMail(at: Date): Promise<ClaimedMail | null> {
  const [claimed] = await db.$queryRaw<{ id: string }[]>`
    UPDATE mail SET attempts = attempts + 1, next_attempt_at = ${new Date(at.getTime() + CLAIM_MS)}
    WHERE id = (
      SELECT id FROM mail WHERE state = 'QUEUED' AND handed_over_at IS NULL AND next_attempt_at <= ${at}
      ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id`;
  if (!claimed) return null;
  const { user, ...mail } = await db.mail.findUniqueOrThrow({
    where: { id: claimed.id },
    select: { id: true, subject: true, text: true, html: true, createdAt: true, attempts: true, user: { select: { email: true, mailMode: true, disabledAt: true } } },
  });
  // As the person wishes now: the address may have been corrected since it was queued.
  return { ...mail, to: user.email ?? '', unwanted: whyUnwanted(user) };
}

/** Committed before the content leaves: from here on it isn't sent again by itself. */
export async function handOver(mail: ClaimedMail, at: Date): Promise<void> {
  const { count } = await db.mail.updateMany({ where: { ...claimOf(mail), state: 'QUEUED', handedOverAt: null }, data: { handedOverAt: at, to: mail.to } });
  if (count === 0) throw new NotMine();
}

export async function noteSent(mail: ClaimedMail, at: Date): Promise<void> {
  await settle(mail, { state: 'SENT', sentAt: at, lastError: null });
}

/** Certainly not delivered: later again, or given up after the last attempt. */
export async function noteFailure(mail: ClaimedMail, reason: string, at: Date): Promise<void> {
  const nextAttemptAt = nextAttemptAfter(mail.attempts, at);
  await settle(mail, { handedOverAt: null, lastError: reason, ...(nextAttemptAt ? { nextAttemptAt } : { state: 'FAILED' }) });
}

/** Not begun, for the process is to end: the next one takes it up at once. Nothing of it may have left. */
export async function putBack(mail: ClaimedMail, at: Date): Promise<void> {
  await db.mail.updateMany({ where: { ...claimOf(mail), state: 'QUEUED' }, data: { attempts: mail.attempts - 1, nextAttemptAt: at, handedOverAt: null } });
}

export async function giveUp(mail: ClaimedMail, reason: string): Promise<void> {
  await settle(mail, { state: 'FAILED', lastError: reason });
}

/** Whoever it is for wants it no more: nothing to deal with for anybody. */
export async function leaveOff(mail: ClaimedMail, why: string, at: Date): Promise<void> {
  await settle(mail, { state: 'FAILED', lastError: `${why}，没有发送。`, closedAt: at });
}

export async function noteUncertain(mail: ClaimedMail, reason: string): Promise<void> {
  await settle(mail, { state: 'UNCERTAIN', lastError: reason });
}

/** Mails that were handed over by a process that then died: nobody knows whether the server took them. */
export async function noteUnanswered(at: Date): Promise<void> {
  await db.mail.updateMany({
    where: { state: 'QUEUED', handedOverAt: { lt: new Date(at.getTime() - UNANSWERED_MS) } },
    data: { state: 'UNCERTAIN', lastError: '邮件内容已开始交给邮件服务器，但发送中断，没有收到答复，可能已经送达。' },
  });
}

/** A claim that ran out and was taken up by another process counts one attempt more. */
const claimOf = (mail: ClaimedMail) => ({ id: mail.id, attempts: mail.attempts });

async function settle(mail: ClaimedMail, data: { state?: 'SENT' | 'FAILED' | 'UNCERTAIN'; sentAt?: Date; closedAt?: Date; handedOverAt?: null; nextAttemptAt?: Date; lastError: string | null }): Promise<void> {
  await db.mail.updateMany({ where: { ...claimOf(mail), state: { in: ['QUEUED', 'UNCERTAIN'] } }, data });
}
