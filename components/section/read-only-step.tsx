'use client';

import { periodName } from '@/lib/disclosure/period';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { EDITABLE_STATES } from '@/lib/workflow/states';
import { DocumentView } from '@/components/public/document-view';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CommentList, type CommentActions } from './comment-list';
import { DueCard } from './due-card';
import { StepFrame } from './step-frame';
import { StepNav } from './step-nav';

/** A step that this person can't change now: its content as it will be read, and who has it. */
export function ReadOnlyStep({ view, sectionId, actions }: { view: EditionView; sectionId: string; actions: CommentActions }) {
  const template = templateOf(view.context.templateVersion);
  const section = sectionOf(template, sectionId)!;
  const comments = view.comments.filter((comment) => comment.sectionId === sectionId);
  const entries = template.sections.map((one) => {
    const stand = view.sections.find((other) => other.sectionId === one.id)!;
    return { sectionId: one.id, numeral: one.numeral, title: one.shortTitle, status: stand.status, problems: stand.openComments };
  });
  const left = (
    <div className="space-y-3">
      <DueCard title={periodName(view.cycle)} due={view.edition.publishedAt ? null : view.due} />
      <StepNav editionId={view.edition.id} entries={entries} currentId={sectionId} />
      <ButtonLink variant="quiet" href={`/drafts/${view.edition.id}`}>
        返回任务清单
      </ButtonLink>
    </div>
  );
  const openComments = comments.filter((comment) => !comment.doneAt).length;
  const panels = [{ id: 'comments', label: '意见', count: openComments, content: <CommentList comments={comments} permissions={view.permissions} actions={actions} focusedPath={null} /> }];
  return (
    <StepFrame left={left} panels={panels}>
      <div className="space-y-4">
        <Notice title="现在不能修改">
          {EDITABLE_STATES.includes(view.edition.state) ? '本稿由部门经办人填写，您可以阅读，不能修改。' : `${view.waitingFor}。`}
          {view.edition.state === 'SIGN_OFF' && '需要修改时，经办人可以在任务清单中撤回。'}
        </Notice>
        <div className="card px-4 py-6 sm:px-8">
          <DocumentView nodes={section.output(view.context.content[sectionId], view.context)} />
        </div>
      </div>
    </StepFrame>
  );
}
