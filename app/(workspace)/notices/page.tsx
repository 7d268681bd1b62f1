import type { Metadata } from 'next';
import Link from 'next/link';
import { MarkAll } from '@/components/notices/mark-all';
import { NoticeList } from '@/components/notices/notice-list';
import { EmptyState } from '@/components/ui/notice';
import { dayOf, dayWords } from '@/lib/document/dates';
import { NOTICE_GROUPS, type NoticeGroup } from '@/lib/notices/kinds';
import { markAllNoticesReadAction, markNoticesReadAction } from '@/lib/server/actions/notices';
import { requireActor } from '@/lib/server/auth';
import { listNotices } from '@/lib/server/queries/workspace/list-notices';
import type { NoticeFilter, NoticeRow } from '@/lib/server/queries/workspace/notice-types';

export const metadata: Metadata = { title: '通知' };

type Search = Record<string, string | string[] | undefined>;

export default async function NoticesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor('/notices');
  const { filter, page: asked } = readSearch(await searchParams);
  const { notices, total, page, pages, unread, seen } = await listNotices(actor, filter, asked);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <div className="max-w-[960px] space-y-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h1 className="font-serif text-[26px] leading-snug font-bold">通知</h1>
            <p className="figures text-muted">{unread === 0 ? '没有未读的通知' : `${unread} 条未读`}</p>
          </div>
          {unread > 0 && <MarkAll seen={seen} markAll={markAllNoticesReadAction} />}
        </div>
        <Filter filter={filter} />
        {total === 0 ? <Nothing filter={filter} /> : <NoticeList days={byDay(notices)} markRead={markNoticesReadAction} />}
        {pages > 1 && <Paging filter={filter} page={page} pages={pages} />}
        <p className="text-sm text-muted">
          通知也可以发到您的邮箱，在<Link href="/account">我的账号</Link>中设置。
        </p>
      </div>
    </div>
  );
}

function readSearch({ unread, about, page }: Search): { filter: NoticeFilter; page: number } {
  const group = typeof about === 'string' && Object.hasOwn(NOTICE_GROUPS, about) ? (about as NoticeGroup) : null;
  return { filter: { unreadOnly: unread === '1', group }, page: typeof page === 'string' && /^\d{1,6}$/u.test(page) ? Number(page) : 1 };
}

function hrefOf({ unreadOnly, group }: NoticeFilter, page = 1): string {
  const query = new URLSearchParams({ ...(unreadOnly && { unread: '1' }), ...(group && { about: group }), ...(page > 1 && { page: String(page) }) }).toString();
  return query === '' ? '/notices' : `/notices?${query}`;
}

function byDay(notices: readonly NoticeRow[]): { day: string; notices: NoticeRow[] }[] {
  const days = new Map<string, NoticeRow[]>();
  for (const notice of notices) {
    const day = dayOf(notice.createdAt);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  const today = dayOf(new Date());
  return [...days].map(([day, ofDay]) => ({ day: day === today ? '今天' : dayWords(day), notices: ofDay }));
}

function Filter({ filter }: { filter: NoticeFilter }) {
  const { unreadOnly, group } = filter;
  return (
    <nav aria-label="筛选通知" className="flex flex-wrap gap-x-6 gap-y-2">
      <span className="flex flex-wrap gap-1">
        <Choice href={hrefOf({ unreadOnly: false, group })} here={!unreadOnly} label="全部" />
        <Choice href={hrefOf({ unreadOnly: true, group })} here={unreadOnly} label="未读" />
      </span>
      <span className="flex flex-wrap gap-1">
        <Choice href={hrefOf({ unreadOnly, group: null })} here={group === null} label="所有内容" />
        {Object.entries(NOTICE_GROUPS).map(([one, label]) => (
          <Choice key={one} href={hrefOf({ unreadOnly, group: one as NoticeGroup })} here={group === one} label={label} />
        ))}
      </span>
    </nav>
  );
}

function Choice({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <Link
      href={href}
      aria-current={here ? 'true' : undefined}
      className={`inline-flex min-h-9 items-center rounded-md border px-3 text-[15px] no-underline ${here ? 'border-primary bg-primary-tint font-semibold text-primary' : 'border-line bg-surface text-muted hover:text-primary'}`}
    >
      {label}
    </Link>
  );
}

function Nothing({ filter: { unreadOnly, group } }: { filter: NoticeFilter }) {
  if (!unreadOnly && group === null) return <EmptyState title="还没有通知">报送、退回、审核意见、期限和公开的消息会出现在这里。</EmptyState>;
  return (
    <EmptyState title={unreadOnly ? '没有未读的通知' : '没有这类通知'}>
      <Link href="/notices">查看全部通知</Link>
    </EmptyState>
  );
}

function Paging({ filter, page, pages }: { filter: NoticeFilter; page: number; pages: number }) {
  return (
    <nav aria-label="翻页" className="flex flex-wrap items-center gap-4 text-[15px]">
      {page > 1 && <Link href={hrefOf(filter, page - 1)}>较新的</Link>}
      <span className="figures text-muted">
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages && <Link href={hrefOf(filter, page + 1)}>较早的</Link>}
    </nav>
  );
}
