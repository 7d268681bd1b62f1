import { setTimeout as sleep } from 'node:timers/promises';
import type { Origin } from '@/lib/access/actor';
import { record } from './audit';
import { db, pool } from './db';
import { hashPassword, verifyPassword } from './password';
import { openSession } from './session';
import { storableText } from './storable';
import { inTransaction, type Clock, systemClock } from './transaction';

export const MAX_FAILURES = 5;
export const LOCK_MINUTES = 15;
/** Every refusal takes at least this long, so that its time tells nothing about the account. */
const REFUSAL_MILLISECONDS = 400;

/** One sentence for an unknown user, a wrong password and a locked account: it tells a stranger nothing, and the owner what to do. */
export const SIGN_IN_REFUSED = `用户名或密码不正确，或者账号因连续输错 ${MAX_FAILURES} 次已锁定 ${LOCK_MINUTES} 分钟。请核对后再试，仍不能登录请联系系统管理员。`;

export interface Credentials {
  username: string;
  password: string;
}

/** What a stranger reads when the sign-in itself failed; why is in the server's log only. */
export const SIGN_IN_FAILED = '系统出现了内部错误，登录没有成功。请稍后再试；如果仍然失败，请联系系统管理员。';

/** Opens a session for the right user name and password; null otherwise. */
export async function signIn(credentials: Credentials, origin: Origin, clock: Clock = systemClock): Promise<{ sessionId: string; name: string } | null> {
  const earliest = Date.now() + REFUSAL_MILLISECONDS;
  const user = await verifiedUser(credentials, origin, clock);
  if (!user) {
    await sleep(Math.max(0, earliest - Date.now()));
    return null;
  }
  return { sessionId: await openSession(user, origin, clock), name: user.name };
}

async function verifiedUser({ username, password }: Credentials, origin: Origin, clock: Clock) {
  const user = await db.user.findUnique({ where: { username: storableText(username) }, select: { id: true, name: true, passwordHash: true, disabledAt: true } });
  const attempt = user && !user.disabledAt ? await countAttempt(user.id, clock()) : null;
  const right = await verifyPassword(user?.passwordHash ?? (await nobodysHash()), password);
  if (!user || attempt === null) return null;
  if (!right) {
    await recordFailure(user, attempt, origin, clock());
    return null;
  }
  await db.user.update({ where: { id: user.id }, data: { failedAttempts: 0, lockedUntil: null } });
  return user;
}

/**
 * Counts the attempt before the password is looked at, so that a hundred at once are no more than one after another.
 * Null while the account is locked: then even the right password is refused, or the lock would tell when it is found.
 */
async function countAttempt(userId: string, at: Date): Promise<number | null> {
  const { rows } = await pool.query<{ failed_attempts: number }>(
    `UPDATE "user" SET
       failed_attempts = CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END,
       locked_until = CASE WHEN locked_until IS NULL AND failed_attempts + 1 >= $2 THEN $3::timestamp + make_interval(mins => $4) END
     WHERE id = $1 AND (locked_until IS NULL OR locked_until <= $3::timestamp)
     RETURNING failed_attempts`,
    [userId, MAX_FAILURES, at.toISOString(), LOCK_MINUTES],
  );
  return rows[0]?.failed_attempts ?? null;
}

async function recordFailure(user: { id: string; name: string }, attempt: number, origin: Origin, at: Date): Promise<void> {
  const action = attempt >= MAX_FAILURES ? 'lockUser' : 'signInFailed';
  await inTransaction((tx) => record(tx, { actor: null, action, subjectType: 'user', subjectId: user.id, data: { attempt }, origin }, at));
}

let hashOfNobody: Promise<string> | undefined;
/** An unknown user costs the same verification as a known one. */
function nobodysHash(): Promise<string> {
  hashOfNobody ??= hashPassword(crypto.randomUUID());
  return hashOfNobody;
}
