import { beforeAll, describe, expect, it } from 'vitest';
import { changePassword } from '@/lib/server/commands/change-password';
import { endMembership } from '@/lib/server/commands/end-membership';
import { endOwnSessions } from '@/lib/server/commands/end-own-sessions';
import { endSessions } from '@/lib/server/commands/end-sessions';
import { resetPassword } from '@/lib/server/commands/reset-password';
import { setUserDisabled } from '@/lib/server/commands/set-user-disabled';
import { db, pool } from '@/lib/server/db';
import { listOwnSessions } from '@/lib/server/queries/workspace/list-own-sessions';
import { NotFound } from '@/lib/server/refusal';
import { actorOfSession, endSession, SESSION_HOURS } from '@/lib/server/session';
import { LOCK_MINUTES, MAX_FAILURES, signIn } from '@/lib/server/sign-in';
import { city, type City, PASSWORD, person } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
});

const ORIGIN = { ip: '10.1.2.3', userAgent: 'test' };
const enter = (username: string, password = PASSWORD, clock?: () => Date) => signIn({ username, password }, ORIGIN, clock);

async function signedIn(username: string) {
  const session = await enter(username);
  return (await actorOfSession(session!.sessionId))!;
}

describe('signing in', () => {
  it('gives no role to whoever still has the password that an administrator set', async () => {
    const drafter = await person('DRAFTER', here.first.departmentId);
    await resetPassword(here.admin, { userId: drafter.userId, password: 'Voruebergehend1' });
    const session = await enter(drafter.username, 'Voruebergehend1');
    const actor = () => actorOfSession(session!.sessionId);
    expect(await actor()).toMatchObject({ mustChangePassword: true, memberships: [] });
    await changePassword((await actor())!, { current: 'Voruebergehend1', next: 'Eigenes2020neu' });
    expect(await actor()).toMatchObject({ mustChangePassword: false, memberships: [{ role: 'DRAFTER' }] });
  });

  it('opens a session that knows the person’s roles of this moment', async () => {
    const drafter = await person('DRAFTER', here.first.departmentId);
    const actor = await signedIn(drafter.username);
    expect(actor).toMatchObject({ userId: drafter.userId, memberships: drafter.memberships, mustChangePassword: false });
    const membership = await db.membership.findFirstOrThrow({ where: { userId: drafter.userId } });
    await endMembership(here.admin, { membershipId: membership.id });
    expect((await actorOfSession(actor.sessionId))!.memberships).toEqual([]);
  });

  it('refuses the unknown and the wrong alike, in no less time', async () => {
    for (const [username, password] of [['nobody', PASSWORD], [here.first.drafter.username, 'wrong-1'], ['no\0body', PASSWORD]] as const) {
      const started = Date.now();
      expect(await enter(username, password)).toBeNull();
      expect(Date.now() - started).toBeGreaterThanOrEqual(390);
    }
  });

  it('locks after repeated failures, for the right password too, also when they come at once', async () => {
    const { username, userId } = await person('REVIEWER');
    await Promise.all(Array.from({ length: MAX_FAILURES + 5 }, () => enter(username, 'wrong-1')));
    expect(await enter(username)).toBeNull();
    expect(await db.auditEvent.findMany({ where: { subjectId: userId, action: { in: ['signInFailed', 'lockUser'] } } })).toHaveLength(MAX_FAILURES);
    const afterwards = () => new Date(Date.now() + (LOCK_MINUTES + 1) * 60_000);
    expect(await enter(username, 'wrong-1', afterwards)).toBeNull();
    expect(await enter(username, PASSWORD, afterwards)).not.toBeNull();
    expect(await db.user.findUnique({ where: { id: userId } })).toMatchObject({ failedAttempts: 0, lockedUntil: null });
  });
});

