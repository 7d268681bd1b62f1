import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { acceptFindingAction, carryOverAction, setEntryUnitAction, withdrawAcceptanceAction } from '@/lib/server/actions/drafts';
import { markCommentDoneAction, replyToCommentAction } from '@/lib/server/actions/comments';
import { sectionOf } from '@/lib/disclosure/templates/templates';
import { ReadOnlyStep } from '@/components/section/read-only-step';
import { StepScreen } from '@/components/section/step-screen';
import { editionPage } from '../../../edition-page';

export const metadata: Metadata = { title: '填报' };

export default async function SectionPage({ params }: { params: Promise<{ editionId: string; sectionId: string }> }) {
  const { editionId, sectionId } = await params;
  const { actor, view, template } = await editionPage(editionId, `/drafts/${editionId}/sections/${sectionId}`);
  if (!sectionOf(template, sectionId)) notFound();
  const actions = { reply: replyToCommentAction, markDone: markCommentDoneAction, carryOver: carryOverAction, setEntryUnit: setEntryUnitAction, answers: { accept: acceptFindingAction, withdraw: withdrawAcceptanceAction } };
  // Each section is a screen of its own: nothing typed in one may linger in the next.
  if (view.permissions.editContent) return <StepScreen key={sectionId} view={view} sectionId={sectionId} userId={actor.userId} actions={actions} />;
  return <ReadOnlyStep key={sectionId} view={view} sectionId={sectionId} actions={actions} />;
}
