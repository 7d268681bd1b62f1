import type { Actor, Role } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';
import { openReviewsOf } from '../../editions/open-reviews';
import { env } from '../../env';
import { departmentRefSelect } from './edition-refs';
import type { OwnMail } from './notice-types';
import type { DepartmentRef } from './types';

export interface UserRecord {
  mail: OwnMail;
  /** The latest to end first. */
  endedMemberships: { id: string; role: Role; department: DepartmentRef | null; createdAt: string; endedAt: string }[];
  /** Short names of the departments whose review is this person's. */
  reviews: string[];
  /** Who could take them over. */
  successors: { id: string; name: string }[];
}

/** What an administrator sees of a person beside the account: null for others, and where there is no such person. */
export async function getUserRecord(actor: Actor, userId: string): Promise<UserRecord | null> {
  if (!can(actor, 'administer')) return null;
  const [user, reviews, successors] = await Promise.all([
    db.user.findUnique({
      where: { id: userId },
      select: { email: true, mailMode: true, memberships: { where: { endedAt: { not: null } }, orderBy: { endedAt: 'desc' }, select: { id: true, role: true, createdAt: true, endedAt: true, department: { select: departmentRefSelect } } } },
    }),
    openReviewsOf(db, userId),
    db.user.findMany({ where: { id: { not: userId }, disabledAt: null, memberships: { some: { role: 'REVIEWER', endedAt: null } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  ]);
  if (!user) return null;
  const { memberships, ...mail } = user;
  return {
    mail: { ...mail, sending: env.mail().state === 'on' },
    endedMemberships: memberships.map(({ createdAt, endedAt, ...one }) => ({ ...one, createdAt: createdAt.toISOString(), endedAt: endedAt!.toISOString() })),
    reviews,
    successors,
  };
}
