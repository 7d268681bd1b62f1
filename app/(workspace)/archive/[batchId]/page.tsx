import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { assignArchiveImportAction, publishArchivedAction } from '@/lib/server/actions/archive';
import { discardImportAction } from '@/lib/server/actions/imports';
import { requireActor } from '@/lib/server/auth';
import { getArchiveBatch } from '@/lib/server/queries/workspace/archive-batches';
import { BatchTable } from '@/components/archive/batch-table';
import { LocalTime } from '@/components/ui/local-time';

export const metadata: Metadata = { title: '历史补录' };

const actions = { assign: assignArchiveImportAction, publish: publishArchivedAction, discard: discardImportAction };

export default async function ArchiveBatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const { batchId } = await params;
  const actor = await requireActor(`/archive/${batchId}`);
  const batch = await getArchiveBatch(actor, batchId);
  if (!batch) notFound();
  return (
    <div className="mx-auto w-full max-w-[1360px] space-y-4 px-4 py-6 sm:px-6">
      <div>
        <p className="text-sm">
          <Link href="/archive">历史补录</Link>
        </p>
        <h1 className="font-serif text-[26px] font-bold">核对并公开</h1>
        <p className="text-hint text-muted">
          <LocalTime iso={batch.createdAt} withYear />　{batch.createdBy}上传
        </p>
      </div>
      <BatchTable batch={batch} actions={actions} />
    </div>
  );
}
