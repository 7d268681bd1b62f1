'use client';

import { useState, type ReactNode } from 'react';
import type { AvailableAction } from '@/lib/workflow/available-actions';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { StandardCommentPicker, withTaken } from '@/components/review/standard-comments';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

/** What a step means, asked before it is taken: steps that somebody else must undo, or nobody can. */
export const QUESTIONS: Partial<Record<WorkflowAction, string>> = {
  sendBack: '该稿回到经办人手中，修改后重新提交审签。',
  signOff: '审签后该稿报送财政局。审核期间部门不能再修改，除非财政局退回。',
  returnToDepartment: '该稿回到部门修改。部门会看到下面的理由和您提出的每一条意见。',
  approve: '审核通过后，该稿交发布人公开，内容不再改动。',
  reopenReview: '该稿回到审核中，公开暂缓。',
  withdraw: '撤回后，公开网站上不再显示这份公开稿及其以前各版的内容；原来的地址会说明撤回的时间和下面的原因。部门可以据此更正后重新公开。在办的更正稿不受影响，仍按流程审核和公开，请核对其中是否还有同样的问题；更正稿已列入公开计划的，要先移出公开计划才能撤回。',
  publish: '公开后任何人都可以在公开网站上看到。已公开的内容不能改动，更正要发布新的版本，原版本保留可查。',
};

interface Props {
  action: Pick<AvailableAction, 'action' | 'label' | 'needsReason'> | null;
  /** What it is about, where the screen shows several. */
  subject?: string;
  reasonDraft: string;
  /** The step can't be taken any more: somebody else was faster. */
  overtaken?: boolean;
  busy: boolean;
  problem: ReactNode;
  onClose: () => void;
  onConfirm: (reason?: string) => void;
}

/** The question before a step. What was typed stays when the dialog is closed or the step is refused. */
export function StepDialog({ action, subject, reasonDraft, overtaken = false, busy, problem, onClose, onConfirm }: Props) {
  const [typed, setTyped] = useState<Partial<Record<WorkflowAction, string>>>({});
  if (!action) return null;
  const reason = typed[action.action] ?? reasonDraft;
  const lacksReason = action.needsReason && reason.trim() === '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={subject ? `${action.label}：${subject}` : action.label}
      footer={
        <>
          <Button onClick={onClose}>{overtaken ? '关闭' : '取消'}</Button>
          {!overtaken && (
            <Button variant="primary" type="submit" form="workflow-step" disabled={busy || lacksReason}>
              {busy ? '正在办理…' : `确认${action.label}`}
            </Button>
          )}
        </>
      }
    >
      <form
        id="workflow-step"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && !lacksReason && !overtaken) onConfirm(action.needsReason ? reason.trim() : undefined);
        }}
      >
        {problem}
        <p>{QUESTIONS[action.action]}</p>
        {action.needsReason && (
          <>
            <label className="mt-3 block font-semibold" htmlFor="workflow-reason">
              理由 <span className="text-hint font-normal text-muted">{action.action === 'withdraw' ? '必填，在公开网站上显示' : '必填，记入该稿的办理记录'}</span>
            </label>
            <textarea
              id="workflow-reason"
              required
              rows={5}
              maxLength={2000}
              value={reason}
              onChange={(event) => setTyped({ ...typed, [action.action]: event.target.value })}
              className="mt-1 w-full rounded-md border border-[#8a94a3] px-3 py-2"
            />
            {action.action === 'returnToDepartment' && <StandardCommentPicker onTake={(text) => setTyped({ ...typed, [action.action]: withTaken(reason, text) })} />}
          </>
        )}
      </form>
    </Dialog>
  );
}
