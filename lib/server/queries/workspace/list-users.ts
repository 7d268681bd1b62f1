import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { departmentRefSelect } from './edition-refs';
import type { AdminUser } from './types';

export async function listUsers(actor: Actor): Promise<AdminUser[]> {
  if (!can(actor, 'administer')) return [];
  const now = new Date();
  const users = await db.user.findMany({
    orderBy: { username: 'asc' },
    // Explicit, so that no screen ever gets a password's hash.
    select: {
      id: true,
      username: true,
      name: true,
      disabledAt: true,
      lockedUntil: true,
      mustChange: true,
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
      memberships: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true, role: true, department: { select: departmentRefSelect }, division: { select: { id: true, name: true } } } },
      _count: { select: { sessions: { where: { endedAt: null, expiresAt: { gt: now } } } } },
    },
  });
  return users.map((user) => ({
    id: user.id,
    username: user.username,
    name: user.name,
    disabledAt: user.disabledAt?.toISOString() ?? null,
    lockedUntil: user.lockedUntil && user.lockedUntil > now ? user.lockedUntil.toISOString() : null,
    mustChangePassword: user.mustChange,
    lastSignInAt: user.sessions[0]?.createdAt.toISOString() ?? null,
    activeSessions: user._count.sessions,
    memberships: user.memberships,
  }));
}
