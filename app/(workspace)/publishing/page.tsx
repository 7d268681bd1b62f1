import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionPath } from '@/components/public/addresses';
import { PublishingList } from '@/components/review/publishing-list';
import { LocalTime } from '@/components/ui/local-time';
import { periodName } from '@/lib/disclosure/period';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import type { CityYear } from '@/lib/server/queries/public/types';
import { listPublishingQueue } from '@/lib/server/queries/workspace/list-publishing-queue';

export const metadata: Metadata = { title: '公开发布' };

export default async function PublishingPage() {
  const actor = await requireActor('/publishing');
  if (!can(actor, 'seePublishing')) notFound();
  const [rows, city] = await Promise.all([listPublishingQueue(actor), getCityYear('latest')]);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <h1 className="mb-4 font-serif text-[26px] font-bold">公开发布</h1>
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="mb-2 text-lg font-semibold">
          等待公开 <span className="figures text-base font-normal text-muted">{rows.length} 件</span>
        </h2>
        <PublishingList rows={rows} />
      </section>
      <section aria-labelledby="published" className="mt-8">
        <h2 id="published" className="mb-2 text-lg font-semibold">
          最近公开
        </h2>
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
        <li key={`${one.department.code}-${one.fiscalYear}-${one.editionNumber}`} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 text-[15px]">
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
