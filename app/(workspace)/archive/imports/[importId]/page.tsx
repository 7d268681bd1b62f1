import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ImportPage } from '@/components/import/import-page';
import { importActions } from '@/app/(workspace)/import-actions';
import { requireActor } from '@/lib/server/auth';
import { getImport } from '@/lib/server/queries/workspace/get-import';

export const metadata: Metadata = { title: '核对历史文件' };

export default async function ArchiveImportPage({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  const actor = await requireActor(`/archive/imports/${importId}`);
  const view = await getImport(actor, importId);
  if (!view) notFound();
  return <ImportPage view={view} actions={importActions} address={`/archive/imports/${importId}`} back="/archive" trail={<Link href="/archive">历史补录</Link>} />;
}
