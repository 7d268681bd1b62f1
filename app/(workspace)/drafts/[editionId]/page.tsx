import type { Metadata } from 'next';
import { carryOverAction } from '@/lib/server/actions/drafts';
import { EditionHead } from '@/components/section/edition-head';
import { TaskList } from '@/components/section/task-list';
import { editionPage } from '../edition-page';

export const metadata: Metadata = { title: '任务清单' };

export default async function EditionPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view, template } = await editionPage(editionId, `/drafts/${editionId}`);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <EditionHead view={view} current="tasks" />
      <TaskList view={view} sections={template.sections.map(({ id, numeral, title }) => ({ id, numeral, title }))} carryOver={carryOverAction} />
    </div>
  );
}
