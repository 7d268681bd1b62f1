'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition } from 'react';
import type { CodeListKind } from '@/lib/classification/code-book';
import type { ActionResult } from '@/lib/server/action';
import type { AdminCodeList, CodeListPreview } from '@/lib/server/queries/workspace/types';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CodeListChanges } from './code-list-changes';

interface Upload {
  kind: CodeListKind;
  fiscalYear: number;
  file: File;
}

interface Actions {
  preview: (upload: Upload) => Promise<ActionResult<CodeListPreview>>;
  run: (upload: Upload & { replaces: string | null }) => Promise<ActionResult<{ count: number }>>;
}

type Answer = { tone: 'good' | 'danger'; lines: readonly string[] };

const MAX_BYTES = 2 * 1024 * 1024;
const NO_ANSWER = ['没有成功，请检查网络，确认文件没有被改动或移走后再试。'];

/** A file is read, what it would change is shown, and only then it is taken over: read anew by the server. */
export function CodeListImport({ list, actions }: { list: AdminCodeList; actions: Actions }) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, start] = useTransition();
  const [seen, setSeen] = useState<{ file: File; preview: CodeListPreview } | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const target = { kind: list.kind, fiscalYear: list.fiscalYear };

  const forget = () => {
    setSeen(null);
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = '';
  };
  const refused = (lines: readonly string[]) => setAnswer({ tone: 'danger', lines });
  const choose = (file: File | undefined) => {
    forget();
    setAnswer(null);
    if (!file) return;
    if (file.size > MAX_BYTES) return refused(['文件超过 2 MB，没有读取。请只保留编码和名称两列后再上传。']);
    start(async () => {
      const result = await actions.preview({ ...target, file }).catch(() => null);
      if (result?.ok) setSeen({ file, preview: result.data });
      else refused(result?.reasons ?? NO_ANSWER);
    });
  };
  const take = () =>
    start(async () => {
      if (!seen) return;
      const result = await actions.run({ ...target, file: seen.file, replaces: seen.preview.replaces }).catch(() => null);
      if (!result?.ok) return refused(result?.reasons ?? NO_ANSWER);
      setAnswer({ tone: 'good', lines: [`已导入 ${result.data.count} 条。`] });
      forget();
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
        <p id={`${id}-hint`} className="mt-1 max-w-[48em] text-hint text-muted">.xlsx 或 CSV 文件，不超过 2 MB、20000 行。需要一行表头，写明“科目编码”和“科目名称”（采购目录为“品目编码”和“品目名称”），其他列不读取。</p>
      </div>
      <p role="status" className={busy ? 'text-muted' : 'sr-only'}>
        {busy ? '正在读取文件…' : ''}
      </p>
      {answer && (
        <Notice tone={answer.tone} live>
          {answer.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {seen && (
        <>
          <CodeListChanges preview={seen.preview} fileName={seen.file.name} before={list.imported ? '已导入的名录' : '门户自带的名录'} />
          <div className="flex flex-wrap gap-2">
            {!seen.preview.stops && (
              <Button variant="primary" disabled={busy} onClick={take}>
                {busy ? '正在处理…' : `导入这 ${seen.preview.count} 条，作为${list.fiscalYear}年的名录`}
              </Button>
            )}
            <Button disabled={busy} onClick={forget}>
              取消
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
