'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useState, useTransition } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { clockTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { kindLabel } from '@/lib/notices/kinds';
import type { ActionResult } from '@/lib/server/action';
import type { NoticeRow } from '@/lib/server/queries/workspace/notice-types';

interface Props {
  days: readonly { day: string; notices: readonly NoticeRow[] }[];
  markRead: (input: { noticeIds: string[] }) => Promise<ActionResult<unknown>>;
}

/** Notices by day, the latest first. Opening one marks it read. */
export function NoticeList({ days, markRead }: Props) {
  const router = useRouter();
  const [, start] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);

  const mark = async (notice: NoticeRow) => {
    const result = await markRead({ noticeIds: [notice.id] }).catch(() => null);
    setFailure(result?.ok ? null : (result?.message ?? '没有成功，请检查网络后再试。'));
  };
  const open = (event: MouseEvent, notice: NoticeRow) => {
    if (notice.read) return;
    // In another tab or window the browser goes there by itself.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return start(() => mark(notice));
    event.preventDefault();
    // Wherever it leads counts for more than the mark: a failure doesn't hold the person here.
    start(async () => {
      await mark(notice);
      router.push(notice.href);
    });
  };
  const markOnly = (notice: NoticeRow) =>
    start(async () => {
      await mark(notice);
      router.refresh();
    });

  return (
    <div className="space-y-5">
      {failure && (
        <Notice tone="danger" live>
          {failure}
        </Notice>
      )}
      {days.map(({ day, notices }) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-1.5 text-[15px] font-semibold text-muted">{day}</h2>
          <ul className="card divide-y divide-line">
            {notices.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} onOpen={(event) => open(event, notice)} onMark={() => markOnly(notice)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function NoticeItem({ notice, onOpen, onMark }: { notice: NoticeRow; onOpen: (event: MouseEvent) => void; onMark: () => void }) {
  return (
    <li className={`flex flex-wrap items-start gap-x-4 gap-y-1 border-l-4 px-4 py-3 ${notice.read ? 'border-l-transparent' : 'border-l-primary'}`}>
      <div className="min-w-0 flex-1 basis-[18em]">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link href={notice.href} prefetch={false} onClick={onOpen} className={`min-w-0 break-words ${notice.read ? '' : 'font-semibold'}`}>
            {notice.title}
          </Link>
          {!notice.read && <Badge tone="primary">未读</Badge>}
        </p>
        <p className="max-w-[52em] text-[15px] break-words whitespace-pre-wrap text-muted">{notice.body}</p>
      </div>
      <div className="flex items-center gap-3 text-hint text-muted max-sm:basis-full">
        <span>{kindLabel(notice.kind)}</span>
        <time dateTime={notice.createdAt} className="figures">
          {clockTime(notice.createdAt)}
        </time>
        {!notice.read && (
          <Button variant="quiet" aria-label={`标为已读：${notice.title}`} onClick={onMark}>
            标为已读
          </Button>
        )}
      </div>
    </li>
  );
}
