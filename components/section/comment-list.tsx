'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { CommentView } from '@/lib/server/queries/workspace/types';
import type { ActionResult } from '@/lib/server/action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { isAbout } from './finding-list';

export interface CommentActions {
  reply: (input: { commentId: string; body: string }) => Promise<ActionResult<unknown>>;
  markDone: (input: { commentId: string; done: boolean }) => Promise<ActionResult<unknown>>;
}

interface Props {
  comments: readonly CommentView[];
  permissions: { replyToComment: boolean; markCommentDone: boolean };
  actions: CommentActions;
  focusedPath: string | null;
  /** Undefined where there is no form to go to. */
  onGoTo?: (path: string) => void;
}

/** The bureau's comments on a section, those about the field in focus first, those done with last. */
export function CommentList({ comments, permissions, actions, focusedPath, onGoTo }: Props) {
  if (comments.length === 0) return <p className="card px-4 py-3 text-sm text-muted">本部分还没有审核意见。财政局审核后，意见会显示在这里。</p>;
  const rank = (comment: CommentView) => (comment.doneAt ? 2 : 0) + (isAbout(comment.path, focusedPath) ? 0 : 1);
  return (
    <div className="space-y-3">
      {[...comments]
        .sort((a, b) => rank(a) - rank(b))
        .map((comment) => (
          <CommentCard key={comment.id} comment={comment} permissions={permissions} actions={actions} onGoTo={onGoTo} near={isAbout(comment.path, focusedPath)} />
        ))}
    </div>
  );
}

function CommentCard({ comment, permissions, actions, onGoTo, near }: { comment: CommentView; permissions: Props['permissions']; actions: CommentActions; onGoTo?: Props['onGoTo']; near: boolean }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [reply, setReply] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (act: () => Promise<ActionResult<unknown>>, then?: () => void) =>
    start(async () => {
      const result = await act().catch(() => null);
      if (!result?.ok) return setProblem(result?.message ?? '没有发送成功，请检查网络后再试。');
      setProblem(null);
      then?.();
      router.refresh();
    });
  return (
    <article className={`card px-3 py-2.5 text-sm ${near ? 'ring-1 ring-primary' : ''} ${comment.doneAt ? 'opacity-75' : ''}`}>
      <Said author={`${comment.authorSide} · ${comment.author}`} at={comment.createdAt} body={comment.body} />
      {comment.replies.map((one) => (
        <div key={one.id} className="mt-2 border-l-2 border-line pl-3">
          <Said author={`${one.authorSide} · ${one.author}`} at={one.createdAt} body={one.body} />
        </div>
      ))}
      {comment.doneAt && (
        <p className="mt-1">
          <Badge tone="good">已处理{comment.doneBy ? ` · ${comment.doneBy}` : ''}</Badge>
        </p>
      )}
      {problem && (
        <p role="alert" className="mt-1 text-seal">
          {problem}
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-3">
        {onGoTo && comment.path !== '' && (
          <button type="button" data-closes className="cursor-pointer text-primary underline" onClick={() => onGoTo(comment.path)}>
            到该处
          </button>
        )}
        {permissions.replyToComment && reply === null && (
          <button type="button" className="cursor-pointer text-primary underline" onClick={() => setReply('')}>
            回复
          </button>
        )}
        {permissions.markCommentDone && (
          <button type="button" disabled={busy} className="cursor-pointer text-primary underline disabled:opacity-50" onClick={() => run(() => actions.markDone({ commentId: comment.id, done: comment.doneAt === null }))}>
            {comment.doneAt ? '恢复为未处理' : '标为已处理'}
          </button>
        )}
      </p>
      {reply !== null && (
        <form
          className="mt-2 space-y-2"
          onSubmit={(event) => {
            event.preventDefault();
            run(() => actions.reply({ commentId: comment.id, body: reply }), () => setReply(null));
          }}
        >
          <textarea aria-label="回复内容" autoFocus rows={3} value={reply} onChange={(event) => setReply(event.target.value)} className="w-full rounded-md border border-[#b9c2cf] px-2 py-1" />
          <div className="flex gap-2">
            <Button type="submit" disabled={busy || reply.trim() === ''}>
              发送回复
            </Button>
            <Button variant="quiet" onClick={() => setReply(null)}>
              取消
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}

function Said({ author, at, body }: { author: string; at: string; body: string }) {
  return (
    <>
      <p className="text-hint text-muted">
        {author} · <LocalTime iso={at} />
      </p>
      <p className="whitespace-pre-wrap break-words">{body}</p>
    </>
  );
}
