'use client';

import { useRef, useState, type FormEvent } from 'react';
import { requestSignIn } from '@/components/workflow/auth-requests';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export interface DemoLogin {
  username: string;
  password: string;
  name: string;
  role: string;
}

const INPUT = 'mt-1 mb-4 w-full rounded-md border border-[#8a94a3] bg-surface px-3 py-2';

export function SignInForm({ goTo, demoLogins }: { goTo: string; demoLogins: readonly DemoLogin[] }) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Read from the form, not from state: password managers fill fields without telling React.
    const data = new FormData(event.currentTarget);
    const [username, password] = [String(data.get('username')).trim(), String(data.get('password'))];
    if (username === '' || password === '') {
      setProblem(username === '' ? '请输入用户名。' : '请输入密码。');
      field(username === '' ? 'username' : 'password').focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    const refusal = await requestSignIn(username, password);
    // A whole new page: what the browser kept of another person's session must not be shown.
    if (refusal === null) return location.assign(goTo);
    setBusy(false);
    setProblem(refusal);
    field('password').select();
  };
  const field = (name: string) => form.current!.elements.namedItem(name) as HTMLInputElement;
  const fill = (login: DemoLogin) => {
    field('username').value = login.username;
    field('password').value = login.password;
    form.current!.requestSubmit();
  };

  return (
    <>
      <form ref={form} method="post" noValidate onSubmit={submit} className="card px-6 py-6">
        {problem && (
          <div className="mb-4">
            <Notice tone="danger" live>
              {problem}
            </Notice>
          </div>
        )}
        <label htmlFor="username" className="font-semibold">
          用户名
        </label>
        <input id="username" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} required autoFocus className={INPUT} />
        <label htmlFor="password" className="font-semibold">
          密码
        </label>
        <input id="password" name="password" type="password" autoComplete="current-password" maxLength={1000} required className={INPUT} />
        <Button type="submit" variant="primary" disabled={busy} className="w-full">
          {busy ? '正在登录…' : '登录'}
        </Button>
        <p className="mt-3 text-hint text-muted">忘记密码或没有账号，请联系财政局的系统管理员。</p>
      </form>
      {demoLogins.length > 0 && (
        <section className="card mt-5 px-6 py-4" aria-labelledby="demo-logins">
          <h2 id="demo-logins" className="font-semibold">
            演示账号
          </h2>
          <p className="text-hint text-muted">密码都是 {demoLogins[0]!.password}。点用户名直接登录。</p>
          <ul className="mt-2 divide-y divide-line text-sm">
            {demoLogins.map((login) => (
              <li key={login.username} className="grid grid-cols-[7rem_minmax(0,1fr)] items-baseline gap-x-2 py-1.5">
                <button type="button" disabled={busy} onClick={() => fill(login)} className="cursor-pointer text-left text-primary underline disabled:opacity-50">
                  {login.username}
                </button>
                <span>
                  {login.name} <span className="text-muted">{login.role}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
