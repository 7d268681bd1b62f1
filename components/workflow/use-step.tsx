'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Notice } from '@/components/ui/notice';
import { type Message, useSnackbar } from '@/components/ui/snackbar';
import type { EditionState } from '@/lib/workflow/states';
import type { MoveAction } from '@/lib/workflow/transitions';
import { useWorkflowActions } from './workflow-actions';

/** Steps that are taken from the edition itself; the others have a page of their own. */
export type StepAction = MoveAction | 'publish' | 'withdraw';

const DONE: Record<StepAction, string> = {
  submitForSignOff: '已提交部门负责人审签。',
  recall: '已撤回，可以继续修改。',
  sendBack: '已退回经办人。',
  signOff: '已审签并报送财政局。',
  startReview: '已开始审核，可以提出意见。',
  returnToDepartment: '已退回部门，部门会看到理由和每一条意见。',
  approve: '审核已通过，等待发布人公开。',
  reopenReview: '已撤销通过，该稿回到审核中。',
  publish: '已公开，公开网站上已经可以看到。',
  withdraw: '已撤回公开，原来的地址会说明撤回的时间和原因。',
};

/** Takes a step of the workflow, says how it went, and shows what is true now. `say`: where what is shown may be gone by then. */
export function useStep(say?: (message: Message) => void) {
  const router = useRouter();
  const { move, publish, withdraw } = useWorkflowActions();
  const [busy, start] = useTransition();
  const [reasons, setReasons] = useState<string[]>([]);
  const snackbar = useSnackbar();
  const run = (edition: { id: string; state: EditionState }, action: StepAction, reason?: string, then?: () => void) =>
    start(async () => {
      const at = { editionId: edition.id, expectedState: edition.state };
      const send = () => (action === 'publish' ? publish(at) : action === 'withdraw' ? withdraw({ ...at, reason: reason ?? '' }) : move({ ...at, action, reason }));
      const result = await send().catch(() => null);
      if (result?.ok) {
        setReasons([]);
        (say ?? snackbar.show)({ text: DONE[action] });
        then?.();
      } else {
        setReasons(result?.reasons ?? ['没有成功，请检查网络后再试。']);
      }
      // After a refusal too: somebody else may have acted, and the screen must not go on showing the old state.
      router.refresh();
    });
  return { busy, reasons, run, clear: () => setReasons([]), snackbar };
}

export function StepProblem({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className="mb-2">
      <Notice tone="danger" title="没有完成" live>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </Notice>
    </div>
  );
}
