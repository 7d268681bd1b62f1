import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { env } from '../../env';
import { NEEDS_SOMEBODY } from '../../mail/problem-mail';
import type { MailOverview, ProblemMail } from './notice-types';

export const MOST_PROBLEMS = 100;

/** The state of the portal's mail, for administrators; null for everybody else. Never the password of the mail server. */
export async function getMailOverview(actor: Actor): Promise<MailOverview | null> {
  if (!can(actor, 'administer')) return null;
  const [states, delayed, problems] = await Promise.all([
    db.mail.groupBy({ by: ['state'], where: { OR: [{ state: { in: ['QUEUED', 'SENT'] } }, NEEDS_SOMEBODY] }, _count: { _all: true } }),
    db.mail.findFirst({ where: { state: 'QUEUED', lastError: { not: null } }, orderBy: { createdAt: 'asc' }, select: { lastError: true, createdAt: true } }),
    db.mail.findMany({
      where: NEEDS_SOMEBODY,
      orderBy: { createdAt: 'desc' },
      take: MOST_PROBLEMS,
      select: { id: true, state: true, to: true, subject: true, attempts: true, createdAt: true, lastError: true, user: { select: { id: true, name: true, username: true } } },
    }),
  ]);
  return {
    setup: setup(),
    counts: { QUEUED: 0, SENT: 0, FAILED: 0, UNCERTAIN: 0, ...Object.fromEntries(states.map(({ state, _count }) => [state, _count._all])) },
    delay: delayed && { reason: delayed.lastError!, since: delayed.createdAt.toISOString() },
    problems: problems.map(({ user, lastError, createdAt, state, ...mail }) => ({ ...mail, state: state as ProblemMail['state'], person: user, createdAt: createdAt.toISOString(), reason: lastError ?? '' })),
  };
}

function setup(): MailOverview['setup'] {
  const mail = env.mail();
  if (mail.state !== 'on') return mail;
  const { host, port, from } = mail.settings;
  return { state: 'on', server: `${host}:${port}`, from, address: env.portalAddress() };
}
