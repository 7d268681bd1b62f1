import type { Metadata } from 'next';
import { EditionHead } from '@/components/section/edition-head';
import { HistoryList } from '@/components/workflow/history-list';
import { editionPage } from '../../edition-page';

export const metadata: Metadata = { title: '办理记录' };

export default async function HistoryPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view } = await editionPage(editionId, `/drafts/${editionId}/history`);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <EditionHead view={view} current="history" />
      <HistoryList entries={view.history} />
    </div>
  );
}
