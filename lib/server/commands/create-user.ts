import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { hashPassword, passwordProblem } from '../password';
import { Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const createUserInput = z.object({
  username: z.string().trim().regex(/^[0-9A-Za-z._-]{2,50}$/, '用户名由 2 至 50 位字母、数字、点、下划线或连字符组成。'),
  name: z.string().trim().min(1, '请填写姓名。').max(50, '姓名最多 50 字。'),
  password: z.string().max(1_000),
  /** False only where the person chose the password: otherwise it is to be changed at the first sign-in. */
  mustChange: z.boolean().default(true),
});

export async function createUser(actor: Actor, input: z.input<typeof createUserInput>, clock: Clock = systemClock): Promise<{ userId: string }> {
  requireAdministrator(actor);
  const { username, name, password, mustChange = true } = input;
  const problem = passwordProblem(password, username);
  if (problem) throw new Refusal(problem);
  const at = clock();
  const passwordHash = await hashPassword(password);
  return unlessTaken(
    inTransaction(async (tx) => {
      const { id } = await tx.user.create({ data: { username, name, passwordHash, mustChange, createdAt: at }, select: { id: true } });
      await record(tx, { actor, action: 'createUser', subjectType: 'user', subjectId: id, data: { username, name } }, at);
      return { userId: id };
    }),
    `用户名“${username}”已被使用，请换一个。`,
  );
}
