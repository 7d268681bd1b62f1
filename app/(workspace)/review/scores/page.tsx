import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CityScores, isSortKey } from '@/components/scoring/city-scores';
import { WeakItems } from '@/components/scoring/weak-items';
import { EmptyState } from '@/components/ui/notice';
import { periodName } from '@/lib/disclosure/period';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { listScores } from '@/lib/server/queries/workspace/list-scores';

export const metadata: Metadata = { title: '透明度得分' };

type Search = Promise<{ cycle?: string | string[]; sort?: string | string[] }>;

export default async function ScoresPage({ searchParams }: { searchParams: Search }) {
  const { cycle: asked, sort } = await searchParams;
  const actor = await requireActor('/review/scores');
  if (!can(actor, 'seeReviewQueue')) notFound();
  const scores = await listScores(actor, typeof asked === 'string' ? asked : undefined);
  if (!scores && asked !== undefined) notFound();
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <h1 className="mb-3 font-serif text-[26px] font-bold">透明度得分</h1>
      {!scores ? (
        <EmptyState title="还没有年度">系统管理员建立年度后，这里显示各部门的得分。</EmptyState>
      ) : (
        <div className="space-y-6">
          <nav aria-label="选择年度" className="flex flex-wrap gap-2">
            {scores.cycles.map((cycle) => {
              const here = cycle.id === scores.cycle.id;
              return (
                <Link
                  key={cycle.id}
                  href={`/review/scores?cycle=${cycle.id}`}
                  aria-current={here ? 'page' : undefined}
                  className={`figures rounded-md border px-3 py-1 text-[15px] no-underline ${here ? 'border-primary bg-primary text-white' : 'border-line bg-surface text-ink hover:bg-primary-tint'}`}
                >
                  {periodName(cycle)}
                </Link>
              );
            })}
          </nav>
          <p>已公开的按公开内容、未公开的按最近一次报送的内容评定；程序不能判断的项目不计入，各部门可判断的分数可能不同，按得分率排序。</p>
          <CityScores scores={scores} sort={isSortKey(sort) ? sort : 'code'} />
          <WeakItems departments={scores.departments} />
        </div>
      )}
    </div>
  );
}
