'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition } from 'react';
import { importCycleListAction, previewCycleListAction } from '@/lib/server/actions/admin';
import type { CycleListPreview } from '@/lib/server/queries/workspace/preview-cycle-list';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CycleListChanges } from './cycle-list-changes';

type Answer = { tone: 'good' | 'danger'; lines: readonly string[] };

const MAX_BYTES = 2 * 1024 * 1024;
const NO_ANSWER = ['没有成功，请检查网络，确认文件没有被改动或移走后再试。'];

/** A file is read, what each of its lines would do is shown, and only then it is taken over: read anew by the server. */
export function CycleListImport({ cycleId }: { cycleId: string }) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, start] = useTransition();
  const [seen, setSeen] = useState<{ file: File; preview: CycleListPreview } | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const refused = (lines: readonly string[]) => setAnswer({ tone: 'danger', lines });
  const choose = (file: File | undefined) => {
    setSeen(null);
    setAnswer(null);
    if (!file) return;
    if (file.size > MAX_BYTES) return refused(['文件超过 2 MB，没有读取。请只保留需要导入的列后再上传。']);
    start(async () => {
      const result = await previewCycleListAction({ cycleId, file }).catch(() => null);
      if (result?.ok) setSeen({ file, preview: result.data });
      else refused(result?.reasons ?? NO_ANSWER);
      // The same file, mended, can be chosen again.
      if (input.current) input.current.value = '';
    });
  };
  const take = () =>
    start(async () => {
      if (!seen) return;
      const result = await importCycleListAction({ cycleId, file: seen.file, seen: seen.preview.seen }).catch(() => null);
      if (!result?.ok) return refused(result?.reasons ?? NO_ANSWER);
      const { added, changed } = result.data;
      setAnswer({ tone: 'good', lines: [`已导入：列入 ${added} 个部门，改动 ${changed} 个部门。`] });
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
          .xlsx 或 CSV 文件（UTF-8 或 GBK），不超过 2 MB。选择后先显示每一行的结果，确认后才写入。
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
      {seen && <Seen file={seen.file} preview={seen.preview} busy={busy} take={take} forget={() => setSeen(null)} />}
    </div>
  );
}

function Seen({ file, preview, busy, take, forget }: { file: File; preview: CycleListPreview; busy: boolean; take: () => void; forget: () => void }) {
  const changes = preview.lines.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <CycleListChanges preview={preview} fileName={file.name} />
      <div className="flex flex-wrap gap-2">
        {preview.problems.length === 0 && changes > 0 && (
          <Button variant="primary" disabled={busy} onClick={take}>
            {busy ? '正在处理…' : `导入这 ${changes} 处变化`}
          </Button>
        )}
        <Button disabled={busy} onClick={forget}>
          取消
        </Button>
      </div>
    </>
  );
}
