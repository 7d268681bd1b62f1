import Link from 'next/link';
import { LocalTime } from '@/components/ui/local-time';
import { periodName } from '@/lib/disclosure/period';
import type { ReleaseSummary } from '@/lib/server/queries/workspace/releases';
import { CancelRelease } from './cancel-release';
import { Countdown } from './countdown';

const address = ({ id }: ReleaseSummary) => `/publishing/releases/${id}`;

/** Releases that wait for their moment. */
export function PlannedReleases({ releases, now }: { releases: readonly ReleaseSummary[]; now: string }) {
  if (releases.length === 0) return <p className="card px-4 py-3 text-muted">没有公开计划。在下面选择已经通过的稿件，可以立即公开，也可以安排到同一时间一起公开。</p>;
  return (
    <ul className="card divide-y divide-line">
      {releases.map((release) => (
        <li key={release.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0">
            <p>
              <LocalTime iso={release.plannedAt} withYear className="figures font-semibold" />
              <span className="ml-3 text-[15px]">
                {periodName(release.period)}，<span className="figures">{release.waiting}</span> 个部门
              </span>
            </p>
            <p className="text-sm text-muted">
              <Countdown at={release.plannedAt} now={now} /> · 由{release.plannedBy}安排
            </p>
          </div>
          <div className="flex items-center gap-3">
            <Link href={address(release)} className="whitespace-nowrap">
              查看与调整
            </Link>
            <CancelRelease release={release} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Releases that ran or were cancelled, the last first. */
export function PastReleases({ releases }: { releases: readonly ReleaseSummary[] }) {
  return (
    <ul className="card divide-y divide-line">
      {releases.map((release) => (
        <li key={release.id} className="flex flex-wrap items-baseline justify-between gap-x-6 px-4 py-2 text-[15px]">
          <span>
            <LocalTime iso={release.finishedAt ?? release.plannedAt} withYear className="figures" />
            <span className="ml-3">{periodName(release.period)}</span>
          </span>
          <span className="flex flex-wrap items-baseline gap-x-3">
            <ReleaseOutcome release={release} />
            <Link href={address(release)} className="whitespace-nowrap">
              查看结果
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function ReleaseOutcome({ release: { state, published, failed } }: { release: ReleaseSummary }) {
  if (state === 'CANCELLED') return <span className="text-muted">已取消</span>;
  return (
    <span className="figures">
      已公开 {published}
      {failed > 0 && <b className="ml-2 font-semibold text-seal">未公开 {failed}</b>}
    </span>
  );
}
