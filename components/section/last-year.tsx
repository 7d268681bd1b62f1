'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState, useTransition } from 'react';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { ActionResult } from '@/lib/server/action';
import { Button } from '@/components/ui/button';
import { DocumentView } from '@/components/public/document-view';

export type CarryOver = (input: { editionId: string; sectionIds?: string[] }) => Promise<ActionResult<{ sectionIds: string[] }>>;

/** Last year's published text of this section, and the way to begin from it. */
export function LastYear({ section, context, editionId, carryOver, canCarryOver, onCarried }: { section: AnySection; context: DisclosureContext; editionId: string; carryOver: CarryOver; canCarryOver: boolean; onCarried: (message: string) => void }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const { previous } = context;
  const nodes = useMemo(() => {
    const content = previous?.content[section.id];
    return previous && content ? section.output(content, { ...context, fiscalYear: previous.fiscalYear, content: previous.content, previous: null }).slice(1) : null;
    // Only the archive matters here; the draft changes at every keystroke.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [section, previous]);
  if (!nodes) return <p className="card px-4 py-3 text-sm text-muted">本平台没有本部门{context.fiscalYear - 1}年公开的内容。上年数请按上年公开稿填写。</p>;
  const carry = () =>
    start(async () => {
      const result = await carryOver({ editionId, sectionIds: [section.id] }).catch(() => null);
      if (!result?.ok) return setProblem(result?.message ?? '没有成功，请检查网络后再试。');
      setProblem(null);
      onCarried(result.data.sectionIds.length > 0 ? '已沿用上年的结构和文字，本年数请重新填写。' : '本部分已经填写过内容，没有沿用。');
      router.refresh();
    });
  return (
    <div className="space-y-3">
      {canCarryOver && (
        <div className="card px-4 py-3 text-sm">
          <p>沿用上年的结构和文字，本年的数留空待填。</p>
          <Button className="mt-2" disabled={busy} onClick={carry}>
            {busy ? '正在沿用…' : '沿用上年内容'}
          </Button>
          {problem && (
            <p role="alert" className="mt-2 text-seal">
              {problem}
            </p>
          )}
        </div>
      )}
      <div className="card last-year px-4 py-3 text-sm">
        <p className="text-hint text-muted">{previous!.fiscalYear}年公开稿</p>
        <DocumentView nodes={nodes} paths={false} />
      </div>
    </div>
  );
}
