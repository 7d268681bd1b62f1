import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AdminPage, Block } from '@/components/admin/admin-page';
import { CloseDepartment, DepartmentEntryUnit, EditDepartment, Units } from '@/components/admin/department-forms';
import { Notice } from '@/components/ui/notice';
import { ROLE_NAMES } from '@/lib/access/actor';
import { addUnitAction, closeUnitAction, updateDepartmentAction } from '@/lib/server/actions/admin';
import { setEntryUnitAction } from '@/lib/server/actions/drafts';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import { requireAdministrator } from '../../require-administrator';

export const metadata: Metadata = { title: '部门' };

export default async function DepartmentPage({ params }: { params: Promise<{ departmentId: string }> }) {
  const { departmentId } = await params;
  const actor = await requireAdministrator(`/admin/departments/${departmentId}`);
  const [departments, users] = await Promise.all([listDepartments(actor), listUsers(actor)]);
  const department = departments.find((one) => one.id === departmentId);
  if (!department) notFound();
  const staff = users.flatMap((user) => user.memberships.filter((one) => one.department?.id === departmentId).map((one) => ({ user, role: one.role, id: one.id })));
  return (
    <AdminPage title={department.name} back={{ href: '/admin/departments', label: '部门' }}>
      <div className="space-y-5">
        {department.closedAt && <Notice tone="caution" title="该部门已停用">不再列入新的应公开清单。已经公开的内容仍可查阅。</Notice>}
        <Block title="基本信息">
          <EditDepartment department={department} update={updateDepartmentAction} />
        </Block>
        <Block title="填报单位" hint="本部门经办人填写金额时用的单位。已填的数不变，公开时仍以万元列示。">
          <DepartmentEntryUnit department={department} set={setEntryUnitAction} />
        </Block>
        <Block title="下属单位" hint="本部门预算所含的单位。">
          <Units department={department} add={addUnitAction} close={closeUnitAction} />
        </Block>
        <Block title="人员" hint="在用户页面授予或收回角色。一个部门至少要有一名经办人和一名负责人，且不是同一人。">
          {staff.length === 0 ? (
            <p className="text-seal">
              还没有人员，该部门不能填报。<Link href="/admin/users">去用户页面</Link>
            </p>
          ) : (
            <ul className="divide-y divide-line">
              {staff.map(({ user, role, id }) => (
                <li key={id} className="flex flex-wrap gap-x-4 py-1">
                  <Link href={`/admin/users/${user.id}`}>{user.name}</Link>
                  <span>{ROLE_NAMES[role]}</span>
                  {user.disabledAt && <span className="text-muted">账号已停用</span>}
                </li>
              ))}
            </ul>
          )}
        </Block>
        <Block title={department.closedAt ? '恢复' : '停用'}>
          <CloseDepartment department={department} update={updateDepartmentAction} />
        </Block>
      </div>
    </AdminPage>
  );
}
