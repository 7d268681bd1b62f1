import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CycleSwitch } from '@/components/bulk/cycle-switch';
import { PatternDepartments } from '@/components/bulk/pattern-departments';
import { PatternList, Standings } from '@/components/bulk/pattern-list';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { bulkActionsOf } from '@/lib/review/bulk-actions';
import { requireActor } from '@/lib/server/auth';
import { listPatterns, type PatternsView } from '@/lib/server/queries/workspace/list-patterns';

export const metadata: Metadata = { title: '各部门共性问题' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function PatternsPage({ searchParams }: { searchParams: Search }) {
  const { cycle, pattern } = await searchParams;
  const actor = await requireActor('/review/patterns');
  if (!can(actor, 'seeReviewQueue')) notFound();
  const view = await listPatterns(actor, typeof cycle === 'string' ? cycle : undefined, typeof pattern === 'string' ? pattern : undefined);
  if (!view && cycle !== undefined) notFound();
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      <p className="text-sm">
        <Link href="/review" className="underline">审核</Link>
      </p>
      <h1 className="mb-3 font-serif text-[26px] font-bold">各部门共性问题</h1>
      {!view ? (
        <EmptyState title="还没有年度">系统管理员建立年度后，这里汇总各部门报送内容的校验结果。</EmptyState>
      ) : (
        <div className="space-y-6">
          <CycleSwitch cycles={view.cycles} here={view.cycle.id} hrefOf={({ id }) => `/review/patterns?cycle=${id}`} />
          {view.opened ? <Opened view={view} opened={view.opened} returns={bulkActionsOf(actor).includes('return')} /> : <Overview view={view} />}
        </div>
      )}
    </div>
  );
}

const addressOf = (view: PatternsView, key?: string) => `/review/patterns?${new URLSearchParams({ cycle: view.cycle.id, ...(key !== undefined && { pattern: key }) })}`;

function Overview({ view }: { view: PatternsView }) {
  if (view.submitted === 0) return <EmptyState title="该年度还没有部门报送">部门负责人审签报送后，这里按校验规则汇总各部门共有的问题。已经公开的稿件不在其中。</EmptyState>;
  const hrefOf = (key: string) => addressOf(view, key);
  return (
    <>
      <p className="figures">
        应公开的 {view.due} 个部门中，{view.submitted} 个的报送稿在审核、退回或待公开之中；以下按各部门最近一次报送时的校验结果统计。
      </p>
      <PatternList id="missing-reasons" title="没有写明原因" nothing="没有缺少原因的栏目。校验规则要求写明原因而没有写的，一般不能报送；财政局把规则调整为“请核对”或“提示”之后，缺少的会列在这里。" patterns={view.missingReasons} hrefOf={hrefOf} />
      <PatternList id="shared-reasons" title="多个部门写得一样的原因" nothing="没有三个以上的部门把增减原因写得一样（金额不同的也算一样）。" patterns={view.sharedReasons} hrefOf={hrefOf} />
      <PatternList id="rules" title="按校验规则" nothing="各部门报送的内容都通过了全部校验。" patterns={view.rules} hrefOf={hrefOf} />
    </>
  );
}

function Opened({ view, opened: { summary, departments }, returns }: { view: PatternsView; opened: NonNullable<PatternsView['opened']>; returns: boolean }) {
  return (
    <section aria-labelledby="pattern" className="space-y-3">
      <p>
        <Link href={addressOf(view)}>返回全部共性问题</Link>
      </p>
      <h2 id="pattern" className="text-lg font-semibold">
        {summary.title}
      </h2>
      <p className="figures flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span>
          {summary.asked} 个已报送部门中有 {summary.found} 个。
        </span>
        <Standings standings={summary.standings} />
      </p>
      <PatternDepartments key={summary.key} cycleId={view.cycle.id} pattern={summary.key} departments={departments} returns={returns} />
    </section>
  );
}
