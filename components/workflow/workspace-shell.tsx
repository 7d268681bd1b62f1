'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { LogOut, Menu, X } from 'lucide-react';
import { Bell } from '@/components/notices/bell';
import { type Unread, useUnread } from '@/components/notices/use-unread';
import { Notice } from '@/components/ui/notice';
import { requestSignOut } from './auth-requests';
import type { Place } from './navigation';

export interface Person {
  name: string;
  roles: string;
  mustChangePassword: boolean;
  /** For whom they act besides; "" for nobody. */
  standsInFor: string;
}

/** Everything around a signed-in page: where one can go, who one is, and the way out. */
export function WorkspaceShell({ places, person, unread, banner, children }: { places: readonly Place[]; person: Person; unread: Unread; banner: ReactNode; children: ReactNode }) {
  const pathname = usePathname();
  const bell = { unread: useUnread(unread), here: pathname === '/notices' };
  // The menu belongs to the page it was opened on: going somewhere closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === pathname;
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <div className="identity-stripe no-print" />
      {banner && <div className="no-print">{banner}</div>}
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-[1360px] flex-wrap items-center gap-x-7 gap-y-1 px-4 py-2.5 sm:px-6">
          <Link href="/workspace" className="text-xl font-bold text-ink no-underline">
            部门预决算公开
          </Link>
          <Bell {...bell} className="ml-auto inline-flex md:hidden" />
          <button
            type="button"
            aria-expanded={open}
            aria-controls="workspace-menu"
            onClick={() => setOpenOn(open ? null : pathname)}
            className="inline-flex min-h-10 cursor-pointer items-center gap-1 rounded-md border border-line px-3 md:hidden"
          >
            {open ? <X size={16} aria-hidden /> : <Menu size={16} aria-hidden />} 菜单
          </button>
          <div id="workspace-menu" className={`${open ? 'flex' : 'hidden'} basis-full flex-col gap-1 pb-2 md:flex md:flex-1 md:basis-auto md:flex-row md:items-center md:gap-2 md:pb-0`}>
            <Places places={places} pathname={pathname} />
            <div className="flex flex-col gap-1 border-t border-line pt-2 text-[15px] md:ml-auto md:flex-row md:items-center md:gap-2 md:border-0 md:pt-0">
              <Bell {...bell} className="hidden md:inline-flex" />
              <a href="/" className={ITEM}>
                公开网站
              </a>
              <Link href="/account" aria-current={pathname === '/account' ? 'page' : undefined} className={`${ITEM} ${pathname === '/account' ? CURRENT : ''}`}>
                {[person.name, person.roles].filter(Boolean).join(' · ')}
              </Link>
              <SignOut />
            </div>
          </div>
        </div>
      </header>
      {person.standsInFor && (
        <p className="no-print border-b border-line bg-primary-tint px-4 py-1.5 text-center text-sm">
          您正在代{person.standsInFor}办理，办理记录中会写明。<Link href="/account">查看委托</Link>
        </p>
      )}
      <main id="content" className="flex-1">
        {person.mustChangePassword && pathname !== '/account' ? <ChangeFirst /> : children}
      </main>
    </div>
  );
}

const ITEM = 'rounded-md px-2.5 py-1.5 leading-6 text-muted no-underline hover:bg-primary-tint hover:text-primary';
const CURRENT = 'font-semibold !text-primary';

function Places({ places, pathname }: { places: readonly Place[]; pathname: string }) {
  // One place may lie under another: the nearest one is where one is.
  const around = places.filter((place) => pathname === place.under || pathname.startsWith(`${place.under}/`));
  const nearest = Math.max(...around.map((place) => place.under.length));
  return (
    <nav aria-label="主导航" className="flex flex-col gap-1 md:flex-row">
      {places.map((place) => {
        const here = around.includes(place) && place.under.length === nearest;
        return (
          <Link key={place.href} href={place.href} aria-current={here ? 'page' : undefined} className={`${ITEM} ${here ? CURRENT : ''}`}>
            {place.label}
          </Link>
        );
      })}
    </nav>
  );
}

function SignOut() {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const leave = async () => {
    setState('busy');
    // A whole new page: nothing of this session may stay in the browser's memory.
    if (await requestSignOut()) location.assign('/sign-in');
    else setState('failed');
  };
  return (
    <>
      <button type="button" disabled={state === 'busy'} onClick={leave} className={`${ITEM} inline-flex cursor-pointer items-center gap-1.5 disabled:opacity-50`}>
        <LogOut size={16} aria-hidden /> {state === 'busy' ? '正在退出…' : '退出'}
      </button>
      {state === 'failed' && (
        <span role="alert" className="px-2.5 text-hint text-seal">
          退出没有成功，请检查网络后再试。
        </span>
      )}
    </>
  );
}

/** A password that somebody else has set is known to two people. */
function ChangeFirst() {
  return (
    <div className="mx-auto max-w-[640px] px-4 py-10">
      <Notice tone="caution" title="请先修改密码">
        <p>您现在的密码由系统管理员设置。改成只有您自己知道的密码后，就可以开始工作。</p>
        <p className="mt-2">
          <Link href="/account">去修改密码</Link>
        </p>
      </Notice>
    </div>
  );
}
