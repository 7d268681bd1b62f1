import Link from 'next/link';
import { Bell as BellIcon } from 'lucide-react';

/** The way to the notices, with how many are unread. */
export function Bell({ unread, here, className }: { unread: number; here: boolean; className: string }) {
  return (
    <Link
      href="/notices"
      aria-current={here ? 'page' : undefined}
      aria-label={unread === 0 ? '通知' : `通知，${unread} 条未读`}
      className={`min-h-10 items-center gap-1 rounded-md px-2.5 py-1.5 text-[15px] leading-6 no-underline hover:bg-primary-tint hover:text-primary ${here ? 'font-semibold text-primary' : 'text-muted'} ${className}`}
    >
      <BellIcon size={18} aria-hidden /> <span className="max-md:hidden">通知</span>
      {unread > 0 && <span className="figures rounded-full bg-seal px-1.5 text-hint leading-5 font-semibold text-white">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
