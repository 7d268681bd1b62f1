import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { editionPath } from '@/components/public/addresses';
import { PastReleases, PlannedReleases } from '@/components/publishing/release-list';
import { waitingGroups } from '@/components/publishing/waiting-groups';
import { WaitingLists } from '@/components/publishing/waiting-list';
import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { periodName } from '@/lib/disclosure/period';
import { requireActor } from '@/lib/server/auth';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import type { CityYear } from '@/lib/server/queries/public/types';
import { listPublishingQueue } from '@/lib/server/queries/workspace/list-publishing-queue';
import { listReleases } from '@/lib/server/queries/workspace/releases';
import { suggestedMoment, typedMoment } from '@/lib/workflow/release';

export const metadata: Metadata = { title: '公开发布' };

export default async function PublishingPage() {
  const actor = await requireActor('/publishing');
  if (!can(actor, 'seePublishing')) notFound();
  const [rows, { planned, past }, city] = await Promise.all([listPublishingQueue(actor), listReleases(actor), getCityYear('latest')]);
  const now = new Date();
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <h1 className="mb-4 font-serif text-[26px] font-bold">公开发布</h1>
      <section aria-labelledby="planned">
        <h2 id="planned" className="mb-2 text-lg font-semibold">
          公开计划
        </h2>
        <PlannedReleases releases={planned} now={now.toISOString()} />
      </section>
      <section aria-labelledby="waiting" className="mt-8">
        <h2 id="waiting" className="mb-2 text-lg font-semibold">
          等待公开 <span className="figures text-base font-normal text-muted">{rows.length} 件</span>
        </h2>
        {rows.length === 0 && <EmptyState title="没有等待公开的稿件">财政局审核通过的稿件会出现在这里；已经列入公开计划的在上面。</EmptyState>}
        <WaitingLists groups={waitingGroups(rows)} suggested={suggestedMoment(now)} now={typedMoment(now)} />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past" className="mt-8">
          <h2 id="past" className="mb-2 text-lg font-semibold">
            已执行和已取消的计划
          </h2>
          <PastReleases releases={past} />
        </section>
      )}
      <section aria-labelledby="published" className="mt-8">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="published" className="text-lg font-semibold">
            最近公开
          </h2>
          <Link href="/publishing/published">全部已公开的内容，办理撤回</Link>
        </div>
        <Published latest={city?.latest ?? []} />
      </section>
    </div>
  );
}

function Published({ latest }: { latest: CityYear['latest'] }) {
  if (latest.length === 0) return <p className="card px-4 py-3 text-muted">还没有公开过任何内容。</p>;
  return (
    <ul className="card divide-y divide-line">
      {latest.map((one) => (
        <li key={`${one.department.code}-${one.fiscalYear}-${one.kind}-${one.editionNumber}`} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 text-[15px]">
          <a href={editionPath(one.department.code, one, one.editionNumber)}>
            {one.department.name}
            {periodName(one)}
            {one.editionNumber > 1 && `（更正第 ${one.editionNumber} 版）`}
          </a>
          <LocalTime iso={one.publishedAt} withYear className="figures text-hint text-muted" />
          {one.correctionNote && <p className="basis-full text-sm text-muted">更正说明：{one.correctionNote}</p>}
        </li>
      ))}
    </ul>
  );
}
