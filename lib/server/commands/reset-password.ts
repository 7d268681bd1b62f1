import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { hashPassword, passwordProblem } from '../password';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const resetPasswordInput = z.object({ userId: z.string().max(64), password: z.string().max(1_000) });

/** Sets a password to be changed at the next sign-in, lifts a lock, and ends all of the user's sessions. */
export async function resetPassword(actor: Actor, input: z.infer<typeof resetPasswordInput>, clock: Clock = systemClock): Promise<{ userId: string }> {
  requireAdministrator(actor);
  const { userId, password } = input;
  const at = clock();
  const passwordHash = await hashPassword(password.slice(0, 1_000));
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { username: true } });
    if (!user) throw new NotFound();
    const problem = passwordProblem(password, user.username);
    if (problem) throw new Refusal(problem);
    await tx.user.update({ where: { id: userId }, data: { passwordHash, mustChange: true, failedAttempts: 0, lockedUntil: null }, select: { id: true } });
    await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } });
    await record(tx, { actor, action: 'resetPassword', subjectType: 'user', subjectId: userId }, at);
    return { userId };
  });
}
