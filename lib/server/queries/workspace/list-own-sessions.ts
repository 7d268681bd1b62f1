import { db } from '../../db';
import type { SignedInActor } from '../../session';
import type { OwnSession } from './types';

/** Where the person is signed in now. */
export async function listOwnSessions(actor: SignedInActor): Promise<OwnSession[]> {
  const sessions = await db.session.findMany({
    where: { userId: actor.userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true, userAgent: true },
  });
  return sessions.map((session) => ({
    ...session,
    createdAt: session.createdAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    current: session.id === actor.sessionId,
  }));
}
