'use client';

import Link from 'next/link';
import type { ImportState, ImportSummary } from '@/lib/server/queries/workspace/import-types';
import { ConfirmButton } from '@/components/admin/confirm-button';
import type { Act } from '@/components/admin/form';
import { Badge, type Tone } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';

const STATES: Record<ImportState, { label: string; tone: Tone }> = {
  READY: { label: '待确认', tone: 'primary' },
  REFUSED: { label: '无法读取', tone: 'danger' },
  APPLIED: { label: '已取用', tone: 'good' },
  DISCARDED: { label: '已放弃', tone: 'neutral' },
};

/** Imports with what became of each. `open`: this person may work on them, and clear away what could not be read. */
export function ImportList({ imports, open, discard }: { imports: readonly ImportSummary[]; open: boolean; discard?: Act<{ importId: string }> }) {
  return (
    <ul className="card divide-y divide-line">
      {imports.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3">
          <Badge tone={STATES[one.state].tone}>{STATES[one.state].label}</Badge>
          <span className="min-w-0 flex-1 basis-64 break-words">
            {one.state === 'REFUSED' || !open ? one.file.name : <Link href={`/drafts/imports/${one.id}`}>{one.file.name}</Link>}
            <span className="block text-hint text-muted">{one.state === 'REFUSED' ? one.refusal : described(one)}</span>
          </span>
          <span className="text-hint text-muted">
            <LocalTime iso={one.createdAt} withYear />　{one.createdBy}
          </span>
          {one.state === 'REFUSED' && open && discard && (
            <ConfirmButton label="移除" about={one.file.name} variant="secondary" question={`“${one.file.name}”没有能够读取。从列表中移除后，可以重新上传。`} run={() => discard({ importId: one.id })} />
          )}
        </li>
      ))}
    </ul>
  );
}

function described({ fiscalYear, department, recognisedSections, allSections, undecided, unplaced }: ImportSummary): string {
  const of = [department?.shortName, fiscalYear === null ? '年度待定' : `${fiscalYear}年`].filter(Boolean).join(' ');
  const open = [undecided > 0 ? `${undecided} 处需要确认` : '', unplaced > 0 ? `${unplaced} 处没有归入` : ''].filter(Boolean).join('，');
  return `${of}，识别 ${recognisedSections}／${allSections} 个部分${open ? `，${open}` : ''}`;
}
