import type { Metadata } from 'next';
import { DepartmentList, NewDepartment } from '@/components/admin/department-list';
import { PageHead } from '@/components/admin/page-head';
import { EmptyState } from '@/components/ui/notice';
import { requireActor } from '@/lib/server/auth';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';

export const metadata: Metadata = { title: '部门' };

export default async function DepartmentsPage() {
  const departments = await listDepartments(await requireActor('/admin/departments'));
  return (
    <>
      <PageHead title="部门" hint="编制预算并依法公开的一级预算单位及其所属单位。">
        <NewDepartment />
      </PageHead>
      {departments.length === 0 ? <EmptyState title="还没有部门">先新增部门，再为其分配经办人和负责人，并列入年度应公开清单。</EmptyState> : <DepartmentList departments={departments} />}
    </>
  );
}
