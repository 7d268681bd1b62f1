'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  { href: '/admin/departments', label: '部门' },
  { href: '/admin/users', label: '用户' },
  { href: '/admin/divisions', label: '科室' },
  { href: '/admin/cycles', label: '年度与应公开清单' },
  { href: '/admin/code-lists', label: '科目名录' },
  { href: '/admin/mail', label: '邮件' },
  { href: '/admin/audit', label: '审计日志' },
];

export function AdminNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="系统管理" className="mx-auto mb-4 flex max-w-[1360px] flex-wrap gap-x-5 px-4 pt-4 sm:px-6">
      {PLACES.map((place) => {
        const here = pathname.startsWith(place.href);
        return (
          <Link
            key={place.href}
            href={place.href}
            aria-current={here ? 'page' : undefined}
            className={`border-b-2 py-1.5 text-[15px] no-underline ${here ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted hover:text-primary'}`}
          >
            {place.label}
          </Link>
        );
      })}
    </nav>
  );
}
