import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { openImports } from '@/lib/server/queries/workspace/list-imports';
import { discardImportAction } from '@/lib/server/actions/imports';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { ImportList } from '@/components/import/import-list';
import { UploadDocument } from '@/components/import/upload-document';

export const metadata: Metadata = { title: '导入文件' };

export default async function ImportsPage() {
  const actor = await requireActor('/drafts/imports');
  const rows = await listDepartmentWork(actor);
  const departments = [...new Map(rows.map(({ department }) => [department.id, department])).values()].filter((department) => can(actor, 'importDocument', { departmentId: department.id }));
  if (departments.length === 0) notFound();
  const imports = (await Promise.all(departments.map((department) => openImports(actor, department.id)))).flat();
  return (
    <div className="mx-auto w-full max-w-[1080px] space-y-6 px-4 py-6 sm:px-6">
      <div>
        <p className="text-sm">
          <Link href="/drafts">我的填报</Link>
        </p>
        <h1 className="font-serif text-[26px] font-bold">导入文件</h1>
      </div>
      <UploadDocument departments={departments} />
      {imports.length > 0 && (
        <section>
          <h2 className="mb-2 font-serif text-[21px] font-semibold">还没有处理完的文件</h2>
          <ImportList imports={imports} open discard={discardImportAction} />
        </section>
      )}
    </div>
  );
}
