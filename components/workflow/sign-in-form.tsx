'use client';

import { useState, type FormEvent } from 'react';
import { signIn } from 'next-auth/react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

const INPUT = 'mt-1 block w-full rounded-md border border-line bg-surface px-3 py-2 text-base';

export function SignInForm({ target }: { target: string }) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem('');
    try {
      const answer = await signIn('credentials', { username: String(form.get('username')), password: String(form.get('password')), redirect: false });
      if (answer?.ok && !answer.error) {
        // A whole page load: nothing of a former person's session may stay in the browser's memory.
        window.location.assign(target);
        return;
      }
      setProblem(answer?.error || '登录没有成功，请稍后再试。');
    } catch {
      setProblem('无法连接服务器，请检查网络后再试。');
    }
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {problem && (
        <Notice tone="danger" title="没有登录成功" live>
          {problem}
        </Notice>
      )}
      <label className="block text-[15px]">
        用户名
        <input name="username" required autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus className={INPUT} />
      </label>
      <label className="block text-[15px]">
        密码
        <input name="password" type="password" required autoComplete="current-password" className={INPUT} />
      </label>
      <Button type="submit" variant="primary" disabled={busy}>
        {busy ? '正在登录…' : '登录'}
      </Button>
    </form>
  );
}
