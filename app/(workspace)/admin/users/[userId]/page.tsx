import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AdminPage, Block } from '@/components/admin/admin-page';
import { Memberships, UserAccess } from '@/components/admin/user-forms';
import { EndedMemberships, OpenReviews } from '@/components/admin/user-record';
import { UserState } from '@/components/admin/user-state';
import { MailForm } from '@/components/notices/mail-form';
import { LocalTime } from '@/components/ui/local-time';
import { DelegationsOf } from '@/components/workflow/delegations';
import { dayOf } from '@/lib/document/dates';
import type { MailMode } from '@/lib/notices/mail-names';
import { endDelegationAction, grantDelegationAction } from '@/lib/server/actions/account';
import { endMembershipAction, endSessionsAction, grantMembershipAction, handOverReviewsAction, resetPasswordAction, setMembershipDivisionAction, setUserDisabledAction, setUserMailAction } from '@/lib/server/actions/admin';
import { getUserRecord } from '@/lib/server/queries/workspace/get-user-record';
import { listDelegations } from '@/lib/server/queries/workspace/list-delegations';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { listDivisions } from '@/lib/server/queries/workspace/list-divisions';
import { listUsers } from '@/lib/server/queries/workspace/list-users';
import { requireAdministrator } from '../../require-administrator';

export const metadata: Metadata = { title: '用户' };

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const { userId } = await params;
  const actor = await requireAdministrator(`/admin/users/${userId}`);
  const [users, departments, divisions, record, delegations] = await Promise.all([listUsers(actor), listDepartments(actor), listDivisions(actor), getUserRecord(actor, userId), listDelegations(actor, userId)]);
  const user = users.find((one) => one.id === userId);
  if (!user || !record || !delegations) notFound();
  const setMail = async (mail: { email: string; mailMode: MailMode }) => {
    'use server';
    return setUserMailAction({ userId, ...mail });
  };
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
          <EndedMemberships ended={record.endedMemberships} />
        </Block>
        {record.reviews.length > 0 && (
          <Block title="名下的审核" hint="审核人离岗、停用或者角色收回前，把名下的审核移交他人。移交之前办理的记录不变。">
            <OpenReviews userId={userId} record={record} handOver={handOverReviewsAction} />
          </Block>
        )}
        <Block title="休假代办" hint="代办人在委托期间以本人账号登录，可以用委托人的角色办理，记录中写明“代某某”。两人中任何一人提交或审签过的稿件，代办人都不能再以委托人的角色审核。">
          <DelegationsOf person={user} own={false} delegations={delegations} today={dayOf(new Date())} actions={{ grant: grantDelegationAction, end: endDelegationAction }} />
        </Block>
        <Block title="邮件通知" hint="该用户也可以在“我的账号”中自己设置。">
          <MailForm mail={record.mail} save={setMail} />
        </Block>
        <Block title="登录" hint={userId === actor.userId ? '这是您自己的账号，不能停用。' : undefined}>
          <UserAccess user={user} self={userId === actor.userId} actions={{ reset: resetPasswordAction, setDisabled: setUserDisabledAction, endSessions: endSessionsAction }} />
        </Block>
      </div>
    </AdminPage>
  );
}
