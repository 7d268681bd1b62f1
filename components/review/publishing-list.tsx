'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/notice';
import { Snackbar } from '@/components/ui/snackbar';
import { StepDialog } from '@/components/workflow/step-dialog';
import { StepProblem, useStep } from '@/components/workflow/use-step';
import { KIND_NAMES } from '@/components/section/due-card';
import type { QueueRow } from '@/lib/server/queries/workspace/types';
import { QUEUE_COLUMNS, QueueTable } from './queue-table';

const PUBLISH = { action: 'publish', label: '公开', needsReason: false } as const;
const COLUMNS = [{ ...QUEUE_COLUMNS.waiting, head: '通过后等待', spare: true }, QUEUE_COLUMNS.due, { ...QUEUE_COLUMNS.reviewer, spare: true }, { ...QUEUE_COLUMNS.state, spare: true }];

/** Approved editions, the most urgent first, each with the one step that is left. */
export function PublishingList({ rows }: { rows: readonly QueueRow[] }) {
  const [asked, setAsked] = useState<QueueRow | null>(null);
  const step = useStep();
  return (
    <>
      {!asked && <StepProblem reasons={step.reasons} />}
      {rows.length === 0 ? (
        <EmptyState title="没有等待公开的稿件">财政局审核通过的稿件会出现在这里。</EmptyState>
      ) : (
        <QueueTable
          caption="等待公开的稿件"
          rows={rows}
          columns={COLUMNS}
          action={(row) => (
            <span className="inline-flex items-center gap-3 max-sm:flex-col-reverse max-sm:gap-1">
              <Link href={`/review/${row.edition.id}`} className="whitespace-nowrap">
                预览
              </Link>
              <Button
                variant="primary"
                disabled={step.busy}
                aria-label={`公开${row.department.shortName}${row.cycle.fiscalYear}年${KIND_NAMES[row.cycle.kind]}`}
                onClick={() => {
                  step.clear();
                  setAsked(row);
                }}
              >
                公开
              </Button>
            </span>
          )}
        />
      )}
      <StepDialog
        action={asked && PUBLISH}
        subject={asked ? `${asked.department.name}${asked.cycle.fiscalYear}年部门${KIND_NAMES[asked.cycle.kind]}` : ''}
        reasonDraft=""
        overtaken={step.reasons.length > 0 && !rows.some((row) => row.edition.id === asked?.edition.id)}
        busy={step.busy}
        problem={<StepProblem reasons={step.reasons} />}
        onClose={() => {
          setAsked(null);
          step.clear();
        }}
        onConfirm={() => step.run(asked!.edition, 'publish', undefined, () => setAsked(null))}
      />
      <Snackbar message={step.snackbar.message} onClose={step.snackbar.close} />
    </>
  );
}
