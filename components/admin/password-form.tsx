'use client';

import { changePasswordAction, endOwnSessionsAction } from '@/lib/server/actions/account';
import { ActionForm, ConfirmButton } from './action-form';

export function PasswordForm() {
  return (
    <ActionForm
      fields={[
        { name: 'current', label: '现在的密码', type: 'password' },
        { name: 'next', label: '新密码', type: 'password', hint: '至少 10 位，含字母和数字，不含用户名' },
        { name: 'again', label: '再输一次新密码', type: 'password' },
      ]}
      submitLabel="修改密码"
      done="密码已修改，其他浏览器已退出登录。"
      run={async (values) => {
        const mismatch = '两次输入的新密码不一致，请重新输入。';
        if (values.next !== values.again) return { ok: false, message: mismatch, reasons: [mismatch] };
        return changePasswordAction({ current: values.current ?? '', next: values.next ?? '' });
      }}
    />
  );
}

export function EndOtherSessions() {
  return <ConfirmButton label="退出其他浏览器" title="退出其他浏览器" variant="secondary" consequence="除本浏览器外，您在其他浏览器上的登录立即失效。" run={() => endOwnSessionsAction({})} />;
}
