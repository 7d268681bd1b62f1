'use client';

import { ConfirmButton } from '@/components/admin/confirm-button';
import { Form, TextField, type Act } from '@/components/admin/form';

export function ChangePassword({ username, change }: { username: string; change: Act<{ current: string; next: string }> }) {
  return (
    <div className="max-w-[420px]">
      <Form
        clears
        send={({ current, next }) => change({ current: current!, next: next! })}
        check={({ next, again }): Record<string, string> => (next !== again ? { again: '两次输入的新密码不一样，请重新输入。' } : {})}
        submit="修改密码"
        done="密码已修改，您在其他设备上的登录已经退出。"
      >
        {/* Password managers need to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={username} readOnly hidden />
        <TextField name="current" label="现在的密码" type="password" required autoComplete="current-password" maxLength={128} />
        <TextField name="next" label="新密码" type="password" required autoComplete="new-password" maxLength={128} hint="至少 10 个字符，同时包含字母和数字，不含用户名。" />
        <TextField name="again" label="再输入一次新密码" type="password" required autoComplete="new-password" maxLength={128} />
      </Form>
    </div>
  );
}

export function EndOtherSessions({ end, others }: { end: Act<Record<string, never>>; others: number }) {
  return <ConfirmButton label="退出其他设备" variant="secondary" disabled={others === 0} question={`当前设备以外的 ${others} 处登录立即失效。`} run={() => end({})} />;
}
