'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';

export function WorkspaceHeader({ city, places, person }: { city: string; places: { href: string; label: string }[]; person: { name: string; roles: string } }) {
  const path = usePathname();
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-[1240px] flex-wrap items-center gap-x-7 gap-y-1 px-4 py-2.5">
        <Link href="/workspace" className="text-lg font-semibold text-ink no-underline">
          {city}部门预决算公开
        </Link>
        <nav aria-label="工作区" className="order-last flex w-full gap-x-5 overflow-x-auto sm:order-none sm:w-auto">
          {places.map((place) => {
            const here = path === place.href || path.startsWith(`${place.href}/`);
            return (
              <Link
                key={place.href}
                href={place.href}
                aria-current={here ? 'page' : undefined}
                className={`whitespace-nowrap py-1.5 no-underline ${here ? 'font-semibold text-primary' : 'text-muted hover:text-ink'}`}
              >
                {place.label}
              </Link>
            );
          })}
          <a href="/" className="whitespace-nowrap py-1.5 text-muted no-underline hover:text-ink">
            公开页
          </a>
        </nav>
        <div className="ml-auto flex items-center gap-1 text-[15px]">
          <Link href="/account" className="rounded-md px-2 py-1.5 text-muted no-underline hover:bg-ground" title={person.roles}>
            {person.name}
            <span className="hidden md:inline"> · {person.roles}</span>
          </Link>
          <button type="button" onClick={() => void signOut({ callbackUrl: '/sign-in' })} className="inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-md px-2 text-muted hover:bg-ground">
            <LogOut size={16} aria-hidden /> 退出
          </button>
        </div>
      </div>
    </header>
  );
}
