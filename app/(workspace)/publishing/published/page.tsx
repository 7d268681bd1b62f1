import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { editionPath } from '@/components/public/addresses';
import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import { SearchField } from '@/components/workflow/search-field';
import { StateBadge } from '@/components/workflow/state-badge';
import { can } from '@/lib/access/can';
import { type Period, periodName, periodOf, periodSegment, samePeriod } from '@/lib/disclosure/period';
import { requireActor } from '@/lib/server/auth';
import { listPublished, type PublishedRow } from '@/lib/server/queries/workspace/list-published';

export const metadata: Metadata = { title: '已公开的内容' };

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

interface Props {
  searchParams: Promise<{ q?: string | string[]; period?: string | string[] }>;
}

/** What is public, to be found again and, if it must be, withdrawn. */
export default async function PublishedPage({ searchParams }: Props) {
  const asked = await searchParams;
  const actor = await requireActor('/publishing/published');
  if (!can(actor, 'seePublishing')) notFound();
  const [q, period] = [first(asked.q).slice(0, 60), periodOf(first(asked.period))];
  const { rows, more, periods } = await listPublished(actor, q, period);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <p className="text-sm">
        <Link href="/publishing" className="underline">公开发布</Link>
      </p>
      <h1 className="mb-2 font-serif text-[26px] font-bold">已公开的内容</h1>
      <p className="mb-4 max-w-[46em] text-muted">需要撤回公开的，打开该稿后选择“撤回公开”，写明原因。撤回后原地址显示撤回的时间和原因；部门可以改正后重新公开。</p>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <PeriodLinks periods={periods} chosen={period} q={q} />
        <SearchField action="/publishing/published" query={q} label="部门名称或代码" keep={period ? { period: periodSegment(period) } : {}} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="没有找到">{q ? '请换一个部门名称或代码，或者选择其他年度。' : '还没有公开过任何内容。'}</EmptyState>
      ) : (
        <ul className="card divide-y divide-line">
          {rows.map((row) => (
            <Row key={row.editionId} row={row} />
          ))}
        </ul>
      )}
      {more && (
        <p className="mt-3 text-[15px] text-muted">
          只列出最近公开或撤回的 <span className="figures">{rows.length}</span> 件。更早的请选择年度，或者按部门名称、代码查找。
        </p>
      )}
    </div>
  );
}

function PeriodLinks({ periods, chosen, q }: { periods: readonly Period[]; chosen: Period | null; q: string }) {
  const address = (period: Period | null) => `/publishing/published?${new URLSearchParams({ ...(period && { period: periodSegment(period) }), ...(q && { q }) })}`;
  const all: (Period | null)[] = [null, ...periods];
  return (
    <nav aria-label="年度" className="flex flex-wrap gap-2">
      {all.map((period) => {
        const current = period === null ? chosen === null : chosen !== null && samePeriod(period, chosen);
        return (
          <Link key={period ? periodSegment(period) : ''} href={address(period)} aria-current={current ? 'page' : undefined} className={`rounded-md border px-3 py-1.5 text-[15px] no-underline ${current ? 'border-primary bg-primary text-white' : 'border-line bg-surface text-ink'}`}>
            {period ? periodName(period) : '全部年度'}
          </Link>
        );
      })}
    </nav>
  );
}

function Row({ row }: { row: PublishedRow }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5 text-[15px]">
      <span className="flex min-w-0 flex-wrap items-center gap-x-3">
        <Link href={`/review/${row.editionId}`}>
          {row.department.name}
          {periodName(row)}
        </Link>
        {row.number > 1 && <span className="text-sm text-muted">第 {row.number} 版</span>}
        {row.withdrawn && <StateBadge state="WITHDRAWN" />}
      </span>
      <span className="flex flex-wrap items-center gap-x-4">
        <a href={editionPath(row.department.code, row, row.number)} className="text-sm">公开页面</a>
        <LocalTime iso={row.withdrawn?.at ?? row.publishedAt} withYear className="figures text-hint text-muted sm:min-w-[9.5rem] sm:text-right" />
      </span>
      {row.withdrawn && <p className="basis-full text-sm text-muted">撤回原因：{row.withdrawn.note}</p>}
    </li>
  );
}
