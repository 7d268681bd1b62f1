import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BulkScreen } from '@/components/bulk/bulk-screen';
import { CycleSwitch } from '@/components/bulk/cycle-switch';
import { EmptyState } from '@/components/ui/notice';
import { can } from '@/lib/access/can';
import { bulkActionsOf, isBulkAction } from '@/lib/review/bulk-actions';
import { returnText } from '@/lib/review/patterns';
import { requireActor } from '@/lib/server/auth';
import { listBulkDepartments } from '@/lib/server/queries/workspace/list-bulk-departments';

export const metadata: Metadata = { title: '批量办理' };

type Search = Promise<Record<string, string | string[] | undefined>>;

/** `action`, `cycle` and, repeated, `department` (codes) come from the board and the patterns; `pattern` brings words for a return. */
export default async function BulkPage({ searchParams }: { searchParams: Search }) {
  const { action, cycle, department, pattern } = await searchParams;
  const actor = await requireActor('/review/bulk');
  const [first, ...others] = bulkActionsOf(actor);
  if (!first) notFound();
  const screen = await listBulkDepartments(actor, typeof cycle === 'string' ? cycle : undefined);
  if (!screen && cycle !== undefined) notFound();
  const codes = new Set([department ?? []].flat().flatMap((one) => one.split(',')));
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 py-6 sm:px-6">
      {can(actor, 'seeReviewQueue') && (
        <p className="text-sm">
          <Link href="/review" className="underline">审核</Link>
        </p>
      )}
      <h1 className="mb-3 font-serif text-[26px] font-bold">批量办理</h1>
      {!screen ? (
        <EmptyState title="还没有年度">系统管理员建立年度并列出应公开的部门后，可以在这里一并办理。</EmptyState>
      ) : (
        <div className="space-y-5">
          <CycleSwitch cycles={screen.cycles} here={screen.cycle.id} hrefOf={({ id }) => `/review/bulk?${new URLSearchParams({ cycle: id, ...(isBulkAction(action) && { action }) })}`} />
          {can(actor, 'seeReviewQueue') && (
            <p>
              选择部门，预览每个部门的结果，再确认办理；一个部门办不了，不影响其他部门。要退回有同样问题的部门，可以从
              <Link href={`/review/patterns?cycle=${screen.cycle.id}`}>各部门共性问题</Link>选起。
            </p>
          )}
          {screen.departments.length === 0 ? (
            <EmptyState title="应公开清单还没有部门">系统管理员把部门列入该年度的应公开清单后，会出现在这里。</EmptyState>
          ) : (
            <BulkScreen
              key={screen.cycle.id}
              screen={screen}
              action={isBulkAction(action) && [first, ...others].includes(action) ? action : first}
              chosen={screen.departments.filter((one) => codes.has(one.department.code)).map((one) => one.department.id)}
              reason={typeof pattern === 'string' ? returnText(pattern, screen.cycle.templateVersion) : ''}
            />
          )}
        </div>
      )}
    </div>
  );
}
