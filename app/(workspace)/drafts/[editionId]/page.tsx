import type { Metadata } from 'next';
import { can } from '@/lib/access/can';
import { requireActor } from '@/lib/server/auth';
import { carryOverAction } from '@/lib/server/actions/drafts';
import { removeAttachmentAction } from '@/lib/server/actions/files';
import { editionAttachments } from '@/lib/server/queries/workspace/edition-attachments';
import { importsOfEdition } from '@/lib/server/queries/workspace/list-imports';
import { AttachmentList } from '@/components/import/attachment-list';
import { ImportList } from '@/components/import/import-list';
import { CorrectionSteps } from '@/components/section/correction-steps';
import { EditionHead } from '@/components/section/edition-head';
import { TaskList } from '@/components/section/task-list';
import { editionPage } from '../edition-page';

export const metadata: Metadata = { title: '任务清单' };

export default async function EditionPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view, template } = await editionPage(editionId, `/drafts/${editionId}`);
  const actor = await requireActor(`/drafts/${editionId}`);
  const [attachments, imports] = await Promise.all([editionAttachments(actor, editionId), importsOfEdition(actor, editionId)]);
  const mayAttach = can(actor, 'addAttachment', { departmentId: view.department.id, state: view.edition.state, submittedById: null, signedOffById: null });
  return (
    <div className="mx-auto w-full max-w-[1360px] space-y-6 px-4 sm:px-6 py-6">
      <div>
        <EditionHead view={view} current="tasks" />
        {view.permissions.editContent && view.edition.correctionNote !== null && (
          <div className="mb-4">
            <CorrectionSteps editionId={editionId} note={view.edition.correctionNote} discardable={view.contentAtReturn === null} />
          </div>
        )}
        <TaskList view={view} sections={template.sections.map(({ id, numeral, title }) => ({ id, numeral, title }))} carryOver={carryOverAction} />
      </div>
      {imports.length > 0 && (
        <section>
          <h2 className="mb-2 font-serif text-lg font-semibold">取用过的文件</h2>
          <ImportList imports={imports} open={can(actor, 'importDocument', { departmentId: view.department.id })} />
        </section>
      )}
      <AttachmentList editionId={editionId} attachments={attachments} open={mayAttach} remove={removeAttachmentAction} />
    </div>
  );
}
