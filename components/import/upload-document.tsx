'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { DepartmentRef } from '@/lib/server/queries/workspace/types';
import { Notice } from '@/components/ui/notice';

const MAX_BYTES = 20 * 1024 * 1024;
const ACCEPTED = '.docx,.doc,.txt,.pdf,.xlsx,.json';

type State = { kind: 'idle' } | { kind: 'reading'; name: string } | { kind: 'refused'; message: string };

/** One document into an import: sent as it is, read on the server apart from everything else. */
export function UploadDocument({ departments }: { departments: readonly DepartmentRef[] }) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [departmentId, setDepartmentId] = useState(departments[0]?.id ?? '');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  const busy = state.kind === 'reading';

  const send = async (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!file || busy) return;
    if (file.size > MAX_BYTES) return setState({ kind: 'refused', message: `“${file.name}”超过 20 MB，没有上传。请删去文件中的图片，或另存为 .docx、.txt 后再试。` });
    setState({ kind: 'reading', name: file.name });
    try {
      const response = await fetch(`/api/imports?name=${encodeURIComponent(file.name)}&departmentId=${departmentId}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
      const answer = (await response.json()) as { importId?: string; state?: string; refusal?: string | null; message?: string };
      if (!response.ok || !answer.importId) return setState({ kind: 'refused', message: answer.message ?? '没有上传成功，请稍后再试。' });
      if (answer.state === 'REFUSED') {
        setState({ kind: 'refused', message: `“${file.name}”：${answer.refusal ?? '无法读取'}` });
        router.refresh();
        return;
      }
      router.push(`/drafts/imports/${answer.importId}`);
    } catch {
      setState({ kind: 'refused', message: '没有上传成功，请检查网络后再试。' });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };

  return (
    <section
      aria-label="导入文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`card space-y-3 px-5 py-6 ${over ? 'outline outline-2 outline-primary' : ''}`}
    >
      {departments.length > 1 && (
        <label className="flex flex-wrap items-center gap-2">
          部门
          <select value={departmentId} disabled={busy} onChange={(event) => setDepartmentId(event.target.value)} className="min-h-10 rounded-md border border-line bg-surface px-2">
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {/* The browser's own button speaks the browser's language. */}
        <input ref={input} id={id} type="file" accept={ACCEPTED} disabled={busy} aria-describedby={`${id}-hint`} onChange={(event) => void send(event.target.files?.[0])} className="peer sr-only" />
        <label
          htmlFor={id}
          className="inline-flex min-h-10 cursor-pointer items-center rounded-md bg-primary px-4 py-1.5 text-[15px] leading-6 text-white hover:bg-[#183f72] peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:cursor-not-allowed peer-disabled:opacity-50"
        >
          选择文件
        </label>
        <span className="text-muted">或把文件拖到这里</span>
      </div>
      <p id={`${id}-hint`} className="max-w-[52em] text-hint text-muted">
        Word（.docx、.doc）、Excel（.xlsx）、文本（.txt）、有文字的 PDF 或本平台的数据文件（.json），不超过 20 MB。上传后先看识别结果，逐部分确认，再取用到草稿；原文件一直保留。扫描件无法识别。
      </p>
      <p role="status" className={busy ? 'text-muted' : 'sr-only'}>
        {busy ? `正在读取“${state.name}”，一般只要几秒…` : ''}
      </p>
      {state.kind === 'refused' && (
        <Notice tone="danger" live>
          {state.message}
        </Notice>
      )}
    </section>
  );
}
