'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Message, Snackbar, useSnackbar } from '@/components/ui/snackbar';
import { StepDialog } from '@/components/workflow/step-dialog';
import { StepProblem, useStep } from '@/components/workflow/use-step';
import { periodName } from '@/lib/disclosure/period';
import type { QueueRow } from '@/lib/server/queries/workspace/types';
import { PlanDialog } from './plan-dialog';
import type { WaitingGroup } from './waiting-groups';
import { WaitingTable } from './waiting-table';

const PUBLISH = { action: 'publish', label: '公开', needsReason: false } as const;

interface Moments {
  /** Moments by China's clock, yyyy-MM-ddTHH:mm. */
  suggested: string;
  now: string;
}

/** All that waits, by cycle. What was said of a step stays when the last of a cycle has gone. */
export function WaitingLists({ groups, ...moments }: { groups: readonly WaitingGroup[] } & Moments) {
  const snackbar = useSnackbar();
  return (
    <>
      {groups.map((group) => (
        <div key={group.title} className="mt-4 first-of-type:mt-0">
          <h3 className="mb-1.5 font-semibold">{group.title}</h3>
          <WaitingList group={group} {...moments} say={snackbar.show} />
        </div>
      ))}
      <Snackbar message={snackbar.message} onClose={snackbar.close} />
    </>
  );
}

/** Approved editions of one cycle: published one by one, or chosen for a release at once or at a planned moment. */
function WaitingList({ group, suggested, now, say }: { group: WaitingGroup; say: (message: Message) => void } & Moments) {
  const { title, rows } = group;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [planned, setPlanned] = useState<'now' | 'later' | null>(null);
  const [asked, setAsked] = useState<QueueRow | null>(null);
  const step = useStep(say);
  // What somebody else took meanwhile is no longer chosen.
  const ids = rows.map(({ edition }) => edition.id).filter((id) => chosen.has(id));
  const choose = (changed: readonly string[], to: boolean) => setChosen((before) => new Set(to ? [...before, ...changed] : [...before].filter((id) => !changed.includes(id))));

  return (
    <div>
      {!asked && <StepProblem reasons={step.reasons} />}
      <WaitingTable
        caption={`等待公开：${title}`}
        rows={rows}
        chosen={chosen}
        onChoose={choose}
        action={(row) => (
          <span className="inline-flex items-center gap-3 max-sm:flex-col-reverse max-sm:gap-1">
            <Link href={`/review/${row.edition.id}`} className="whitespace-nowrap">
              预览
            </Link>
            <Button
              disabled={step.busy}
              aria-label={`公开${row.department.shortName}${periodName(row.cycle)}`}
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
      <div role="region" aria-label={`一起公开：${title}`} className="bottom-bar sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border border-t-0 border-line bg-surface px-4 py-3 sm:rounded-b-card">
        <p className="figures text-sm text-muted" role="status">
          已选 {ids.length} 件，共 {rows.length} 件
        </p>
        <div className="flex flex-wrap gap-2">
          <Button disabled={ids.length === 0} onClick={() => setPlanned('later')}>
            安排公开时间
          </Button>
          <Button variant="primary" disabled={ids.length === 0} onClick={() => setPlanned('now')}>
            立即公开
          </Button>
        </div>
      </div>
      {planned && (
        <PlanDialog
          mode={planned}
          title={title}
          editionIds={ids}
          suggested={suggested}
          now={now}
          onClose={() => setPlanned(null)}
          onPlanned={(message) => {
            setPlanned(null);
            setChosen(new Set());
            say(message);
          }}
        />
      )}
      <StepDialog
        action={asked && PUBLISH}
        subject={asked ? `${asked.department.name}${title}` : ''}
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
    </div>
  );
}
