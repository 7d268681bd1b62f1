'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/server/action';
import type { SeenNotices } from '@/lib/server/queries/workspace/notice-types';

/** `seen`: what there was when the list was made; what came after it stays unread. */
export function MarkAll({ seen, markAll }: { seen: SeenNotices; markAll: (input: SeenNotices) => Promise<ActionResult<unknown>> }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const run = () =>
    start(async () => {
      const result = await markAll(seen).catch(() => null);
      setFailed(!result?.ok);
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-3">
      {failed && (
        <span role="alert" className="text-sm text-seal">
          没有成功，请检查网络后再试。
        </span>
      )}
      <Button disabled={busy} onClick={run}>
        {busy ? '正在处理…' : '全部标为已读'}
      </Button>
    </div>
  );
}
