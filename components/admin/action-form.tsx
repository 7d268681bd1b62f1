'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition, type FormEvent } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/server/action';

export interface FormField {
  name: string;
  label: string;
  type?: 'text' | 'password' | 'date' | 'number';
  options?: readonly { value: string; label: string }[];
  hint?: string;
  initial?: string;
  optional?: boolean;
}

type Values = Record<string, string>;
const INPUT = 'mt-1 block w-full min-w-0 rounded-md border border-line bg-surface px-3 py-2 text-[15px]';

function Input({ field, id }: { field: FormField; id: string }) {
  const common = { id, name: field.name, required: !field.optional, defaultValue: field.initial ?? '', className: INPUT, 'aria-describedby': field.hint ? `${id}-hint` : undefined };
  if (!field.options) return <input {...common} type={field.type ?? 'text'} autoComplete={field.type === 'password' ? 'new-password' : 'off'} />;
  return (
    <select {...common}>
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A small form around a server action. What was typed stays when it is refused; it empties when it was taken. */
export function ActionForm(props: { fields: readonly FormField[]; submitLabel: string; run: (values: Values) => Promise<ActionResult<unknown>>; done: string; keepValues?: boolean; onDone?: () => void }) {
  const [refusal, setRefusal] = useState<string[]>([]);
  const [done, setDone] = useState(false);
  const [busy, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(event.currentTarget)].map(([key, value]) => [key, String(value)]));
    setRefusal([]);
    setDone(false);
    start(async () => {
      const result = await props.run(values);
      if (!result.ok) return setRefusal(result.reasons.length > 0 ? result.reasons : [result.message]);
      if (!props.keepValues) form.current?.reset();
      setDone(true);
      router.refresh();
      props.onDone?.();
    });
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {props.fields.map((field) => (
          <div key={field.name} className="min-w-0">
            <label htmlFor={`${id}-${field.name}`} className="text-[15px]">
              {field.label}
            </label>
            <Input field={field} id={`${id}-${field.name}`} />
            {field.hint && (
              <p id={`${id}-${field.name}-hint`} className="text-hint text-muted">
                {field.hint}
              </p>
            )}
          </div>
        ))}
      </div>
      {refusal.length > 0 && (
        <Notice tone="danger" title="没有办成" live>
          {refusal.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? '正在办理…' : props.submitLabel}
        </Button>
        <span role="status" className="text-[15px] text-good">
          {done ? props.done : ''}
        </span>
      </div>
    </form>
  );
}

/** A form that opens in a dialog and closes when it was taken. */
export function DialogForm({ label, title, variant, ...form }: Parameters<typeof ActionForm>[0] & { label: string; title: string; variant?: ButtonVariant }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={variant ?? 'quiet'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={title}>
          <ActionForm {...form} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

/** A button that first says what it will do. */
export function ConfirmButton(props: { label: string; title: string; consequence: string; run: () => Promise<ActionResult<unknown>>; variant?: ButtonVariant }) {
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [busy, start] = useTransition();
  const router = useRouter();
  const confirm = () =>
    start(async () => {
      const result = await props.run();
      if (!result.ok) return setRefusal(result.message);
      setOpen(false);
      router.refresh();
    });
  return (
    <>
      <Button
        variant={props.variant ?? 'quiet'}
        onClick={() => {
          setRefusal('');
          setOpen(true);
        }}
      >
        {props.label}
      </Button>
      {open && (
        <Dialog
          open
          onClose={() => setOpen(false)}
          title={props.title}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>取消</Button>
              <Button variant="primary" disabled={busy} onClick={confirm}>
                确定{props.label}
              </Button>
            </>
          }
        >
          <p>{props.consequence}</p>
          {refusal && (
            <div className="mt-3">
              <Notice tone="danger" live>
                {refusal}
              </Notice>
            </div>
          )}
        </Dialog>
      )}
    </>
  );
}
