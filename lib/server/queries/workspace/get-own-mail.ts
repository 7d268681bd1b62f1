import type { Actor } from '@/lib/access/actor';
import { db } from '../../db';
import { env } from '../../env';
import type { OwnMail } from './notice-types';

/** Where the person's notices go by mail. */
export async function getOwnMail(actor: Actor): Promise<OwnMail> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true, mailMode: true } });
  return { ...user, sending: env.mail().state === 'on' };
}
