import type { Metadata } from 'next';
import { hasDepartmentRole } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { startCorrectionAction, startDraftAction } from '@/lib/server/actions/drafts';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { WorkList } from '@/components/section/work-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';

export const metadata: Metadata = { title: '我的填报' };

export default async function DraftsPage() {
  const actor = await requireActor('/drafts');
  const rows = await listDepartmentWork(actor);
  const departmentIds = [...new Set(rows.map((row) => row.department.id))];
  const roles = {
    drafts: departmentIds.filter((departmentId) => can(actor, 'startDraft', { departmentId })),
    signsOff: departmentIds.filter((departmentId) => hasDepartmentRole(actor, departmentId, 'APPROVER')),
  };
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <h1 className="font-serif text-[26px] font-bold">我的填报</h1>
        {departmentIds.some((departmentId) => can(actor, 'importDocument', { departmentId })) && <ButtonLink href="/drafts/imports">导入文件</ButtonLink>}
      </div>
      {rows.length === 0 ? (
        <EmptyState title="还没有需要填报的年度">财政局把您的部门列入某一年度的应公开清单后，会出现在这里。如果您认为不应为空，请联系财政局的系统管理员。</EmptyState>
      ) : (
        <WorkList rows={rows} roles={roles} actions={{ startDraft: startDraftAction, startCorrection: startCorrectionAction }} />
      )}
    </div>
  );
}
