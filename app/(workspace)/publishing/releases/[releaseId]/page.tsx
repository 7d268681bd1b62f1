import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CancelRelease } from '@/components/publishing/cancel-release';
import { Countdown } from '@/components/publishing/countdown';
import { ReleaseItems } from '@/components/publishing/release-items';
import { ReleaseOutcome } from '@/components/publishing/release-list';
import { LocalTime } from '@/components/ui/local-time';
import { can } from '@/lib/access/can';
import { periodName } from '@/lib/disclosure/period';
import { requireActor } from '@/lib/server/auth';
import { getRelease, type ReleaseView } from '@/lib/server/queries/workspace/releases';

export const metadata: Metadata = { title: '公开计划' };

export default async function ReleasePage({ params }: { params: Promise<{ releaseId: string }> }) {
  const { releaseId } = await params;
  const actor = await requireActor(`/publishing/releases/${releaseId}`);
  const release = can(actor, 'seePublishing') ? await getRelease(actor, releaseId) : null;
  if (!release) notFound();
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 py-6 sm:px-6">
      <p className="text-sm">
        <Link href="/publishing" className="underline">公开发布</Link>
      </p>
      <div className="mt-1 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="font-serif text-[26px] font-bold">公开计划：{periodName(release.period)}</h1>
        {release.state === 'PLANNED' && <CancelRelease release={release} />}
      </div>
      <Standing release={release} now={new Date().toISOString()} />
      <ReleaseItems release={release} />
    </div>
  );
}

function Standing({ release, now }: { release: ReleaseView; now: string }) {
  return (
    <dl className="card mb-4 grid gap-x-8 gap-y-1 px-4 py-3 text-[15px] sm:grid-cols-[repeat(3,auto)_1fr]">
      <div>
        <dt className="text-hint text-muted">计划时间（北京时间）</dt>
        <dd>
          <LocalTime iso={release.plannedAt} withYear className="figures font-semibold" />
        </dd>
      </div>
      <div>
        <dt className="text-hint text-muted">安排人</dt>
        <dd>{release.plannedBy}</dd>
      </div>
      <div>
        <dt className="text-hint text-muted">{release.state === 'PLANNED' ? '距公开' : '结果'}</dt>
        <dd>{release.state === 'PLANNED' ? <Countdown at={release.plannedAt} now={now} /> : <ReleaseOutcome release={release} />}</dd>
      </div>
      {release.finishedAt && (
        <div>
          <dt className="text-hint text-muted">{release.state === 'DONE' ? '公开于' : '取消于'}</dt>
          <dd>
            <LocalTime iso={release.finishedAt} withYear className="figures" />
          </dd>
        </div>
      )}
    </dl>
  );
}
