'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/server/action';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface Props {
  label: string;
  /** Where several stand in a list: what it is about, for those who don't see the row. */
  about?: string;
  /** What will happen, to be agreed to. */
  question: string;
  run: () => Promise<ActionResult<unknown>>;
  variant?: ButtonVariant;
  disabled?: boolean;
}

/** A step that hurts: asked once more, in words that say what it does. */
export function ConfirmButton({ label, about, question, run, variant = 'danger', disabled }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, start] = useTransition();
  const [reasons, setReasons] = useState<string[]>([]);
  const confirm = () =>
    start(async () => {
      const result = await run().catch(() => null);
      if (result?.ok) setOpen(false);
      else setReasons(result?.reasons ?? ['没有成功，请检查网络后再试。']);
      router.refresh();
    });
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        aria-label={about ? `${label}：${about}` : undefined}
        onClick={() => {
          setReasons([]);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={about ? `${label}：${about}` : label}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>取消</Button>
            <Button variant="primary" disabled={busy} onClick={confirm}>
              {busy ? '正在处理…' : `确认${label}`}
            </Button>
          </>
        }
      >
        {reasons.length > 0 && (
          <div className="mb-3">
            <Notice tone="danger" title="没有完成" live>
              {reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </Notice>
          </div>
        )}
        <p>{question}</p>
      </Dialog>
    </>
  );
}
