import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImportPage } from '@/components/import/import-page';
import { importActions } from '@/app/(workspace)/import-actions';
import { requireActor } from '@/lib/server/auth';
import { getImport } from '@/lib/server/queries/workspace/get-import';

export const metadata: Metadata = { title: '导入文件' };

export default async function DraftImportPage({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  const actor = await requireActor(`/drafts/imports/${importId}`);
  const view = await getImport(actor, importId);
  if (!view) notFound();
  const trail = (
    <>
      <Link href="/drafts/imports">导入文件</Link>
      {view.editionId && (
        <>
          　<Link href={`/drafts/${view.editionId}`}>取用到的草稿</Link>
        </>
      )}
    </>
  );
  return <ImportPage view={view} actions={importActions} address={`/drafts/imports/${importId}`} back="/drafts/imports" trail={trail} />;
}
