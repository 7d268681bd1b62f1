'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Notice } from '@/components/ui/notice';

const DOCUMENT = /\.(docx?|txt|pdf|xlsx|json|zip)$/iu;

/** One line of the server's answer: what became of a document, or why the upload as a whole was refused. */
type Line = { importId: string; entryName: string; state: 'READY' | 'REFUSED'; refusal: string | null } | { message: string };

interface Progress {
  files: number;
  sent: number;
  documents: number;
  refused: number;
}

/** Past years' documents into a batch: several files, a folder or a zip, one request each, told as they are read. */
export function UploadBatch() {
  const router = useRouter();
  const id = useId();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const send = async (chosen: readonly File[]) => {
    const files = chosen.filter((file) => DOCUMENT.test(file.name));
    if (files.length === 0) return setProblems(['没有可以导入的文件。请选择 Word、Excel、PDF、文本文件，或它们的压缩包（.zip）。']);
    setProblems([]);
    setProgress({ files: files.length, sent: 0, documents: 0, refused: 0 });
    try {
      const opened = await fetch('/api/archive/batches', { method: 'POST' });
      const { batchId, message } = (await opened.json()) as { batchId?: string; message?: string };
      if (!batchId) throw new Refused(message ?? '没有建立批次，请稍后再试。');
      const failures: string[] = [];
      for (const file of files) {
        await sendFile(batchId, file, (line) => {
          if ('message' in line) failures.push(`${file.name}：${line.message}`);
          else setProgress((now) => now && { ...now, documents: now.documents + 1, refused: now.refused + (line.state === 'REFUSED' ? 1 : 0) });
        });
        setProgress((now) => now && { ...now, sent: now.sent + 1 });
      }
      if (failures.length > 0) setProblems(failures);
      router.push(`/archive/${batchId}`);
    } catch (error) {
      setProblems([error instanceof Refused ? error.message : '上传中断了，请检查网络。已经上传的文件保留在批次中，可以在下面的列表中继续。']);
      router.refresh();
    } finally {
      setProgress(null);
    }
  };

  const busy = progress !== null;
  const pick = (folder: boolean) => (
    <span>
      <input
        id={`${id}-${folder}`}
        type="file"
        multiple
        disabled={busy}
        {...(folder ? { webkitdirectory: '' } : { accept: '.docx,.doc,.txt,.pdf,.xlsx,.json,.zip' })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void send(files);
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={`${id}-${folder}`}
        className={`inline-flex min-h-10 cursor-pointer items-center rounded-md border px-4 py-1.5 text-[15px] leading-6 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:cursor-not-allowed peer-disabled:opacity-50 ${folder ? 'border-line bg-surface hover:bg-ground' : 'border-primary bg-primary text-white hover:bg-[#183f72]'}`}
      >
        {folder ? '选择文件夹' : '选择文件或压缩包'}
      </label>
    </span>
  );
  return (
    <section aria-label="上传历史文件" className="card space-y-3 px-5 py-5">
      <div className="flex flex-wrap gap-3">
        {pick(false)}
        {pick(true)}
      </div>
      <p className="max-w-[52em] text-hint text-muted">每份文件一个部门、一个年度。压缩包不超过 500 MB、500 份文件。上传后列出每份识别成什么，核对部门和年度后再公开，公开时标明“历史补录”并附原文件。</p>
      <p role="status" className={busy ? 'text-muted' : 'sr-only'}>
        {progress ? `正在读取：${progress.sent}／${progress.files} 个文件，已得到 ${progress.documents} 份文档${progress.refused > 0 ? `，其中 ${progress.refused} 份无法读取` : ''}…` : ''}
      </p>
      {problems.length > 0 && (
        <Notice tone="danger" live>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}

class Refused extends Error {}

/** A folder's files keep their place in it, which often names department and year. */
const nameOf = (file: File) => file.webkitRelativePath || file.name;

async function sendFile(batchId: string, file: File, onLine: (line: Line) => void): Promise<void> {
  const response = await fetch(`/api/archive/batches/${batchId}/files?name=${encodeURIComponent(nameOf(file))}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  if (!response.ok || !response.body) {
    const answer = (await response.json().catch(() => ({}))) as { message?: string };
    return onLine({ message: answer.message ?? '没有上传成功' });
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop()!;
    lines.filter((line) => line !== '').forEach((line) => onLine(JSON.parse(line) as Line));
  }
  if (rest !== '') onLine(JSON.parse(rest) as Line);
}
