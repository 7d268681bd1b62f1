import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AdminNav } from '@/components/admin/admin-nav';
import { can } from '@/lib/access/can';
import { getActor } from '@/lib/server/auth';
import '@/components/public/document.css';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  // Strangers are sent to the sign-in page by the page itself, which knows its address.
  if (!actor) return children;
  if (!can(actor, 'administer')) notFound();
  return (
    <>
      <AdminNav />
      {children}
    </>
  );
}
