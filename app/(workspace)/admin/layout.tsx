import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { SubNavigation } from '@/components/admin/sub-navigation';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  if (!can(await requireActor('/admin/departments'), 'administer')) notFound();
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6">
      <SubNavigation />
      {children}
    </div>
  );
}
