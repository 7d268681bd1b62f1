'use client';

import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { ROLE_NAMES, isDepartmentRole, type Role } from '@/lib/access/actor';
import { createUserAction, endMembershipAction, endSessionsAction, grantMembershipAction, resetPasswordAction, setUserDisabledAction } from '@/lib/server/actions/admin';
import type { AdminUser, DepartmentRef } from '@/lib/server/queries/workspace/types';
import { ConfirmButton, DialogForm } from './action-form';

const PASSWORD_HINT = '至少 10 位，含字母和数字；本人首次登录后须修改';

export function NewUser() {
  return (
    <DialogForm
      label="新增用户"
      title="新增用户"
      variant="primary"
      fields={[
        { name: 'username', label: '用户名', hint: '字母、数字、点、下划线或连字符' },
        { name: 'name', label: '姓名' },
        { name: 'password', label: '初始密码', type: 'password', hint: PASSWORD_HINT },
      ]}
      submitLabel="新增用户"
      done="已新增"
      run={(values) => createUserAction({ username: values.username ?? '', name: values.name ?? '', password: values.password ?? '' })}
    />
  );
}

export function UserList({ users, departments }: { users: AdminUser[]; departments: DepartmentRef[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {users.map((user) => (
        <li key={user.id} className="card px-5 py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="font-semibold">{user.name}</h2>
            <span className="text-muted">{user.username}</span>
            {user.disabledAt && <Badge tone="danger">已停用</Badge>}
            {user.lockedUntil && <Badge tone="caution">因输错密码暂时锁定</Badge>}
            {user.mustChangePassword && <Badge>待本人修改密码</Badge>}
            <span className="text-hint text-muted">
              {user.lastSignInAt ? (
                <>
                  最近登录 <LocalTime iso={user.lastSignInAt} withYear />
                </>
              ) : (
                '从未登录'
              )}
              {user.activeSessions > 0 && `，${user.activeSessions} 处在线`}
            </span>
          </div>
          <ul className="mt-1 flex flex-col text-[15px]">
            {user.memberships.length === 0 && <li className="text-muted">尚未分配角色，登录后不能办理任何业务。</li>}
            {user.memberships.map((membership) => (
              <li key={membership.id} className="flex flex-wrap items-center gap-x-2">
                {membership.department ? `${membership.department.shortName} · ` : ''}
                {ROLE_NAMES[membership.role]}
                <ConfirmButton label="免去" title={`免去${user.name}的角色`} consequence="免去后立即不能再办理该角色的业务，以往的办理记录保留。" run={() => endMembershipAction({ membershipId: membership.id })} />
              </li>
            ))}
          </ul>
          <div className="mt-1 flex flex-wrap gap-x-1">
            <GrantRole user={user} departments={departments} />
            <DialogForm
              label="重设密码"
              title={`重设${user.name}的密码`}
              fields={[{ name: 'password', label: '新密码', type: 'password', hint: PASSWORD_HINT }]}
              submitLabel="重设密码"
              done="已重设"
              run={(values) => resetPasswordAction({ userId: user.id, password: values.password ?? '' })}
            />
            {user.activeSessions > 0 && <ConfirmButton label="强制退出" title={`强制${user.name}退出`} consequence="其所有浏览器立即退出登录；正在填写、尚未保存的内容保留在其浏览器中。" run={() => endSessionsAction({ userId: user.id })} />}
            <ConfirmButton
              label={user.disabledAt ? '启用' : '停用'}
              title={`${user.disabledAt ? '启用' : '停用'}：${user.name}`}
              consequence={user.disabledAt ? '启用后可以重新登录。' : '停用后立即退出，不能再登录；以往的办理记录保留。'}
              run={() => setUserDisabledAction({ userId: user.id, disabled: !user.disabledAt })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function GrantRole({ user, departments }: { user: AdminUser; departments: DepartmentRef[] }) {
  return (
    <DialogForm
      label="分配角色"
      title={`为${user.name}分配角色`}
      fields={[
        { name: 'role', label: '角色', options: (Object.keys(ROLE_NAMES) as Role[]).map((value) => ({ value, label: ROLE_NAMES[value] })) },
        {
          name: 'departmentId',
          label: '部门',
          hint: '经办人和负责人须选部门；财政局的角色不用选',
          optional: true,
          options: [{ value: '', label: '（财政局角色，不选部门）' }, ...departments.map((department) => ({ value: department.id, label: department.shortName }))],
        },
      ]}
      submitLabel="分配角色"
      done="已分配"
      run={(values) => {
        const role = values.role as Role;
        return grantMembershipAction({ userId: user.id, role, departmentId: isDepartmentRole(role) ? values.departmentId || null : null });
      }}
    />
  );
}
