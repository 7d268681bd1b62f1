import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { changeMail } from '../mail/change-mail';
import { type Clock, systemClock } from '../transaction';

export const setOwnMailInput = z.object({
  /** "" for none. */
  email: z.union([z.literal(''), z.string().trim().max(254, '邮箱最多 254 个字符。').pipe(z.email('邮箱应形如 zhangsan@example.gov.cn。'))]),
  mailMode: z.enum(['OFF', 'AT_ONCE', 'DAILY']),
});

/** Where the person's own notices go by mail, and when. */
export const setOwnMail = (actor: Actor, input: z.infer<typeof setOwnMailInput>, clock: Clock = systemClock): Promise<{ changed: boolean }> =>
  changeMail(actor, 'setOwnMail', actor.userId, input, clock());
