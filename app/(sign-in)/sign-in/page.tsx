import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DemoBanner } from '@/components/public/demo-banner';
import { SignInForm } from '@/components/workflow/sign-in-form';
import { getActor } from '@/lib/server/auth';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';

export const metadata: Metadata = { title: '登录' };

/** Only a path of this portal: an address from outside must not send people elsewhere after they signed in. */
function ownPath(from: string | string[] | undefined): string {
  if (typeof from !== 'string' || !from.startsWith('/')) return '/workspace';
  const url = new URL(from, 'http://portal.invalid');
  return url.origin === 'http://portal.invalid' ? url.pathname + url.search : '/workspace';
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const target = ownPath((await searchParams).from);
  const [actor, settings] = await Promise.all([getActor(), getPortalSettings()]);
  if (actor) redirect(target);
  return (
    <>
      <div className="identity-stripe" />
      {settings.demo && <DemoBanner />}
      <main className="mx-auto flex max-w-[420px] flex-col gap-5 px-4 py-10 sm:py-16">
        <div className="text-center">
          <p className="text-muted">{settings.city}部门预决算公开</p>
          <h1 className="font-serif text-[28px] font-semibold leading-tight">登录</h1>
        </div>
        <div className="card px-6 py-6">
          <SignInForm target={target} />
        </div>
        {settings.demo && <p className="text-center text-hint text-muted">试用账号和密码在启动门户的窗口中列出，例如经办人 wangxin1、审核人 shenhe1。</p>}
        <p className="text-center text-hint text-muted">
          阅读已公开的预算无需登录，<a href="/">前往公开页</a>。
        </p>
      </main>
    </>
  );
}
