import { z } from 'zod';
import { record } from '../audit';
import { db } from '../db';
import { hashPassword, passwordProblem, verifyPassword } from '../password';
import { Refusal } from '../refusal';
import type { SignedInActor } from '../session';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const changePasswordInput = z.object({ current: z.string().max(1_000), next: z.string().max(1_000) });

/** The person's own password. Other browsers are signed out, in case the old one had become known. */
export async function changePassword(actor: SignedInActor, input: z.infer<typeof changePasswordInput>, clock: Clock = systemClock): Promise<{ endedSessions: number }> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(user.passwordHash, input.current))) throw new Refusal('现在的密码不正确，密码没有修改。');
  const problem = input.next === input.current ? '新密码与现在的密码相同，请换一个。' : passwordProblem(input.next, actor.username);
  if (problem) throw new Refusal(problem);
  const at = clock();
  const passwordHash = await hashPassword(input.next);
  return inTransaction(async (tx) => {
    // An administrator may have reset the password since it was compared: the old one must not undo that.
    const { count: changed } = await tx.user.updateMany({ where: { id: actor.userId, passwordHash: user.passwordHash }, data: { passwordHash, mustChange: false } });
    if (changed === 0) throw new Refusal('密码刚刚被重置，没有修改。请用管理员告知的密码重新登录。');
    const { count } = await tx.session.updateMany({ where: { userId: actor.userId, endedAt: null, id: { not: actor.sessionId } }, data: { endedAt: at } });
    await record(tx, { actor, action: 'changePassword', subjectType: 'user', subjectId: actor.userId, data: { endedSessions: count } }, at);
    return { endedSessions: count };
  });
}
