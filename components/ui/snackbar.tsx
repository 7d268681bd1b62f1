'use client';

import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';

export interface Message {
  text: string;
  detail?: ReactNode;
  action?: { label: string; run: () => void };
  /** Stands until it is closed; for what must be read. */
  stays?: boolean;
}

const SHOWN_MS = 10_000;

/** One message at a time that blocks nothing: what was done, and how to take it back. */
export function useSnackbar() {
  const [message, setMessage] = useState<(Message & { id: number }) | null>(null);
  const show = useCallback((next: Message) => setMessage((last) => ({ ...next, id: (last?.id ?? 0) + 1 })), []);
  const close = useCallback(() => setMessage(null), []);
  /** The last change is no longer the one that the message offers to take back. */
  const settle = useCallback(() => setMessage((last) => (last?.action ? { ...last, action: undefined } : last)), []);
  useEffect(() => {
    if (!message || message.stays) return undefined;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, close]);
  return { message, show, settle, close };
}

export function Snackbar({ message, onClose }: { message: Message | null; onClose: () => void }) {
  return (
    <div aria-live="polite" className="no-print pointer-events-none fixed inset-x-0 bottom-20 z-30 flex justify-center px-4">
      {message && (
        <div className="pointer-events-auto flex max-w-[640px] items-start gap-3 rounded-card bg-ink px-4 py-2.5 text-sm text-white shadow-lg">
          <div className="min-w-0 flex-1">
            <p>{message.text}</p>
            {message.detail}
          </div>
          {message.action && (
            <button
              type="button"
              className="shrink-0 cursor-pointer whitespace-nowrap rounded px-2 font-semibold text-[#a9cbf5] underline focus-visible:outline-white"
              onClick={() => {
                message.action!.run();
                onClose();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button type="button" onClick={onClose} className="inline-flex shrink-0 cursor-pointer items-center gap-1 whitespace-nowrap rounded px-1 text-white/80 focus-visible:outline-white">
            <X size={14} aria-hidden /> 关闭
          </button>
        </div>
      )}
    </div>
  );
}
