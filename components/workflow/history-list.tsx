import { LocalTime } from '@/components/ui/local-time';
import { EmptyState } from '@/components/ui/notice';
import type { HistoryEntry } from '@/lib/server/queries/workspace/types';

/** Every step of an edition, as the query orders it: who, when, why. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState title="还没有办理记录">提交、审签、退回、通过和公开都会记在这里。</EmptyState>;
  return (
    <ol className="card divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-3 text-[15px]">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{entry.label}</span>
            <span className="text-muted">{entry.actorName}</span>
            <LocalTime iso={entry.at} withYear className="ml-auto text-hint text-muted" />
          </div>
          {entry.reason && <p className="mt-1 whitespace-pre-line border-l-2 border-line pl-3 text-muted">{entry.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
