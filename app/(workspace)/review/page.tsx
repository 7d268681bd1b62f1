import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { GROUP_NAMES, QueueGroups } from '@/components/review/queue-groups';
import { SearchField } from '@/components/workflow/search-field';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { ownersOf } from '@/lib/access/delegation';
import { queueGroups } from '@/lib/review/queue';
import { cycleOfAll, queueAddress, queueQuery, type QueueQuery, QUEUE_SCOPES, queueView, type QueueView } from '@/lib/review/queue-query';
import { requireActor } from '@/lib/server/auth';
import { listReviewQueue, type ReviewRow } from '@/lib/server/queries/workspace/list-review-queue';

export const metadata: Metadata = { title: '审核' };

const SCOPE_NAMES = { mine: '我的', all: '全部' } as const;

export default async function ReviewQueuePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const query = queueQuery.parse(await searchParams);
  const actor = await requireActor(queueAddress(query));
  if (!can(actor, 'seeReviewQueue')) notFound();
  const view = queueView(await listReviewQueue(actor), query, ownersOf(actor));
  const cycle = cycleOfAll([...view.rows, ...view.nobodys]);
  const ofCycle = cycle === undefined ? '' : `?${new URLSearchParams({ cycle })}`;
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold">审核</h1>
        <nav aria-label="多个部门一并办理" className="flex gap-5">
          <Link href={`/review/patterns${ofCycle}`}>各部门共性问题</Link>
          <Link href={`/review/bulk${ofCycle}`}>批量办理</Link>
          {can(actor, 'keepStandardComments') && <Link href="/review/comments">常用意见</Link>}
        </nav>
      </div>
      <nav aria-label="谁的稿件" className="mb-4 flex gap-x-5 border-b border-line">
        {QUEUE_SCOPES.map((scope) => (
          <Link
            key={scope}
            href={queueAddress({ ...query, scope })}
            aria-current={scope === view.scope ? 'page' : undefined}
            className={`-mb-px border-b-2 py-1.5 no-underline ${scope === view.scope ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted'}`}
          >
            {SCOPE_NAMES[scope]} <span className="figures text-sm">{view.counts[scope]}</span>
          </Link>
        ))}
      </nav>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <GroupFilter query={query} rows={view.rows} />
        <SearchField action="/review" query={query.q ?? ''} label="按部门名称查找" keep={kept(query)} />
      </div>
      {view.rows.length === 0 && !query.group && (
        <div className="mb-7">
          <Nothing view={view} query={query} />
        </div>
      )}
      <QueueGroups rows={view.rows} nobodys={view.nobodys} chosen={query.group} />
    </div>
  );
}

const kept = ({ scope, group }: QueueQuery): Record<string, string> => ({ ...(scope && { scope }), ...(group && { group }) });

function GroupFilter({ query, rows }: { query: QueueQuery; rows: readonly ReviewRow[] }) {
  return (
    <nav aria-label="按状态查看" className="flex flex-wrap gap-2">
      <Chip href={queueAddress({ ...query, group: undefined })} here={!query.group} label="各种状态" count={rows.length} />
      {queueGroups(rows).map(({ group, rows: own }) => (
        <Chip key={group} href={queueAddress({ ...query, group })} here={query.group === group} label={GROUP_NAMES[group]} count={own.length} />
      ))}
    </nav>
  );
}

function Nothing({ view, query }: { view: QueueView<ReviewRow>; query: QueueQuery }) {
  if (query.q !== undefined) {
    return (
      <EmptyState title={`${view.scope === 'mine' ? '您负责的稿件中，' : ''}没有找到名称含“${query.q}”的部门的稿件`}>
        {view.counts.all > 0 ? <Link href={queueAddress({ q: query.q, scope: 'all' })}>在全部稿件中查看</Link> : <>可能还没有报送，或者已经公开。<Link href="/review">查看全部</Link></>}
      </EmptyState>
    );
  }
  if (view.scope === 'mine') {
    return (
      <EmptyState title="现在没有由您负责的稿件">
        指派给您的部门报送后，或者您受理一件稿件后，会出现在这里。{view.counts.all > 0 && <Link href={queueAddress({ scope: 'all' })}>查看全部 {view.counts.all} 件</Link>}
      </EmptyState>
    );
  }
  return <EmptyState title="现在没有需要审核的稿件">部门负责人审签报送后，稿件会出现在这里。</EmptyState>;
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
