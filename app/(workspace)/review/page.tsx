import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { QUEUE_COLUMNS, QueueTable } from '@/components/review/queue-table';
import { SearchField } from '@/components/workflow/search-field';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import type { QueueRow } from '@/lib/server/queries/workspace/types';

export const metadata: Metadata = { title: '审核' };

const GROUPS = [
  { id: 'waiting', state: 'SUBMITTED', label: '待受理', nothing: '没有等待受理的稿件', then: '部门负责人审签报送后，稿件会出现在这里。' },
  { id: 'reviewing', state: 'IN_REVIEW', label: '审核中', nothing: '没有正在审核的稿件', then: '从“待受理”中打开一件并开始审核后，会出现在这里。' },
  { id: 'returned', state: 'RETURNED', label: '已退回', nothing: '没有退回后等待修改的稿件', then: '退回部门的稿件在重新报送之前留在这里。' },
] as const;

const { waiting, due, reviewer, submissions, comments } = QUEUE_COLUMNS;
const COLUMNS = [waiting, due, reviewer, submissions, comments];

export default async function ReviewQueuePage({ searchParams }: { searchParams: Promise<{ state?: string; q?: string }> }) {
  const { state, q } = await searchParams;
  const actor = await requireActor('/review');
  if (!can(actor, 'seeReviewQueue')) notFound();
  const rows = await listReviewQueue(actor);
  const query = typeof q === 'string' ? q.trim() : '';
  const found = rows.filter((row) => query === '' || [row.department.name, row.department.shortName, row.department.code].some((name) => name.includes(query)));
  const of = (group: (typeof GROUPS)[number]) => found.filter((row) => row.edition.state === group.state);
  const chosen = GROUPS.find((group) => group.id === state);
  // Without a choice the empty groups are only counted.
  const shown = chosen ? [chosen] : GROUPS.filter((group) => of(group).length > 0);
  const address = (id?: string) => `/review?${new URLSearchParams({ ...(id ? { state: id } : {}), ...(query ? { q: query } : {}) })}`;
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold">审核</h1>
        <nav aria-label="多个部门一并办理" className="flex gap-5">
          <Link href="/review/patterns">各部门共性问题</Link>
          <Link href="/review/bulk">批量办理</Link>
        </nav>
      </div>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <nav aria-label="按状态查看" className="flex flex-wrap gap-2">
          <Chip href={address()} here={!chosen} label="全部" count={found.length} />
          {GROUPS.map((group) => (
            <Chip key={group.id} href={address(group.id)} here={chosen === group} label={group.label} count={of(group).length} />
          ))}
        </nav>
        <SearchField action="/review" query={query} label="按部门名称查找" keep={chosen ? { state: chosen.id } : {}} />
      </div>
      {shown.length === 0 && <NothingFound query={query} />}
      <div className="space-y-7">
        {shown.map((group) => (
          <section key={group.id} aria-labelledby={`group-${group.id}`}>
            <h2 id={`group-${group.id}`} className="mb-2 text-lg font-semibold">
              {group.label} <span className="figures text-base font-normal text-muted">{of(group).length} 件</span>
            </h2>
            <Group group={group} rows={of(group)} query={query} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Group({ group, rows, query }: { group: (typeof GROUPS)[number]; rows: readonly QueueRow[]; query: string }) {
  if (rows.length === 0) return query === '' ? <EmptyState title={group.nothing}>{group.then}</EmptyState> : <NothingFound query={query} />;
  return <QueueTable caption={`${group.label}的稿件`} rows={rows} columns={COLUMNS} />;
}

function NothingFound({ query }: { query: string }) {
  if (query === '') return <EmptyState title="现在没有需要审核的稿件">部门负责人审签报送后，稿件会出现在这里。</EmptyState>;
  return (
    <EmptyState title={`没有找到名称含“${query}”的部门的稿件`}>
      可能还没有报送，或者已经审核通过。<Link href="/review">查看全部</Link>
    </EmptyState>
  );
}

function Chip({ href, here, label, count }: { href: string; here: boolean; label: string; count: number }) {
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={`figures rounded-md border px-3 py-1 text-[15px] no-underline ${here ? 'border-primary bg-primary text-white' : 'border-line bg-surface text-ink hover:bg-primary-tint'}`}
    >
      {label} {count}
    </Link>
  );
}
