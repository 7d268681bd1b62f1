import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EmptyState } from '@/components/ui/notice';
import { placesOf } from '@/components/workflow/navigation';
import { requireActor } from '@/lib/server/auth';

export const metadata: Metadata = { title: '工作台' };

/** Leads everyone to where their work is. */
export default async function WorkspacePage() {
  const [first] = placesOf(await requireActor('/workspace'));
  if (first) redirect(first.href);
  return (
    <div className="mx-auto max-w-[720px] px-4 py-10">
      <h1 className="sr-only">工作台</h1>
      <EmptyState title="您还没有任何角色">请联系财政局的系统管理员，说明您所在的部门和承担的工作（填报、审签、审核、发布），由其为您开通。</EmptyState>
    </div>
  );
}
