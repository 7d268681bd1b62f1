import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AdminPage } from '@/components/admin/admin-page';
import { AuditFilterForm } from '@/components/admin/audit-filter-form';
import { AuditList } from '@/components/admin/audit-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { auditFilter } from '@/lib/server/audit-log/audit-filter';
import { listAudit } from '@/lib/server/audit-log/list-audit';
import { listDepartments } from '@/lib/server/queries/workspace/list-departments';
import { requireAdministrator } from '../require-administrator';

export const metadata: Metadata = { title: '审计日志' };

const PATH = '/admin/audit';

function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireAdministrator(PATH);
  const filter = auditFilter.parse(await searchParams);
  const { before, ...query } = filter;
  const [page, departments] = await Promise.all([listAudit(actor, filter), listDepartments(actor)]);
  if (!page) notFound();
  const filtered = Object.values(query).some((value) => value !== undefined);
  return (
    <AdminPage
      title="审计日志"
      // A plain link: the router would fetch a file before it is asked for.
      action={
        <a href={address(`${PATH}/csv`, query)} className="underline" download>
          导出 CSV{filtered && '（按当前筛选）'}
        </a>
      }
    >
      <p className="mb-3 max-w-[52em]">谁在什么时间、从哪里、办了什么，办理前后各是什么。记录只能增加：门户中没有任何人可以修改或删除，包括系统管理员。</p>
      <AuditFilterForm query={query} departments={departments} />
      {query.subject && (
        <p className="mb-3">
          只显示{page.entries[0] ? `“${page.entries[0].subjectName}”` : '一个对象'}的记录。<Link href={address(PATH, { ...query, subject: undefined })}>显示全部对象</Link>
        </p>
      )}
      {page.entries.length === 0 ? (
        <EmptyState title="没有符合条件的记录">请放宽人员、操作、部门或日期的条件。</EmptyState>
      ) : (
        <AuditList entries={page.entries} hrefOf={(subject) => address(PATH, { subject })} />
      )}
      <nav aria-label="翻页" className="mt-4 flex flex-wrap gap-3">
        {before && <ButtonLink href={address(PATH, query)}>回到最新</ButtonLink>}
        {page.older && <ButtonLink href={address(PATH, { ...query, before: page.older })}>更早的记录</ButtonLink>}
      </nav>
    </AdminPage>
  );
}
