'use client';

import { useId, useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { moveEditionAction, publishEditionAction } from '@/lib/server/actions/workflow';
import type { AvailableAction } from '@/lib/workflow/available-actions';
import type { EditionState } from '@/lib/workflow/states';
import type { WorkflowAction } from '@/lib/workflow/transitions';

const VARIANTS: Partial<Record<WorkflowAction, ButtonVariant>> = {
  submitForSignOff: 'primary',
  signOff: 'primary',
  startReview: 'primary',
  approve: 'primary',
  publish: 'primary',
  returnToDepartment: 'danger',
  sendBack: 'danger',
};

/** What the person is about to bring about, in the words of the question; actions that can be taken back ask nothing. */
const CONSEQUENCES: Partial<Record<WorkflowAction, string>> = {
  submitForSignOff: '提交后由本部门负责人审签，审签期间不能修改；需要修改时可以撤回。',
  sendBack: '退回后由经办人修改，理由会显示在办理记录中。',
  signOff: '审签后报送财政局审核，部门不能再修改，直到财政局退回。',
  returnToDepartment: '退回后由部门按审核意见修改，改好后重新审签报送。',
  approve: '通过后进入待公开，由发布人公开。',
  reopenReview: '撤销后回到审核中，可以继续提意见或退回部门。',
  publish: '公开后任何人都能阅读，内容不能再改；更正须另出一版并说明原因。',
};

interface Subject {
  edition: { id: string; state: EditionState };
  actions: AvailableAction[];
}

/** The workflow's buttons for one edition: those that this person has now; one that can't work yet says why. */
export function WorkflowBar({ view, reasonHint }: { view: Subject; reasonHint?: string }) {
  const [asking, setAsking] = useState<AvailableAction | null>(null);
  const [problem, setProblem] = useState<string[]>([]);
  const [busy, start] = useTransition();
  const router = useRouter();

  function run(available: AvailableAction, reason?: string) {
    setProblem([]);
    start(async () => {
      const { id, state } = view.edition;
      const { action } = available;
      const result =
        action === 'publish'
          ? await publishEditionAction({ editionId: id, expectedState: state })
          : await moveEditionAction({ editionId: id, action, expectedState: state, reason });
      setAsking(null);
      if (!result.ok) setProblem(result.reasons.length > 0 ? result.reasons : [result.message]);
      router.refresh();
    });
  }

  if (view.actions.length === 0 && problem.length === 0) return null;
  const blocked = view.actions.filter((available) => available.failureReasons.length > 0);
  return (
    <div className="no-print flex flex-col gap-2">
      {problem.length > 0 && (
        <Notice tone="danger" title="没有办成" live>
          {problem.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {blocked.map((available) => (
        <p key={available.action} className="text-[15px] text-caution">
          暂不能“{available.label}”：{available.failureReasons.join(' ')}
        </p>
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        {view.actions.map((available) => (
          <Button
            key={available.action}
            variant={VARIANTS[available.action] ?? 'secondary'}
            disabled={busy || available.failureReasons.length > 0}
            onClick={() => (available.needsReason || CONSEQUENCES[available.action] ? setAsking(available) : run(available))}
          >
            {available.label}
          </Button>
        ))}
      </div>
      {asking && <Question available={asking} busy={busy} reasonHint={reasonHint} onClose={() => setAsking(null)} onConfirm={(reason) => run(asking, reason)} />}
    </div>
  );
}

function Question(props: { available: AvailableAction; busy: boolean; reasonHint?: string; onClose: () => void; onConfirm: (reason?: string) => void }) {
  const { available, busy } = props;
  const [reason, setReason] = useState('');
  const id = useId();
  const lacksReason = available.needsReason && reason.trim() === '';
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={available.label}
      footer={
        <>
          <Button onClick={props.onClose}>取消</Button>
          <Button variant={VARIANTS[available.action] ?? 'primary'} disabled={busy || lacksReason} onClick={() => props.onConfirm(available.needsReason ? reason : undefined)}>
            {busy ? '正在办理…' : `确定${available.label}`}
          </Button>
        </>
      }
    >
      <p>{CONSEQUENCES[available.action]}</p>
      {available.needsReason && (
        <div className="mt-4">
          <label htmlFor={id} className="block font-semibold">
            理由（必填）
          </label>
          {props.reasonHint && <p className="text-hint text-muted">{props.reasonHint}</p>}
          <textarea id={id} value={reason} onChange={(event) => setReason(event.target.value)} rows={4} maxLength={2000} className="mt-1 block w-full rounded-md border border-line px-3 py-2" />
        </div>
      )}
    </Dialog>
  );
}
