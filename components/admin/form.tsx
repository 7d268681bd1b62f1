'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useId, useRef, useState, useTransition, type FormEvent, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type Act<Input> = (input: Input) => Promise<ActionResult<unknown>>;
export type Values = Record<string, string>;

interface Props {
  /** Sends what was entered. */
  send: (values: Values) => Promise<ActionResult<unknown>>;
  submit: string;
  /** Said after success; the form is emptied where `clears`. */
  done?: string;
  clears?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
  /** What else must hold before anything is sent: the name of a field and what is wrong with it. */
  check?: (values: Values) => Record<string, string>;
  inline?: boolean;
  children: ReactNode;
}

const Errors = createContext<Record<string, string>>({});

/** A form of the administration. What was entered stays when it is refused; messages stand where the mistake is. */
export function Form({ send, submit, done, clears = false, onDone, onCancel, check, inline = false, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [busy, start] = useTransition();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [answer, setAnswer] = useState<{ ok: boolean; lines: string[] } | null>(null);

  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const data = new FormData(form.current!);
    const values: Values = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
    const wrong = { ...emptyFields(form.current!), ...check?.(values) };
    setErrors(wrong);
    setAnswer(null);
    const [first] = Object.keys(wrong);
    if (first) return (form.current!.elements.namedItem(first) as HTMLElement).focus();
    start(async () => {
      const result = await send(values).catch(() => null);
      if (!result?.ok) return refused(result?.reasons ?? ['没有成功，请检查网络后再试。']);
      if (done) setAnswer({ ok: true, lines: [done] });
      if (clears) form.current?.reset();
      onDone?.();
      router.refresh();
    });
  };

  /** What the server says of a field begins with its label, and stands beside it; the rest stands under the form. */
  const refused = (reasons: readonly string[]) => {
    const beside = Object.fromEntries(
      controlsOf(form.current!).flatMap((control) => {
        const reason = control.dataset.label && reasons.find((one) => one.startsWith(control.dataset.label!));
        return reason ? [[control.name, reason]] : [];
      }),
    );
    const lines = reasons.filter((reason) => !Object.values(beside).includes(reason));
    setErrors(beside);
    setAnswer(lines.length > 0 ? { ok: false, lines } : null);
    const [first] = Object.keys(beside);
    if (first) (form.current!.elements.namedItem(first) as HTMLElement).focus();
  };
  const said = answer && (
    <div className={inline ? 'basis-full' : ''}>
      <Notice tone={answer.ok ? 'good' : 'danger'} live>
        {answer.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  );

  return (
    <Errors value={errors}>
      {/* The browser's own messages speak the browser's language, so the form checks by itself. */}
      <form ref={form} noValidate onSubmit={submitted} className={inline ? 'flex flex-wrap items-start gap-x-4 gap-y-3' : 'space-y-4'}>
        {children}
        {!inline && said}
        <div className={`flex flex-wrap gap-2 ${inline ? 'sm:pt-[26px]' : ''}`}>
          <Button type="submit" variant="primary" disabled={busy}>
            {busy ? '正在处理…' : submit}
          </Button>
          {onCancel && <Button onClick={onCancel}>取消</Button>}
        </div>
        {inline && said}
      </form>
    </Errors>
  );
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement) => [...form.elements].filter((one): one is Control => one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement);

function emptyFields(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    controlsOf(form)
      .filter((control) => control.required && control.value.trim() === '')
      .map((control) => [control.name, `${control instanceof HTMLSelectElement ? '请选择' : '请填写'}${control.dataset.label}。`]),
  );
}

const CONTROL = 'block w-full rounded-md border bg-surface px-3 py-1.5 text-[15px] leading-6 min-h-10';
const edge = (error: string | undefined) => (error ? 'border-seal' : 'border-[#8a94a3]');

interface Shared {
  name: string;
  label: string;
  hint?: string;
}

export function TextField({ name, label, hint, ...rest }: Shared & InputHTMLAttributes<HTMLInputElement>) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint} required={rest.required}>
      <input id={field.id} name={name} data-label={label} aria-invalid={field.error ? true : undefined} aria-describedby={field.describedBy} className={`${CONTROL} ${edge(field.error)}`} {...rest} />
    </FieldFrame>
  );
}

export function LongTextField({ name, label, hint, ...rest }: Shared & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint} required={rest.required}>
      <textarea id={field.id} name={name} data-label={label} aria-invalid={field.error ? true : undefined} aria-describedby={field.describedBy} className={`${CONTROL} ${edge(field.error)}`} {...rest} />
    </FieldFrame>
  );
}

export function ChoiceField({ name, label, hint, options, ...rest }: Shared & { options: readonly { value: string; label: string }[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const field = useField(name, hint);
  return (
    <FieldFrame field={field} label={label} hint={hint} required>
      <select id={field.id} name={name} data-label={label} aria-invalid={field.error ? true : undefined} aria-describedby={field.describedBy} className={`${CONTROL} ${edge(field.error)}`} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function useField(name: string, hint: string | undefined) {
  const id = useId();
  const error = useContext(Errors)[name];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, error, describedBy };
}

function FieldFrame({ field, label, hint, required, children }: { field: ReturnType<typeof useField>; label: string; hint?: string; required?: boolean; children: ReactNode }) {
  return (
    <div className="min-w-0 max-sm:basis-full">
      <label htmlFor={field.id} className="mb-0.5 block text-sm leading-6 font-semibold">
        {label}
        {!required && <span className="font-normal text-muted">（可不填）</span>}
      </label>
      {children}
      {hint && (
        <p id={`${field.id}-hint`} className="mt-0.5 text-hint text-muted">
          {hint}
        </p>
      )}
      {field.error && (
        <p id={`${field.id}-error`} role="alert" className="mt-0.5 text-sm text-seal">
          {field.error}
        </p>
      )}
    </div>
  );
}
