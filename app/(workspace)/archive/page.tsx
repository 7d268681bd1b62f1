import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { getArchiveBatches } from '@/lib/server/queries/workspace/archive-batches';
import { UploadBatch } from '@/components/archive/upload-batch';
import { LocalTime } from '@/components/ui/local-time';

export const metadata: Metadata = { title: '历史补录' };

export default async function ArchivePage() {
  const actor = await requireActor('/archive');
  if (!can(actor, 'manageArchive')) notFound();
  const batches = await getArchiveBatches(actor);
  return (
    <div className="mx-auto w-full max-w-[1080px] space-y-6 px-4 py-6 sm:px-6">
      <div>
        <h1 className="font-serif text-[26px] font-bold">历史补录</h1>
        <p className="text-muted">平台启用以前公开的部门预算，从原文件补录，供公众查阅和逐年对比。</p>
      </div>
      <UploadBatch />
      {batches.length > 0 && (
        <section>
          <h2 className="mb-2 font-serif text-[21px] font-semibold">已上传的批次</h2>
          <ul className="card divide-y divide-line">
            {batches.map((batch) => (
              <li key={batch.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
                <Link href={`/archive/${batch.id}`} className="min-w-0 flex-1 basis-64">
                  <LocalTime iso={batch.createdAt} withYear />　{batch.createdBy}上传 {batch.documents} 份
                </Link>
                <span className="text-hint text-muted">
                  已公开 {batch.published}，待公开 {batch.ready}，无法读取 {batch.refused}，已放弃 {batch.discarded}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
