import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, requireAdministratorLeft } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setUserDisabledInput = z.object({ userId: z.string().max(64), disabled: z.boolean() });

/** A disabled user is signed out at once and can't sign in; what they did keeps their name. */
export async function setUserDisabled(actor: Actor, input: z.infer<typeof setUserDisabledInput>, clock: Clock = systemClock): Promise<{ disabled: boolean }> {
  requireAdministrator(actor);
  const { userId, disabled } = input;
  if (disabled && userId === actor.userId) throw new Refusal('不能停用自己的账号。如需停用，请由其他管理员操作。');
  const at = clock();
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
    if (!user) throw new NotFound();
    if ((user.disabledAt !== null) === disabled) return { disabled };
    await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? at : null }, select: { id: true } });
    if (disabled) await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } });
    await record(tx, { actor, action: disabled ? 'disableUser' : 'enableUser', subjectType: 'user', subjectId: userId, data: { before: { disabled: !disabled }, after: { disabled } } }, at);
    await requireAdministratorLeft(tx);
    return { disabled };
  });
}
