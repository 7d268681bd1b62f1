import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { changeMail } from '../mail/change-mail';
import { type Clock, systemClock } from '../transaction';
import { setOwnMailInput } from './set-own-mail';

export const setUserMailInput = setOwnMailInput.extend({ userId: z.string().max(64) });

/** Where somebody's notices go by mail, as an administrator knows it. */
export async function setUserMail(actor: Actor, { userId, ...mail }: z.infer<typeof setUserMailInput>, clock: Clock = systemClock): Promise<{ changed: boolean }> {
  requireAdministrator(actor);
  return changeMail(actor, 'setUserMail', userId, mail, clock());
}
