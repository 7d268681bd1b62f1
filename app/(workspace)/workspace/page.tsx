import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/ui/notice';
import { hasBureauRole } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';

/** Where somebody starts after signing in: at the work that waits for them. */
export default async function WorkspacePage() {
  const actor = await requireActor('/workspace');
  if (actor.mustChangePassword) redirect('/account');
  if (actor.memberships.some((membership) => membership.departmentId !== null)) redirect('/drafts');
  if (hasBureauRole(actor, 'REVIEWER')) redirect('/review');
  if (can(actor, 'seePublishing')) redirect('/publishing');
  if (can(actor, 'administer')) redirect('/admin');
  return (
    <div className="mx-auto max-w-[720px] px-4 py-10">
      <EmptyState title="您的账号还没有分配角色">请联系财政局的系统管理员，说明您所在的部门和承担的工作，由其为您分配经办人、负责人等角色。</EmptyState>
    </div>
  );
}
