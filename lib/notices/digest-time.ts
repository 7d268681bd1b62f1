import { dayOf } from '@/lib/document/dates';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** China is at UTC+8 all year: 08:00 there is midnight UTC of the same date. */
const eightInChina = (day: string) => new Date(`${day}T00:00:00Z`);

/** The latest 08:00 in China: a digest holds what came before it. */
export function latestDigestAt(now: Date): Date {
  const today = eightInChina(dayOf(now));
  return today <= now ? today : new Date(today.getTime() - DAY);
}

/** Who is reminded of something on a day is reminded from 08:00, not at midnight. */
export const dayHasBegun = (now: Date): boolean => eightInChina(dayOf(now)) <= now;

/** A digest goes back this far, for days on which none could be made. */
export const digestReachesBackTo = (digestAt: Date): Date => new Date(digestAt.getTime() - 7 * DAY);
