'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { doubtsAt, placeOf, type Acceptance, type CheckedFinding, type DoubtedPlace } from '@/lib/checks/acceptance';
import type { Finding } from '@/lib/checks/rule';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';

type PlaceOfEdition = DoubtedPlace & { editionId: string };

export interface AnswerActions {
  accept: (input: PlaceOfEdition & { message: string; reason: string }) => Promise<ActionResult<unknown>>;
  withdraw: (input: PlaceOfEdition) => Promise<ActionResult<unknown>>;
}

interface Props {
  editionId: string;
  finding: CheckedFinding;
  /** All of the edition or section: one answer covers all that the rule doubts at the place. */
  findings: readonly Finding[];
  actions: AnswerActions;
  /** Brings the server up to date first, where there is something to save. */
  before?: () => Promise<unknown>;
}

const LINK = 'cursor-pointer text-primary underline disabled:cursor-not-allowed disabled:opacity-50';
const SHORTEST = 5;

/** Below a doubtful finding: the reason why it stands, to be given or taken back. */
export function AnswerFinding({ editionId, finding, findings, actions, before }: Props) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [reason, setReason] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (finding.severity !== 'W') return null;
  const place = { editionId, ...placeOf(finding) };
  const message = doubtsAt(findings, place);
  const covered = message.split('\n').length;
  const run = (act: () => Promise<ActionResult<unknown>>) =>
    start(async () => {
      await before?.();
      const result = await act().catch(() => null);
      // In one step with what the server then has: the form must not close on a finding that still looks open.
      start(() => {
        setProblem(result?.ok ? null : (result?.message ?? '没有成功，请检查网络后再试。'));
        if (result?.ok) setReason(null);
        router.refresh();
      });
    });
  const told = problem && (
    <p role="alert" className="mt-1 text-sm text-seal">
      {problem}
    </p>
  );
  if (finding.acceptance) {
    return (
      <div className="mt-1.5">
        <AnswerNote acceptance={finding.acceptance} />
        <button type="button" disabled={busy} className={`${LINK} mt-0.5 text-sm`} onClick={() => run(() => actions.withdraw(place))}>
          {busy ? '正在撤回…' : '撤回说明'}
        </button>
        {told}
      </div>
    );
  }
  if (reason === null) {
    return (
      <div className="mt-0.5">
        <button type="button" className={`${LINK} text-sm`} onClick={() => setReason('')}>
          接受并说明理由
        </button>
        {told}
      </div>
    );
  }
  const short = reason.trim().length < SHORTEST;
  return (
    <form
      className="mt-2 space-y-2 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (short) setProblem(`理由至少 ${SHORTEST} 个字，请写明为什么不需要修改。`);
        else run(() => actions.accept({ ...place, message, reason }));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setReason(null);
      }}
    >
      <label className="block">
        <span className="font-semibold">不修改的理由</span>
        {covered > 1 && <span className="text-muted">（这条规则在此处有 {covered} 条疑点，理由一并适用）</span>}
        <textarea
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          placeholder="例如：该项目为涉密项目，绩效目标不公开。"
          className="mt-1 block w-full rounded-md border border-[#8a94a3] bg-surface px-2 py-1"
        />
      </label>
      <p className="text-hint text-muted">财政局审核时会看到理由和您的姓名。数字或文字再有变化时，需要重新说明。</p>
      {told}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? '正在提交…' : '确认接受'}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            setReason(null);
            setProblem(null);
          }}
        >
          取消
        </Button>
      </div>
    </form>
  );
}

/** What the department answered, who and when. */
export function AnswerNote({ acceptance }: { acceptance: Acceptance }) {
  return (
    <div className="rounded-md bg-ground px-2.5 py-1.5 text-sm">
      <p className="break-words whitespace-pre-wrap">
        <span className="font-semibold">部门说明：</span>
        {acceptance.reason}
      </p>
      <p className="text-hint text-muted">
        {acceptance.acceptedBy} · <LocalTime iso={acceptance.acceptedAt} />
      </p>
    </div>
  );
}
