'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition, type ReactNode } from 'react';
import type { ActionResult } from '@/lib/server/action';
import { Notice } from '@/components/ui/notice';

interface Seen<Preview> {
  file: File;
  preview: Preview;
}

interface Decision {
  busy: boolean;
  take: () => void;
  forget: () => void;
}

interface Props<Preview, Taken> {
  /** What a file should look like. */
  hint: string;
  /** What to leave out of a file that is too large. */
  shorten: string;
  look: (file: File) => Promise<ActionResult<Preview>>;
  take: (seen: Seen<Preview>) => Promise<ActionResult<Taken>>;
  /** What was taken over, in words. */
  done: (taken: Taken) => string;
  /** What a file would change, with the buttons to take it over or forget it. */
  children: (seen: Seen<Preview>, decision: Decision) => ReactNode;
}

const MAX_BYTES = 2 * 1024 * 1024;
const NO_ANSWER = ['没有成功，请检查网络，确认文件没有被改动或移走后再试。'];

/** A file is read, what it would change is shown, and only then it is taken over: read anew by the server. */
export function ListFile<Preview, Taken>({ hint, shorten, look, take, done, children }: Props<Preview, Taken>) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, start] = useTransition();
  const [seen, setSeen] = useState<Seen<Preview> | null>(null);
  const [answer, setAnswer] = useState<{ tone: 'good' | 'danger'; lines: readonly string[] } | null>(null);

  const refused = (lines: readonly string[]) => setAnswer({ tone: 'danger', lines });
  const choose = (file: File | undefined) => {
    setSeen(null);
    setAnswer(null);
    if (!file) return;
    if (file.size > MAX_BYTES) return refused([`文件超过 2 MB，没有读取。请${shorten}后再上传。`]);
    start(async () => {
      const result = await look(file).catch(() => null);
      if (result?.ok) setSeen({ file, preview: result.data });
      else refused(result?.reasons ?? NO_ANSWER);
      // The same file, mended, can be chosen again.
      if (input.current) input.current.value = '';
    });
  };
  const takeOver = () =>
    start(async () => {
      const result = await take(seen!).catch(() => null);
      if (!result?.ok) return refused(result?.reasons ?? NO_ANSWER);
      setAnswer({ tone: 'good', lines: [done(result.data)] });
      setSeen(null);
      router.refresh();
    });

  return (
    <div className="space-y-4">
      <div>
        {/* The browser's own button speaks the browser's language. */}
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={`${id}-hint`}
          disabled={busy}
          onChange={(event) => choose(event.target.files?.[0])}
          className="peer sr-only"
        />
        <label
          htmlFor={id}
          className="inline-flex min-h-10 cursor-pointer items-center rounded-md border border-line bg-surface px-4 py-1.5 text-[15px] leading-6 hover:bg-ground peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:cursor-not-allowed peer-disabled:opacity-50"
        >
          选择文件
        </label>
        <p id={`${id}-hint`} className="mt-1 max-w-[48em] text-hint text-muted">
          {hint}
        </p>
      </div>
      <p role="status" className={busy ? 'text-muted' : 'sr-only'}>
        {busy ? '正在处理文件…' : ''}
      </p>
      {answer && (
        <Notice tone={answer.tone} live>
          {answer.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {seen && children(seen, { busy, take: takeOver, forget: () => setSeen(null) })}
    </div>
  );
}
