import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AddDepartment, CycleRowActions } from '@/components/admin/cycle-forms';
import { cycleName } from '@/components/admin/cycle-name';
import { PageHead } from '@/components/admin/page-head';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/notice';
import { StateBadge } from '@/components/workflow/state-badge';
import { requireActor } from '@/lib/server/auth';
import { getCycle } from '@/lib/server/queries/workspace/get-cycle';
import type { AdminCycleDetail } from '@/lib/server/queries/workspace/types';

export const metadata: Metadata = { title: '应公开清单' };

function dueWords(row: AdminCycleDetail['rows'][number]) {
  if (row.published) return null;
  return row.due.daysLeft < 0 ? <span className="text-seal">逾期 {-row.due.daysLeft} 天</span> : <span className="text-muted">还有 {row.due.daysLeft} 天</span>;
}

export default async function CyclePage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycleId } = await params;
  const cycle = await getCycle(await requireActor(`/admin/cycles/${cycleId}`), cycleId);
  if (!cycle) notFound();
  const published = cycle.rows.filter((row) => row.published).length;
  return (
    <>
      <p className="text-[15px]">
        <Link href="/admin/cycles">年度与应公开清单</Link>
      </p>
      <PageHead title={`${cycleName(cycle)}应公开清单`} hint={`应公开 ${cycle.rows.length} 个部门，已公开 ${published} 个。期限为批复后 20 日（预算法第十四条）。`}>
        <AddDepartment cycleId={cycle.id} others={cycle.others} />
      </PageHead>
      {cycle.rows.length === 0 ? (
        <EmptyState title="清单是空的">列入部门并填写批复日期后，部门即可开始填报。</EmptyState>
      ) : (
        <div className="card overflow-x-auto">
          <table className="w-full text-[15px]">
            <thead className="border-b border-line bg-ground text-left">
              <tr>
                {['部门', '批复日期', '公开期限', '进度', ''].map((label) => (
                  <th key={label} scope="col" className="whitespace-nowrap px-4 py-2 font-semibold">
                    {label || <span className="sr-only">操作</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {cycle.rows.map((row) => (
                <tr key={row.department.id}>
                  <th scope="row" className="sticky left-0 min-w-32 bg-surface px-4 py-2 text-left font-normal">
                    {row.department.shortName}
                  </th>
                  <td className="figures whitespace-nowrap px-4 py-2">{row.due.approvedOn}</td>
                  <td className="figures whitespace-nowrap px-4 py-2">
                    {row.due.dueOn} {dueWords(row)}
                  </td>
                  <td className="whitespace-nowrap px-4 py-2">{row.state ? <StateBadge state={row.state} /> : <Badge>未开始</Badge>}</td>
                  <td className="px-2 py-1">
                    <CycleRowActions cycleId={cycle.id} row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
