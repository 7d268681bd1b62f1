import type { Metadata } from 'next';
import Link from 'next/link';
import { cycleName } from '@/components/admin/cycle-name';
import { NewCycle } from '@/components/admin/cycle-forms';
import { PageHead } from '@/components/admin/page-head';
import { EmptyState } from '@/components/ui/notice';
import { requireActor } from '@/lib/server/auth';
import { listCycles } from '@/lib/server/queries/workspace/list-cycles';

export const metadata: Metadata = { title: '年度与应公开清单' };

export default async function CyclesPage() {
  const cycles = await listCycles(await requireActor('/admin/cycles'));
  return (
    <>
      <PageHead title="年度与应公开清单" hint="每个年度列明应公开的部门、批复日期和法定公开期限。">
        <NewCycle cycles={cycles} />
      </PageHead>
      {cycles.length === 0 ? (
        <EmptyState title="还没有年度">开启新年度后，列入应公开的部门，部门即可开始填报。</EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {cycles.map((cycle) => (
            <li key={cycle.id} className="card flex flex-wrap items-center gap-x-6 px-5 py-4">
              <Link href={`/admin/cycles/${cycle.id}`} className="text-lg font-semibold">
                {cycleName(cycle)}
              </Link>
              <span className="figures text-muted">
                应公开 {cycle.departments} 个部门，已公开 {cycle.published} 个
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
