import type { Actor, HeldMembership, Origin, Role } from '@/lib/access/actor';
import { record } from './audit';
import { db, pool } from './db';
import { inTransaction, type Clock, systemClock } from './transaction';

export const SESSION_HOURS = 12;

export interface SignedInActor extends Actor {
  username: string;
  sessionId: string;
  /** The password was set by an administrator and is to be changed first. */
  mustChangePassword: boolean;
}

interface Row {
  user_id: string;
  username: string;
  name: string;
  must_change: boolean;
  role: Role | null;
  department_id: string | null;
  division_id: string | null;
  lender_id: string | null;
  lender_name: string | null;
}

// Asked at every request, so one prepared statement; an ended session, a disabled user, an ended membership and the last
// day of a delegation count at once. Who lends are the user themselves and those they stand in for: what these hold, but
// not what these are lent in turn, no administrator's role, and nothing of a house that the user isn't of (any more).
const CURRENT = {
  name: 'session-actor',
  text: `SELECT u.id AS user_id, u.username, u.name, u.must_change, m.role, m.department_id, m.division_id, lender.id AS lender_id, lender.name AS lender_name
    FROM session s
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL
    LEFT JOIN LATERAL (
      SELECT NULL AS id, NULL AS name, u.id AS holder
      UNION ALL
      SELECT p.id, p.name, p.id FROM delegation g JOIN "user" p ON p.id = g.from_user_id AND p.disabled_at IS NULL
      WHERE g.to_user_id = u.id AND g.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN g.starts_on AND g.ends_on
    ) lender ON true
    LEFT JOIN membership m ON m.user_id = lender.holder AND m.ended_at IS NULL AND (lender.id IS NULL OR (m.role <> 'ADMIN' AND EXISTS (
      SELECT FROM membership own
      WHERE own.user_id = u.id AND own.ended_at IS NULL AND own.role <> 'ADMIN' AND own.department_id IS NOT DISTINCT FROM m.department_id
    )))
    WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > (now() AT TIME ZONE 'UTC')`,
};

/** Who the session belongs to, or null when it no longer counts. */
export async function actorOfSession(sessionId: string): Promise<SignedInActor | null> {
  const { rows } = await pool.query<Row>({ ...CURRENT, values: [sessionId] });
  const [user] = rows;
  if (!user) return null;
  return {
    userId: user.user_id,
    username: user.username,
    name: user.name,
    sessionId,
    mustChangePassword: user.must_change,
    // Whoever still has the administrator's password may do nothing but choose one of their own.
    memberships: user.must_change ? [] : rows.flatMap(heldMembership),
  };
}

function heldMembership({ role, department_id: departmentId, division_id: divisionId, lender_id: userId, lender_name: name }: Row): HeldMembership[] {
  if (role === null) return [];
  return [{ role, departmentId, divisionId, ...(userId && name && { onBehalfOf: { userId, name } }) }];
}

export async function openSession(user: { id: string; name: string }, origin: Origin, clock: Clock = systemClock): Promise<string> {
  const at = clock();
  return inTransaction(async (tx) => {
    const session = await tx.session.create({
      data: { userId: user.id, userAgent: origin.userAgent, createdAt: at, expiresAt: new Date(at.getTime() + SESSION_HOURS * 3_600_000) },
      select: { id: true },
    });
    await record(tx, { actor: { userId: user.id, name: user.name }, action: 'signIn', subjectType: 'session', subjectId: session.id, origin }, at);
    return session.id;
  });
}

/** Sign-out. The row stays, as the trace of when somebody was signed in. */
export async function endSession(sessionId: string, origin: Origin, clock: Clock = systemClock): Promise<void> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { user: { select: { id: true, name: true } } } });
  if (!session) return;
  const at = clock();
  await inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: at } });
    if (count === 0) return;
    await record(tx, { actor: { userId: session.user.id, name: session.user.name }, action: 'signOut', subjectType: 'session', subjectId: sessionId, origin }, at);
  });
}
