'use client';

import { AlertTriangle, Check, CloudOff, LoaderCircle } from 'lucide-react';
import type { Snapshot } from '@/lib/editing/draft-sync';
import { clockTime } from '@/components/ui/local-time';

const LINK = 'cursor-pointer text-primary underline';
const NOT_KEPT = '，而且没能存入本浏览器，请不要关闭页面';

/** What is saved, in words; the region is always there, so that screen readers hear it change. */
export function SaveState({ save, onRetry, onConflict }: { save: Snapshot; onRetry: () => void; onConflict: () => void }) {
  return (
    <div role="status" className="flex min-h-10 min-w-0 flex-wrap items-center gap-x-2 text-sm" data-save-state={save.state.kind}>
      <Words save={save} onRetry={onRetry} onConflict={onConflict} />
    </div>
  );
}

function Words({ save, onRetry, onConflict }: { save: Snapshot; onRetry: () => void; onConflict: () => void }) {
  const { state } = save;
  switch (state.kind) {
    case 'saved':
      return state.at ? (
        <span className="inline-flex items-center gap-1 text-good">
          <Check size={16} aria-hidden /> 已保存 {clockTime(state.at)}
        </span>
      ) : (
        <span className="text-muted">填写后自动保存</span>
      );
    case 'pending':
    case 'saving':
      return (
        <span className="inline-flex items-center gap-1 text-muted">
          <LoaderCircle size={16} aria-hidden /> 正在保存…
        </span>
      );
    case 'offline':
      return (
        <span className="text-caution">
          <CloudOff size={16} aria-hidden className="mr-1 inline" />
          离线{save.kept ? ' — 已存在本浏览器，联网后自动发送' : NOT_KEPT}{' '}
          <button type="button" className={LINK} onClick={onRetry}>
            现在重试
          </button>
        </span>
      );
    case 'signedOut':
      return (
        <span className="text-seal">
          <AlertTriangle size={16} aria-hidden className="mr-1 inline" />
          登录已失效{save.kept ? '，内容已存在本浏览器' : NOT_KEPT}。
          <a href="/sign-in" target="_blank" rel="noreferrer" className={LINK}>
            在新窗口重新登录
          </a>
          ，回到这里后自动发送
        </span>
      );
    case 'refused':
      return (
        <span className="text-seal">
          <AlertTriangle size={16} aria-hidden className="mr-1 inline" />
          没有保存：{state.message}
        </span>
      );
    case 'conflict':
      return (
        <span className="text-seal">
          <AlertTriangle size={16} aria-hidden className="mr-1 inline" />
          与{state.theirs.updatedBy ?? '同事'}的修改冲突，尚未保存{' '}
          <button type="button" className={LINK} onClick={onConflict}>
            比较并选择
          </button>
        </span>
      );
  }
}
