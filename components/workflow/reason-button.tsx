'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { StepProblem } from './use-step';

interface Props {
  label: string;
  /** What it is about, for those who don't see the row. */
  about: string;
  /** What will happen. */
  question: string;
  run: (reason: string) => Promise<ActionResult<unknown>>;
  /** What is asked for, and who will read it. */
  asks?: { label: string; hint: string };
}

const FOR_THE_RECORD = { label: '理由', hint: '必填，记入办理记录' };

/** A decision that takes a reason, such as one that is taken back. What was typed stays when it is refused. */
export function ReasonButton({ label, about, question, run, asks = FOR_THE_RECORD }: Props) {
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [busy, start] = useTransition();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const confirm = () =>
    start(async () => {
      const result = await run(reason.trim()).catch(() => null);
      if (result?.ok) setOpen(false);
      else setProblems(result?.reasons ?? ['没有成功，请检查网络后再试。']);
      router.refresh();
    });
  return (
    <>
      <Button
        variant="danger"
        aria-label={`${label}：${about}`}
        onClick={() => {
          setProblems([]);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`${label}：${about}`}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>返回</Button>
            <Button variant="primary" type="submit" form={`${id}-form`} disabled={busy || reason.trim() === ''}>
              {busy ? '正在处理…' : `确认${label}`}
            </Button>
          </>
        }
      >
        <form
          id={`${id}-form`}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && reason.trim() !== '') confirm();
          }}
        >
          <StepProblem reasons={problems} />
          <p>{question}</p>
          <label className="mt-3 block font-semibold" htmlFor={`${id}-reason`}>
            {asks.label} <span className="text-hint font-normal text-muted">{asks.hint}</span>
          </label>
          <textarea id={`${id}-reason`} required rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} className="mt-1 w-full rounded-md border border-[#8a94a3] px-3 py-2" />
        </form>
      </Dialog>
    </>
  );
}
