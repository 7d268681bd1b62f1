'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/server/action';

/** `until`: when the list was made; what came after it stays unread. */
export function MarkAll({ until, markAll }: { until: string; markAll: (input: { until: string }) => Promise<ActionResult<unknown>> }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const run = () =>
    start(async () => {
      const result = await markAll({ until }).catch(() => null);
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
