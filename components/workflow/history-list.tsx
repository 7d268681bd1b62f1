import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import type { HistoryEntry } from '@/lib/server/queries/workspace/types';

/** Every step of an edition as the audit trail has it, the last one on top: who, when, why. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState title="还没有办理记录">提交、审签、退回、通过和公开都会记在这里。</EmptyState>;
  return (
    <ol className="card divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-2.5 text-[15px]">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b className="font-semibold">{entry.label}</b>
            <span className="text-muted">{entry.actorName}</span>
            <LocalTime iso={entry.at} withYear className="figures ml-auto text-hint text-muted" />
          </p>
          {entry.reason && <p className="mt-1 max-w-[60em] whitespace-pre-wrap break-words border-l-2 border-line pl-3 text-muted">{entry.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
