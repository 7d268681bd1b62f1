import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, Block } from '@/components/admin/admin-page';
import { Memberships, UserAccess } from '@/components/admin/user-forms';
import { UserState } from '@/components/admin/user-state';
import { LocalTime } from '@/components/ui/local-time';
import { endMembershipAction, endSessionsAction, grantMembershipAction, resetPasswordAction, setMembershipDivisionAction, setUserDisabledAction } from '@/lib/server/actions/admin';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { listDivisions } from '@/lib/server/queries/workspace/list-divisions';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import { requireAdministrator } from '../../require-administrator';

export const metadata: Metadata = { title: '用户' };

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const { userId } = await params;
  const actor = await requireAdministrator(`/admin/users/${userId}`);
  const [users, departments, divisions] = await Promise.all([listUsers(actor), listDepartments(actor), listDivisions(actor)]);
  const user = users.find((one) => one.id === userId);
  if (!user) notFound();
  return (
    <AdminPage title={user.name} back={{ href: '/admin/users', label: '用户' }}>
      <div className="space-y-5">
        <Block title="账号">
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
            <dt className="text-muted">用户名</dt>
            <dd>{user.username}</dd>
            <dt className="text-muted">状态</dt>
            <dd>
              <UserState user={user} />
            </dd>
            <dt className="text-muted">最近登录</dt>
            <dd className="figures">{user.lastSignInAt ? <LocalTime iso={user.lastSignInAt} withYear /> : '从未登录'}</dd>
            <dt className="text-muted">登录中</dt>
            <dd className="figures">{user.activeSessions === 0 ? '没有' : `${user.activeSessions} 处`}</dd>
          </dl>
        </Block>
        <Block title="角色" hint="部门经办人填报，部门负责人审签，都要指定部门；财政局的角色不指定部门。提交和审签同一稿的人不能再审核或公开它。">
          <Memberships user={user} departments={departments.filter((one) => one.closedAt === null)} divisions={divisions} grant={grantMembershipAction} end={endMembershipAction} setDivision={setMembershipDivisionAction} />
        </Block>
        <Block title="登录" hint={userId === actor.userId ? '这是您自己的账号，不能停用。' : undefined}>
          <UserAccess user={user} self={userId === actor.userId} actions={{ reset: resetPasswordAction, setDisabled: setUserDisabledAction, endSessions: endSessionsAction }} />
        </Block>
      </div>
    </AdminPage>
  );
}
