import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, AdminTable, Block } from '@/components/admin/admin-page';
import { AddToList, ApprovalDate, RemoveFromList } from '@/components/admin/cycle-forms';
import { dayInWords, DaysLeft, KIND_NAMES } from '@/components/section/due-card';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { StateBadge } from '@/components/workflow/state-badge';
import { putCycleDepartmentAction, removeCycleDepartmentAction } from '@/lib/server/actions/admin';
import { getCycle } from '@/lib/server/queries/workspace/get-cycle';
import type { AdminCycleDetail } from '@/lib/server/queries/workspace/types';
import { requireAdministrator } from '../../require-administrator';

export const metadata: Metadata = { title: '应公开清单' };

export default async function CyclePage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycleId } = await params;
  const cycle = await getCycle(await requireAdministrator(`/admin/cycles/${cycleId}`), cycleId);
  if (!cycle) notFound();
  const published = cycle.rows.filter((row) => row.published).length;
  const overdue = cycle.rows.filter((row) => !row.published && row.due.daysLeft < 0).length;
  return (
    <AdminPage
      title={`${cycle.fiscalYear}年部门${KIND_NAMES[cycle.kind]}`}
      back={{ href: '/admin/cycles', label: '年度与应公开清单' }}
      action={<ButtonLink href={`/admin/cycles/${cycle.id}/checks`}>校验规则的级别和参数</ButtonLink>}
    >
      <p className="figures mb-3">
        应公开 <b>{cycle.rows.length}</b> 个部门，已公开 <b>{published}</b> 个
        {overdue > 0 && (
          <>
            ，<b className="text-seal">{overdue}</b> 个已超过法定公开日
          </>
        )}
      </p>
      {cycle.rows.length === 0 ? (
        <EmptyState title="清单是空的">在下面把应当公开的部门列入清单，其经办人就可以开始填报。</EmptyState>
      ) : (
        <AdminTable caption="应公开清单" head={['部门', '进度', '批复日期', '法定公开日', '剩余', '操作']}>
          {cycle.rows.map((row) => (
            <DepartmentRow key={row.department.id} cycleId={cycle.id} row={row} />
          ))}
        </AdminTable>
      )}
      <div className="mt-5">
        <Block title="列入其他部门">
          <AddToList cycleId={cycle.id} others={cycle.others} put={putCycleDepartmentAction} />
        </Block>
      </div>
    </AdminPage>
  );
}

function DepartmentRow({ cycleId, row }: { cycleId: string; row: AdminCycleDetail['rows'][number] }) {
  const { department, due, state, published, removable } = row;
  return (
    <tr>
      <th scope="row" className="k">
        {department.shortName}
        <span className="block text-hint text-muted">{department.code}</span>
      </th>
      <td>
        {state ? <StateBadge state={state} /> : <Badge>未开始</Badge>}
        {published && state !== 'PUBLISHED' && <span className="block text-hint text-muted">原版已公开，更正中</span>}
      </td>
      <td>
        <ApprovalDate cycleId={cycleId} department={department} approvedOn={due.approvedOn} put={putCycleDepartmentAction} />
      </td>
      <td className="whitespace-nowrap">{dayInWords(due.dueOn)}</td>
      <td>{published ? <span className="text-muted">已公开</span> : <DaysLeft due={due} />}</td>
      <td>{removable ? <RemoveFromList cycleId={cycleId} department={department} remove={removeCycleDepartmentAction} /> : <span className="text-hint text-muted">已开始填报，不能移除</span>}</td>
    </tr>
  );
}
