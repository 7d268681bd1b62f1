import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BoardFilter } from '@/components/progress/board-filter';
import { BoardTable } from '@/components/progress/board-table';
import { BoardTotals } from '@/components/progress/board-totals';
import { SectionLegend } from '@/components/progress/section-legend';
import { SelectionBar } from '@/components/progress/selection';
import { progressPath } from '@/components/public/addresses';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { periodName } from '@/lib/disclosure/period';
import { choicesOf, filtered, totalsOf } from '@/lib/progress/board';
import { boardAddress, boardQuery, type BoardQuery, boardView } from '@/lib/progress/board-query';
import { BULK_ACTIONS, bulkActionsOf } from '@/lib/review/bulk-actions';
import { requireActor } from '@/lib/server/auth';
import { getProgressBoard, type ProgressBoard } from '@/lib/server/queries/workspace/progress-board';

export const metadata: Metadata = { title: '进度' };

export default async function ProgressPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const query = boardQuery.parse(await searchParams);
  const actor = await requireActor(boardAddress('/progress', query));
  if (!can(actor, 'seeProgress')) notFound();
  const board = await getProgressBoard(actor, query.cycle);
  if (!board && query.cycle !== undefined) notFound();
  return (
    <div className="mx-auto w-full max-w-[1720px] px-4 py-6 sm:px-6">
      {board ? (
        <Board board={board} query={query} bulk={bulkActionsOf(actor).map((action) => BULK_ACTIONS[action].label)} />
      ) : (
        <>
          <h1 className="mb-3 font-serif text-[26px] font-bold">进度</h1>
          <EmptyState title="还没有年度">系统管理员建立年度并列出应公开的部门后，这里显示各部门的进度。</EmptyState>
        </>
      )}
    </div>
  );
}

function Board({ board: { cycle, cycles, rows, sections }, query, bulk }: { board: ProgressBoard; query: BoardQuery; bulk: readonly string[] }) {
  const shown = boardView(rows, query);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="font-serif text-[26px] font-bold">
          进度 <span className="font-sans text-lg font-semibold">{periodName(cycle)}</span>
        </h1>
        <p className="flex flex-wrap gap-x-5">
          {cycle.progressPublic && <a href={progressPath(cycle)}>公众看到的进度</a>}
          <a href={boardAddress('/progress/xlsx', { ...query, cycle: cycle.id })} download>
            导出 Excel{shown.length < rows.length && '（按当前筛选）'}
          </a>
        </p>
      </div>
      {/* Of everything but the chosen state and side, so that the figures beside the choice stay comparable. */}
      <BoardTotals totals={totalsOf(filtered(rows, { ...query, state: undefined, side: undefined }))} query={query} />
      <BoardFilter query={query} cycles={cycles} cycle={cycle} reviewers={choicesOf(rows, 'reviewer')} divisions={choicesOf(rows, 'division')} />
      {shown.length === 0 ? (
        <Nothing listed={rows.length} cycleId={cycle.id} />
      ) : (
        <form action="/review/bulk" aria-label="选择部门后批量办理">
          <input type="hidden" name="cycle" value={cycle.id} />
          <BoardTable caption={`${periodName(cycle)}各部门进度，${shown.length} 个部门`} rows={shown} sections={sections} query={query} />
          <SectionLegend sections={sections} />
          <SelectionBar actions={bulk} />
        </form>
      )}
    </>
  );
}

function Nothing({ listed, cycleId }: { listed: number; cycleId: string }) {
  if (listed === 0) return <EmptyState title="应公开清单还没有部门">系统管理员把部门列入该年度的应公开清单后，这里显示各部门的进度。</EmptyState>;
  return (
    <EmptyState title="没有符合条件的部门">
      请放宽条件，或<a href={boardAddress('/progress', { cycle: cycleId })}>查看全部 {listed} 个部门</a>。
    </EmptyState>
  );
}