it('records from where somebody signed in, failed to, and acted', async () => {
  const { username, userId } = await person('ADMIN');
  await enter(username, 'wrong-1');
  const actor = await signedIn(username);
  const { userId: other } = await person('REVIEWER');
  await setUserDisabled({ ...actor, origin: { ip: '10.9.9.9', userAgent: 'office' } }, { userId: other, disabled: true });
  await endSession(actor.sessionId, ORIGIN);
  const data = async (where: { action: string; subjectId: string }) => (await db.auditEvent.findFirstOrThrow({ where })).data;
  expect(await data({ action: 'signInFailed', subjectId: userId })).toMatchObject({ attempt: 1, origin: ORIGIN });
  expect(await data({ action: 'signIn', subjectId: actor.sessionId })).toEqual({ origin: ORIGIN });
  expect(await data({ action: 'disableUser', subjectId: other })).toMatchObject({ origin: { ip: '10.9.9.9', userAgent: 'office' } });
  expect(await data({ action: 'signOut', subjectId: actor.sessionId })).toEqual({ origin: ORIGIN });
});

describe('sessions', () => {
  it('end at once: by signing out, by an administrator, when disabled, when the password is reset, by time', async () => {
    const { username, userId } = await person('REVIEWER');
    const ways = [
      (sessionId: string) => endSession(sessionId, ORIGIN),
      () => endSessions(here.admin, { userId }),
      () => resetPassword(here.admin, { userId, password: PASSWORD }),
      (sessionId: string) => db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1_000) } }),
      () => setUserDisabled(here.admin, { userId, disabled: true }),
    ];
    for (const way of ways) {
      const { sessionId } = await signedIn(username);
      await way(sessionId);
      expect(await actorOfSession(sessionId)).toBeNull();
    }
    expect(await enter(username)).toBeNull();
    await setUserDisabled(here.admin, { userId, disabled: false });
    const { sessionId } = await signedIn(username);
    const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(SESSION_HOURS);
  });

  it('are ended by administrators only', async () => {
    const { userId } = here.first.drafter;
    await expect(endSessions(here.reviewer, { userId })).rejects.toThrow(NotFound);
    await expect(resetPassword(here.publisher, { userId, password: PASSWORD })).rejects.toThrow(NotFound);
    await expect(setUserDisabled(here.first.approver, { userId, disabled: true })).rejects.toThrow(NotFound);
    await expect(setUserDisabled(here.admin, { userId: here.admin.userId, disabled: true })).rejects.toThrow('不能停用自己');
  });

  it('elsewhere end with a change of password, this one stays', async () => {
    const { username } = await person('PUBLISHER');
    const [other, actor] = [await signedIn(username), await signedIn(username)];
    await expect(changePassword(actor, { current: 'wrong', next: 'Another2021' })).rejects.toThrow('现在的密码不正确');
    await expect(changePassword(actor, { current: PASSWORD, next: 'short' })).rejects.toThrow('至少需要');
    expect(await changePassword(actor, { current: PASSWORD, next: 'Another2021' })).toEqual({ endedSessions: 1 });
    expect(await actorOfSession(other.sessionId)).toBeNull();
    expect(await enter(username)).toBeNull();
    expect(await enter(username, 'Another2021')).not.toBeNull();
    expect(await listOwnSessions(actor)).toMatchObject([{ current: false }, { current: true }]);
    expect(await endOwnSessions(actor)).toEqual({ ended: 1 });
    expect(await actorOfSession(actor.sessionId)).not.toBeNull();
  });

  it('keep an administrator’s reset from being undone by a change that began before it', async () => {
    const { username, userId } = await person('PUBLISHER');
    const actor = await signedIn(username);
    const reset = await pool.connect();
    await reset.query('BEGIN');
    await reset.query(`UPDATE "user" SET password_hash = 'reset', must_change = true WHERE id = $1`, [userId]);
    const outcome = expect(changePassword(actor, { current: PASSWORD, next: 'Another2021' })).rejects.toThrow('刚刚被重置');
    await new Promise((settle) => setTimeout(settle, 500));
    await reset.query('COMMIT');
    reset.release();
    await outcome;
    expect(await db.user.findUnique({ where: { id: userId } })).toMatchObject({ passwordHash: 'reset', mustChange: true });
  });
});
