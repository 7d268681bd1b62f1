import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AdminPage, Block } from '@/components/admin/admin-page';
import { CycleChoicesProvider } from '@/components/admin/cycle-choices';
import { CycleFilter } from '@/components/admin/cycle-filter';
import { AddToList, CloseCycle, CycleSettings, OneApprovalDate } from '@/components/admin/cycle-list-forms';
import { CycleTable } from '@/components/admin/cycle-table';
import { progressPath } from '@/components/public/addresses';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { periodName } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import { filtered, totalsOf } from '@/lib/progress/board';
import { boardAddress, boardQuery, type BoardQuery } from '@/lib/progress/board-query';
import { type AdminCycleDetail, getCycle } from '@/lib/server/queries/workspace/get-cycle';
import { requireAdministrator } from '../../require-administrator';

export const metadata: Metadata = { title: '应公开清单' };

interface Address {
  params: Promise<{ cycleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CyclePage({ params, searchParams }: Address) {
  const { cycleId } = await params;
  const query = boardQuery.parse(await searchParams);
  const address = `/admin/cycles/${cycleId}`;
  const detail = await getCycle(await requireAdministrator(boardAddress(address, query)), cycleId);
  if (!detail) notFound();
  const { cycle, rows, others, reviewers, divisions } = detail;
  const usual = usualDate(rows);
  return (
    <AdminPage
      title={`${periodName(cycle)}应公开清单`}
      back={{ href: '/admin/cycles', label: '年度与应公开清单' }}
      action={
        <span className="flex flex-wrap gap-2">
          <ButtonLink href={boardAddress('/progress', { cycle: cycle.id })}>查看进度</ButtonLink>
          <ButtonLink href={`${address}/checks`}>校验规则</ButtonLink>
          <ButtonLink href={`${address}/import`} variant="primary">
            导入清单
          </ButtonLink>
        </span>
      }
    >
      <CycleChoicesProvider cycleId={cycle.id} reviewers={reviewers} divisions={divisions}>
        <Summary detail={detail} usual={usual} />
        {rows.length === 0 ? (
          <EmptyState title="清单是空的">
            可以<Link href={`${address}/import`}>从文件导入</Link>，或者在下面逐个列入应当公开的部门；列入后，其经办人就可以开始填报。
          </EmptyState>
        ) : (
          <List detail={detail} query={query} />
        )}
        <div className="mt-5">
          <Block title="列入其他部门">
            <AddToList others={others} approvedOn={usual} />
          </Block>
        </div>
      </CycleChoicesProvider>
    </AdminPage>
  );
}

/** The approval date that most departments have; empty for an empty list. */
function usualDate(rows: AdminCycleDetail['rows']): string {
  const counts = new Map<string, number>();
  for (const { approvedOn } of rows) counts.set(approvedOn, (counts.get(approvedOn) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function Summary({ detail: { cycle, rows }, usual }: { detail: AdminCycleDetail; usual: string }) {
  const { due, published, states } = totalsOf(rows);
  const { overdue, atRisk, exempt } = states;
  const address = (state: BoardQuery['state']) => boardAddress(`/admin/cycles/${cycle.id}`, { state });
  return (
    <div className="card mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4">
      <div className="figures space-y-1">
        <p>
          应公开 <b>{due}</b> 个部门，已公开 <b>{published}</b> 个
          {overdue > 0 && (
            <>
              ，
              <Link href={address('overdue')} className="text-seal underline">
                逾期 <b>{overdue}</b> 个
              </Link>
            </>
          )}
          {atRisk > 0 && (
            <>
              ，
              <Link href={address('atRisk')} className="text-caution underline">
                临期有风险 <b>{atRisk}</b> 个
              </Link>
            </>
          )}
          {exempt > 0 && (
            <>
              ；另有{' '}
              <Link href={address('exempt')} className="underline">
                免于公开 <b>{exempt}</b> 个
              </Link>
            </>
          )}
        </p>
        <p className="text-sm text-muted">
          {cycle.closed && '已办结，不再催报 · '}
          法定公开日前 {cycle.atRiskDays} 天起为临期 · 集中公开日：{cycle.releaseOn ? dayWords(cycle.releaseOn) : '未定'} · 进度：{cycle.progressPublic ? <a href={progressPath(cycle)}>已向社会公开</a> : '不向社会公开'}
        </p>
      </div>
      <span className="flex flex-wrap gap-2">
        <CycleSettings cycle={cycle} />
        <CloseCycle cycle={cycle} />
        {rows.length > 0 && <OneApprovalDate departments={rows.length} approvedOn={usual} />}
      </span>
    </div>
  );
}

function List({ detail, query }: { detail: AdminCycleDetail; query: BoardQuery }) {
  const { cycle, rows } = detail;
  const address = `/admin/cycles/${cycle.id}`;
  const shown = filtered(rows, query);
  return (
    <>
      <CycleFilter detail={detail} query={query} />
      <div className="mb-2 flex flex-wrap justify-between gap-x-6 gap-y-1">
        <p className="text-muted">{shown.length === rows.length ? `共 ${rows.length} 个部门` : `筛选出 ${shown.length} 个，共 ${rows.length} 个部门`}</p>
        <p className="flex flex-wrap gap-x-4">
          <Link href={`/review/bulk?action=assign&cycle=${cycle.id}`}>批量指派审核人和科室</Link>
          <a href={`${address}/list/xlsx`} download>
            导出 Excel
          </a>
          <a href={`${address}/list/csv`} download>
            导出 CSV
          </a>
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState title="没有符合条件的部门">
          请放宽条件，或<Link href={address}>查看全部 {rows.length} 个部门</Link>。
        </EmptyState>
      ) : (
        <CycleTable rows={shown} />
      )}
    </>
  );
}
