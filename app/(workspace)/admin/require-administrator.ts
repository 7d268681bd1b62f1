import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';

/** To everybody else the administration doesn't exist. The layout asks too, but isn't run again at every navigation. */
export async function requireAdministrator(from: string) {
  const actor = await requireActor(from);
  if (!can(actor, 'administer')) notFound();
  return actor;
}
