import type { Actor } from '@/lib/access/actor';
import { kindsOfGroup } from '@/lib/notices/kinds';
import { db } from '../../db';
import { MOST_SEEN, type NoticeFilter, type NoticePage, type SeenNotices } from './notice-types';

const ON_A_PAGE = 30;

/**
 * A notice bears the moment at which its transaction began, and is there from the commit on: by time alone nobody can
 * tell whether it was there before. No transaction lasts nearly as long as this; of younger notices the ids are told.
 */
const SETTLED_AFTER_MS = 3_600_000;

/** The person's own notices, the latest first. A page beyond the last is the last. */
export async function listNotices(actor: Actor, { unreadOnly, group }: NoticeFilter, asked: number): Promise<NoticePage> {
  // First: whatever it holds, the list and the count hold too.
  const seen = await seenNotices(actor);
  const where = { userId: actor.userId, ...(unreadOnly && { readAt: null }), ...(group && { kind: { in: kindsOfGroup(group) } }) };
  const [total, unread] = await Promise.all([db.notice.count({ where }), countUnreadNotices(actor)]);
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
  const page = Math.min(Math.max(asked, 1), pages);
  const notices = await db.notice.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * ON_A_PAGE,
    take: ON_A_PAGE,
    select: { id: true, kind: true, title: true, body: true, href: true, createdAt: true, readAt: true },
  });
  return { notices: notices.map(({ readAt, createdAt, ...notice }) => ({ ...notice, createdAt: createdAt.toISOString(), read: readAt !== null })), total, page, pages, unread, seen };
}

async function seenNotices({ userId }: Actor): Promise<SeenNotices> {
  const before = new Date(Date.now() - SETTLED_AFTER_MS);
  const young = await db.notice.findMany({ where: { userId, readAt: null, createdAt: { gte: before } }, orderBy: { createdAt: 'desc' }, take: MOST_SEEN, select: { id: true } });
  return { before: before.toISOString(), noticeIds: young.map(({ id }) => id) };
}

/** Asked for at every page of the workspace. */
export function countUnreadNotices(actor: Actor): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId, readAt: null } });
}
