'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/components/ui/button';
import { StandardCommentPicker, withTaken } from './standard-comments';

export type AddComment = (input: { editionId: string; sectionId: string; path: string; body: string }) => Promise<ActionResult<unknown>>;

interface Props {
  editionId: string;
  sectionId: string;
  path: string;
  add: AddComment;
  /** What was typed here before the box was closed. */
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
}

/** A new comment, written where it belongs. Closing keeps what was typed until the page is left. */
export function CommentBox({ editionId, sectionId, path, add, typed, onType, onClose }: Props) {
  const router = useRouter();
  const [body, setBody] = useState(typed);
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const type = (text: string) => {
    setBody(text);
    onType(text);
  };
  const send = () =>
    start(async () => {
      const result = await add({ editionId, sectionId, path, body }).catch(() => null);
      if (!result?.ok) return setProblem(result?.message ?? '没有发送成功，请检查网络后再试。');
      onType('');
      onClose();
      router.refresh();
    });
  return (
    <form
      className="pinned-box card space-y-2 border-primary px-3 py-2.5 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== '' && !busy) send();
      }}
      // The Escape that gives up a candidate is the input method's.
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
    >
      <textarea
        aria-label="审核意见"
        placeholder="写明问题和怎样修改"
        autoFocus
        rows={3}
        maxLength={2000}
        value={body}
        onChange={(event) => type(event.target.value)}
        className="w-full rounded-md border border-[#8a94a3] bg-surface px-2 py-1"
      />
      {problem && (
        <p role="alert" className="text-seal">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={busy || body.trim() === ''}>
          {busy ? '正在提交…' : '提交意见'}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          取消
        </Button>
      </div>
      <StandardCommentPicker sectionId={sectionId} onTake={(text) => type(withTaken(body, text))} />
    </form>
  );
}
