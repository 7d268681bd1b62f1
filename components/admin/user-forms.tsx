'use client';

import { useState } from 'react';
import { isDepartmentRole, ROLE_NAMES, type Role } from '@/lib/access/actor';
import type { AdminDivision } from '@/lib/server/queries/workspace/list-divisions';
import type { AdminUser, DepartmentRef } from '@/lib/server/queries/workspace/types';
import { ConfirmButton } from './confirm-button';
import { ChoiceField, Form, TextField, type Act } from './form';
import { FormDialog } from './form-dialog';
import { MembershipDivision, type SetMembershipDivision } from './membership-division';
import { InitialPasswordField } from './password-field';

export function NewUser({ create }: { create: Act<{ username: string; name: string; password: string }> }) {
  return (
    <FormDialog label="新建用户" title="新建用户" variant="primary">
      {(close) => (
        <Form send={({ username, name, password }) => create({ username: username!, name: name!, password: password! })} submit="建立用户" onDone={close} onCancel={close}>
          <p className="text-sm text-muted">建立后，在用户页面授予角色。没有角色的用户登录后看不到任何内容。</p>
          <TextField name="name" label="姓名" required maxLength={50} autoComplete="off" />
          <TextField name="username" label="用户名" required maxLength={50} autoComplete="off" autoCapitalize="none" spellCheck={false} hint="2 至 50 位字母、数字、点、下划线或连字符，例如 wangxin1。" />
          <InitialPasswordField />
        </Form>
      )}
    </FormDialog>
  );
}

interface MembershipsProps {
  user: AdminUser;
  departments: readonly DepartmentRef[];
  divisions: readonly AdminDivision[];
  grant: Act<{ userId: string; role: Role; departmentId: string | null }>;
  end: Act<{ membershipId: string }>;
  setDivision: SetMembershipDivision;
}

export function Memberships({ user, departments, divisions, grant, end, setDivision }: MembershipsProps) {
  return (
    <div className="space-y-4">
      {user.memberships.length === 0 ? (
        <p className="text-muted">还没有角色。</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {user.memberships.map((membership) => {
            const inWords = `${ROLE_NAMES[membership.role]}${membership.department ? `（${membership.department.shortName}）` : ''}`;
            return (
              <li key={membership.id} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
                <span>
                  {inWords}
                  {membership.role === 'REVIEWER' && <span className="text-muted"> · {membership.division?.name ?? '未分科室'}</span>}
                </span>
                <span className="flex flex-wrap gap-1">
                  {membership.role === 'REVIEWER' && <MembershipDivision user={user} membership={membership} divisions={divisions} set={setDivision} />}
                  <ConfirmButton label="收回" about={inWords} variant="quiet" question={`收回后，${user.name}立即不能再以这个角色操作。以前办理的记录不受影响。`} run={() => end({ membershipId: membership.id })} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <GrantForm user={user} departments={departments} grant={grant} />
    </div>
  );
}

const CHOOSE = { value: '', label: '请选择' };

function GrantForm({ user, departments, grant }: { user: AdminUser; departments: readonly DepartmentRef[]; grant: Act<{ userId: string; role: Role; departmentId: string | null }> }) {
  const [role, setRole] = useState<Role | ''>('');
  return (
    <Form
      inline
      send={(values) => grant({ userId: user.id, role: values.role as Role, departmentId: values.departmentId || null })}
      submit="授予角色"
      done="已授予。"
      onDone={() => setRole('')}
    >
      <ChoiceField
        name="role"
        label="角色"
        required
        value={role}
        onChange={(event) => setRole(event.target.value as Role | '')}
        options={[CHOOSE, ...Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label }))]}
      />
      {role !== '' && isDepartmentRole(role) && (
        <ChoiceField name="departmentId" label="部门" required defaultValue="" options={[CHOOSE, ...departments.map((department) => ({ value: department.id, label: `${department.code} ${department.shortName}` }))]} />
      )}
    </Form>
  );
}

export function ResetPassword({ user, reset }: { user: AdminUser; reset: Act<{ userId: string; password: string }> }) {
  return (
    <FormDialog label="重设密码" title={`重设密码：${user.name}`}>
      {(close) => (
        <Form send={({ password }) => reset({ userId: user.id, password: password! })} submit="重设密码" onDone={close} onCancel={close}>
          <p className="text-sm text-muted">重设后解除锁定，该用户在所有地方退出登录，用新密码登录后须先修改密码。</p>
          <InitialPasswordField />
        </Form>
      )}
    </FormDialog>
  );
}

interface AccessActions {
  reset: Act<{ userId: string; password: string }>;
  setDisabled: Act<{ userId: string; disabled: boolean }>;
  endSessions: Act<{ userId: string }>;
}

export function UserAccess({ user, actions, self }: { user: AdminUser; actions: AccessActions; self: boolean }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ResetPassword user={user} reset={actions.reset} />
      <ConfirmButton
        label="全部退出登录"
        variant="secondary"
        disabled={user.activeSessions === 0}
        question={`${user.name}在所有设备上立即退出登录。没有保存的内容留在其浏览器中，重新登录后可以继续。${self ? '您自己也会退出。' : ''}`}
        run={() => actions.endSessions({ userId: user.id })}
      />
      {user.disabledAt ? (
        <ConfirmButton label="恢复账号" variant="secondary" question={`恢复后，${user.name}可以用原来的密码登录。`} run={() => actions.setDisabled({ userId: user.id, disabled: false })} />
      ) : (
        !self && <ConfirmButton label="停用账号" question={`停用后，${user.name}立即退出登录，不能再登录。以前办理的记录保留其姓名。`} run={() => actions.setDisabled({ userId: user.id, disabled: true })} />
      )}
    </div>
  );
}
