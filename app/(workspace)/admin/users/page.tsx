import type { Metadata } from 'next';
import Link from 'next/link';
import { AdminPage, AdminTable } from '@/components/admin/admin-page';
import { NewUser } from '@/components/admin/user-forms';
import { UserState } from '@/components/admin/user-state';
import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import { SearchField } from '@/components/workflow/search-field';
import { ROLE_NAMES } from '@/lib/access/actor';
import { createUserAction } from '@/lib/server/actions/admin';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import type { AdminUser } from '@/lib/server/queries/workspace/types';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '用户' };

const searched = (user: AdminUser) => [user.username, user.name, ...user.memberships.flatMap((one) => [ROLE_NAMES[one.role], one.department?.shortName ?? '', one.department?.name ?? ''])];

export default async function UsersPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q } = await searchParams;
  const users = await listUsers(await requireAdministrator('/admin/users'));
  const query = typeof q === 'string' ? q.trim() : '';
  const shown = users.filter((user) => searched(user).some((text) => text.includes(query)));
  return (
    <AdminPage title="用户" action={<NewUser create={createUserAction} />}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">
          共 {users.length} 人，{users.filter((user) => user.activeSessions > 0).length} 人在登录状态
        </p>
        <SearchField action="/admin/users" query={query} label="按姓名、部门或角色查找" />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={`没有找到含“${query}”的用户`}>
          <Link href="/admin/users">查看全部</Link>
        </EmptyState>
      ) : (
        <AdminTable caption="用户" head={['姓名', '用户名', '角色', '状态', '最近登录', { label: '登录中', figures: true }]}>
          {shown.map((user) => (
            <tr key={user.id}>
              <th scope="row" className="k">
                <Link href={`/admin/users/${user.id}`} className="font-semibold">
                  {user.name}
                </Link>
              </th>
              <td>{user.username}</td>
              <td>
                {user.memberships.length === 0 && <span className="text-muted">无</span>}
                {user.memberships.map((one) => (
                  <span key={one.id} className="block whitespace-nowrap">
                    {ROLE_NAMES[one.role]}
                    {one.department && <span className="text-muted"> {one.department.shortName}</span>}
                  </span>
                ))}
              </td>
              <td>
                <UserState user={user} />
              </td>
              <td>{user.lastSignInAt ? <LocalTime iso={user.lastSignInAt} withYear /> : <span className="text-muted">从未登录</span>}</td>
              <td className="n">{user.activeSessions}</td>
            </tr>
          ))}
        </AdminTable>
      )}
    </AdminPage>
  );
}
