'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/server/action';
import type { AttachmentView } from '@/lib/server/queries/workspace/import-types';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { fileSize } from './file-size';

const KINDS: Record<AttachmentView['kind'], string> = { ORIGINAL: '原文件', SIGNED_SCAN: '签章扫描件' };
const MAX_BYTES = 50 * 1024 * 1024;

interface Props {
  editionId: string;
  attachments: readonly AttachmentView[];
  /** May files be added? */
  open: boolean;
  remove: (input: { attachmentId: string }) => Promise<ActionResult<unknown>>;
}

/** The files that stand with an edition and are published with it. */
export function AttachmentList({ editionId, attachments, open, remove }: Props) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, start] = useTransition();

  const add = (file: File | undefined) => {
    if (input.current) input.current.value = '';
    if (!file) return;
    if (file.size > MAX_BYTES) return setMessage(`“${file.name}”超过 50 MB，没有上传。请压缩扫描件后再试。`);
    start(async () => {
      try {
        const response = await fetch(`/api/editions/${editionId}/attachments?name=${encodeURIComponent(file.name)}&kind=SIGNED_SCAN`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
        const answer = (await response.json()) as { message?: string };
        setMessage(response.ok ? null : (answer.message ?? '没有上传成功，请稍后再试。'));
        if (response.ok) router.refresh();
      } catch {
        setMessage('没有上传成功，请检查网络后再试。');
      }
    });
  };
  const takeAway = (attachmentId: string) =>
    start(async () => {
      const answer = await remove({ attachmentId }).catch(() => null);
      setMessage(answer?.ok ? null : (answer?.message ?? '没有完成，请检查网络后再试。'));
      if (answer?.ok) router.refresh();
    });

  if (!open && attachments.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-title`} className="card px-5 py-4">
      <h2 id={`${id}-title`} className="font-serif text-lg font-semibold">
        附件
      </h2>
      <p className="text-hint text-muted">随公开稿一起公开，例如盖章的扫描件。PDF、图片、Word、Excel 或 OFD，每个不超过 50 MB。公开后不能再删除。</p>
      {attachments.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {attachments.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
              <span className="text-hint text-muted">{KINDS[one.kind]}</span>
              <a href={one.href} className="min-w-0 flex-1 basis-48 break-words">
                {one.file.name}
              </a>
              <span className="text-hint text-muted">
                {fileSize(one.file.size)}　<LocalTime iso={one.addedAt} withYear />　{one.addedBy}
              </span>
              {one.removable && (
                <Button variant="quiet" disabled={busy} onClick={() => takeAway(one.id)}>
                  删除
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="mt-3">
          <input ref={input} id={id} type="file" accept=".pdf,.jpg,.jpeg,.png,.docx,.doc,.xlsx,.txt,.ofd" disabled={busy} onChange={(event) => add(event.target.files?.[0])} className="peer sr-only" />
          <label
            htmlFor={id}
            className="inline-flex min-h-10 cursor-pointer items-center rounded-md border border-line bg-surface px-4 py-1.5 text-[15px] leading-6 hover:bg-ground peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary peer-disabled:cursor-not-allowed peer-disabled:opacity-50"
          >
            {busy ? '正在上传…' : '添加附件'}
          </label>
        </div>
      )}
      {message && (
        <div className="mt-3">
          <Notice tone="danger" live>
            {message}
          </Notice>
        </div>
      )}
    </section>
  );
}
