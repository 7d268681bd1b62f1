import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DemoBanner } from '@/components/public/demo-banner';
import { returnAddress } from '@/components/workflow/return-address';
import { getActor } from '@/lib/server/auth';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';
import { SignInForm, type DemoLogin } from './sign-in-form';

export const metadata: Metadata = { title: '登录', robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const goTo = returnAddress((await searchParams).from);
  if (await getActor()) redirect(goTo);
  const { city, demo } = await getPortalSettings();
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="identity-stripe" />
      {demo && <DemoBanner />}
      <main className="flex-1 px-4 py-10 sm:py-16">
        <div className="mx-auto max-w-[420px]">
          <p className="text-center font-serif text-2xl font-bold">{city}部门预决算公开</p>
          <h1 className="mt-1 mb-6 text-center text-muted">填报、审核与发布人员登录</h1>
          <SignInForm goTo={goTo} demoLogins={demo ? await demoLogins() : []} />
          <p className="mt-6 text-center text-sm">
            <a href="/">查看已公开的预决算（不需要登录）</a>
          </p>
        </div>
      </main>
    </div>
  );
}

/** Only read where demo data were loaded: elsewhere these accounts don't exist. */
async function demoLogins(): Promise<DemoLogin[]> {
  const { demoAccounts } = await import('@/prisma/seed/accounts');
  return demoAccounts.map(({ username, password, name, role }) => ({ username, password, name, role }));
}
