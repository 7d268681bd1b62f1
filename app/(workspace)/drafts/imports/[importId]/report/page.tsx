import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/server/auth';
import { getImport } from '@/lib/server/queries/workspace/get-import';
import { ImportReport } from '@/components/import/import-report';

export const metadata: Metadata = { title: '核对清单' };

export default async function ImportReportPage({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  const view = await getImport(await requireActor(`/drafts/imports/${importId}/report`), importId);
  if (!view?.result) notFound();
  return <ImportReport view={view} />;
}
