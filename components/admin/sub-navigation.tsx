'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

const PLACES = [
  { href: '/admin/departments', label: '部门' },
  { href: '/admin/users', label: '用户' },
  { href: '/admin/cycles', label: '年度与应公开清单' },
];

export function SubNavigation() {
  const path = usePathname();
  return (
    <nav aria-label="系统管理" className="mb-5 flex gap-5 overflow-x-auto border-b border-line">
      {PLACES.map((place) => {
        const here = path.startsWith(place.href);
        return (
          <Link key={place.href} href={place.href} aria-current={here ? 'page' : undefined} className={`whitespace-nowrap border-b-2 pb-2 no-underline ${here ? 'border-primary font-semibold text-primary' : 'border-transparent text-muted'}`}>
            {place.label}
          </Link>
        );
      })}
    </nav>
  );
}
