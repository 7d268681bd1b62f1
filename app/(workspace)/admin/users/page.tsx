import type { Metadata } from 'next';
import { PageHead } from '@/components/admin/page-head';
import { NewUser, UserList } from '@/components/admin/user-list';
import { requireActor } from '@/lib/server/auth';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { listUsers } from '@/lib/server/queries/workspace/list-users';

export const metadata: Metadata = { title: '用户' };

export default async function UsersPage() {
  const actor = await requireActor('/admin/users');
  const [users, departments] = await Promise.all([listUsers(actor), listDepartments(actor)]);
  const open = departments.filter((department) => !department.closedAt).map(({ id, code, name, shortName }) => ({ id, code, name, shortName }));
  return (
    <>
      <PageHead title="用户" hint="谁能登录，担任什么角色。用户不删除，停用后记录仍然保留。">
        <NewUser />
      </PageHead>
      <UserList users={users} departments={open} />
    </>
  );
}
