import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { NewDepartment } from '@/components/admin/department-forms';
import { DEPARTMENT_KINDS } from '@/lib/access/department-kinds';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/notice';
import { SearchField } from '@/components/workflow/search-field';
import { createDepartmentAction } from '@/lib/server/actions/admin';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '部门' };

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q } = await searchParams;
  const actor = await requireAdministrator('/admin/departments');
  const departments = await listDepartments(actor);
  const query = typeof q === 'string' ? q.trim() : '';
  const shown = departments.filter((one) => [one.code, one.name, one.shortName].some((text) => text.includes(query)));
  return (
    <AdminPage title="部门" action={<NewDepartment create={createDepartmentAction} />}>
      {departments.length === 0 ? (
        <EmptyState title="还没有部门">点“新建部门”登记第一个部门，再为其人员开通账号。</EmptyState>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <p className="text-muted">
              共 {departments.length} 个部门，{departments.filter((one) => one.closedAt === null).length} 个在用
            </p>
            <SearchField action="/admin/departments" query={query} label="按名称或代码查找" />
          </div>
          {shown.length === 0 ? (
            <EmptyState title={`没有找到含“${query}”的部门`}>
              <Link href="/admin/departments">查看全部</Link>
            </EmptyState>
          ) : (
            <AdminTable caption="部门" head={['部门', '代码', '类别', { label: '单位', figures: true }, { label: '人员', figures: true }, { label: '已公开年度', figures: true }, '状态']}>
              {shown.map((department) => (
                <tr key={department.id}>
                  <th scope="row" className="k">
                    <Link href={`/admin/departments/${department.id}`} className="font-semibold">
                      {department.shortName}
                    </Link>
                    <span className="block text-hint text-muted">{department.name}</span>
                  </th>
                  <td>{department.code}</td>
                  <td>{DEPARTMENT_KINDS[department.kind]}</td>
                  <td className="n">{department.units.filter((unit) => unit.closedAt === null).length}</td>
                  <td className="n">{department.staff === 0 ? <span className="text-seal">无</span> : department.staff}</td>
                  <td className="n">{department.publications}</td>
                  <td>{department.closedAt ? <Badge>已停用</Badge> : <Badge tone="good">在用</Badge>}</td>
                </tr>
              ))}
            </AdminTable>
          )}
        </>
      )}
    </AdminPage>
  );
}
