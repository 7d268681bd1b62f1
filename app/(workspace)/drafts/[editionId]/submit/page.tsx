import type { Metadata } from 'next';
import Link from 'next/link';
import { EDITABLE_STATES } from '@/lib/workflow/states';
import { acceptFindingAction, withdrawAcceptanceAction } from '@/lib/server/actions/drafts';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { EditionHead } from '@/components/section/edition-head';
import { SecrecyLink } from '@/components/section/secrecy-link';
import { SubmitList } from '@/components/section/submit-list';
import { Notice } from '@/components/ui/notice';
import { WorkflowBar } from '@/components/workflow/workflow-bar';
import { editionPage } from '../../edition-page';

export const metadata: Metadata = { title: '检查并提交' };

const ANSWERS = { accept: acceptFindingAction, withdraw: withdrawAcceptanceAction };

/** The list runs in the browser; the content needn't go there with it. */
const shownOf = ({ edition, findings, acceptances, checkResult, comments, permissions, sections }: EditionView) => ({
  edition,
  findings,
  acceptances,
  checkResult,
  comments,
  permissions,
  revisions: Object.fromEntries(sections.map((section) => [section.sectionId, section.revision])),
});

export default async function SubmitPage({ params }: { params: Promise<{ editionId: string }> }) {
  const { editionId } = await params;
  const { view, template } = await editionPage(editionId, `/drafts/${editionId}/submit`);
  const withDepartment = EDITABLE_STATES.includes(view.edition.state);
  return (
    <div className="mx-auto w-full max-w-[1360px] px-4 sm:px-6 py-6">
      <EditionHead view={view} current="submit" />
      <p className="mb-4">
        <Link href={`/drafts/${editionId}/score`}>提交前查看透明度得分和可以提高的项目</Link>
      </p>
      {withDepartment ? (
        <SubmitList view={shownOf(view)} sections={template.sections.map(({ id, numeral, title }) => ({ id, numeral, title }))} answers={ANSWERS} />
      ) : (
        <Notice title="已经提交">现在：{view.waitingFor}。</Notice>
      )}
      {view.actions.length > 0 && (
        <WorkflowBar view={view}>
          <SecrecyLink view={view} />
        </WorkflowBar>
      )}
    </div>
  );
}
