import type { Actor } from '@/lib/access/actor';
import type { MailMode } from '@/lib/notices/mail-names';
import type { AuditedEvent } from '../audit';
import type { Prisma } from '../generated/prisma/client';

/** Given up, or nobody knows whether it arrived, and nobody has dealt with it yet. */
export const OPEN_PROBLEM = { state: { in: ['FAILED', 'UNCERTAIN'] }, closedAt: null } satisfies Prisma.MailWhereInput;

/** Those that an administrator can do something about: to whoever gets no mail now, none can be sent again. */
export const NEEDS_SOMEBODY = { ...OPEN_PROBLEM, user: { disabledAt: null, email: { not: null }, mailMode: { not: 'OFF' } } } satisfies Prisma.MailWhereInput;

/** Why somebody gets no mail; null where they do. The same rule as NEEDS_SOMEBODY. */
export function whyUnwanted({ disabledAt, email, mailMode }: { disabledAt: Date | null; email: string | null; mailMode: MailMode }): string | null {
  if (disabledAt) return '收件人的账号已停用';
  return email === null || mailMode === 'OFF' ? '收件人不再接收邮件' : null;
}

export const decidedSelect = { id: true, userId: true, subject: true, state: true, lastError: true } satisfies Prisma.MailSelect;

/** What an administrator decided about a mail, with what stood before. */
export function decision(actor: Actor, action: 'resendMail' | 'dismissMail', { id, userId, subject, state, lastError }: Prisma.MailGetPayload<{ select: typeof decidedSelect }>): AuditedEvent {
  return { actor, action, subjectType: 'user', subjectId: userId, data: { mailId: id, subject, mailState: state, message: lastError } };
}
