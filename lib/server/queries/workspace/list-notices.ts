import type { Actor } from '@/lib/access/actor';
import { kindsOfGroup } from '@/lib/notices/kinds';
import { db } from '../../db';
import type { NoticeFilter, NoticePage } from './notice-types';

const ON_A_PAGE = 30;

/** The person's own notices, the latest first. A page beyond the last is the last. */
export async function listNotices(actor: Actor, { unreadOnly, group }: NoticeFilter, asked: number): Promise<NoticePage> {
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
  return { notices: notices.map(({ readAt, createdAt, ...notice }) => ({ ...notice, createdAt: createdAt.toISOString(), read: readAt !== null })), total, page, pages, unread };
}

/** Asked for at every page of the workspace. */
export function countUnreadNotices(actor: Actor): Promise<number> {
  return db.notice.count({ where: { userId: actor.userId, readAt: null } });
}
