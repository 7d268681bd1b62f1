'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { SEVERITY_NAMES, type Severity } from '@/lib/checks/rule';
import type { ImportView } from '@/lib/server/queries/workspace/import-types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LocalTime } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import type { ImportActions } from './import-actions';
import { fileSize } from './file-size';

const SEVERITIES: readonly Severity[] = ['E', 'W', 'I'];
const NO_ANSWER = '没有完成，请检查网络后再试。';

/** What the file was taken for as a whole, and what may be done with it. */
export function ImportHead({ view, actions, back, address }: { view: ImportView; actions: Pick<ImportActions, 'setYear' | 'discard'>; back: string; address: string }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [message, setMessage] = useState<string | null>(null);
  const run = (call: () => Promise<{ ok: true } | { ok: false; message: string } | null>, then: () => void) =>
    start(async () => {
      const answer = await call().catch(() => null);
      setMessage(answer?.ok ? null : (answer?.message ?? NO_ANSWER));
      if (answer?.ok) then();
    });
  const { sure, likely, doubtful } = view.placements;
  return (
    <header className="card mb-4 space-y-2 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="mr-auto min-w-0 font-serif text-[22px] font-bold break-words">{view.file.name}</h1>
        <a href={`/api/imports/${view.id}/file`} className="text-sm">
          下载原文件（{fileSize(view.file.size)}）
        </a>
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span>{view.department?.name ?? '没有识别到部门'}</span>
        {view.result && (
          <YearField
            year={view.fiscalYear}
            disabled={busy || !view.permissions.apply}
            onChoose={(fiscalYear) => run(() => actions.setYear({ importId: view.id, fiscalYear }), () => router.refresh())}
          />
        )}
        <span className="text-muted">
          <LocalTime iso={view.createdAt} withYear />　{view.createdBy}上传
        </span>
      </p>
      {view.result && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span>
            识别了 {view.recognisedSections}／{view.allSections} 个部分，{sure + likely + doubtful} 处内容：确定 {sure}，较有把握 {likely}，需要确认 {doubtful}；没有归入 {view.unplaced} 处。
          </span>
          {view.findings && SEVERITIES.filter((severity) => view.findings![severity] > 0).map((severity) => (
            <Badge key={severity} tone={severity === 'E' ? 'danger' : severity === 'W' ? 'caution' : 'neutral'}>
              {SEVERITY_NAMES[severity]} {view.findings![severity]}
            </Badge>
          ))}
          {view.findings && <a href={`${address}/report`}>核对清单（可打印）</a>}
          {view.permissions.discard && (
            <span className="ml-auto">
              <Button variant="danger" disabled={busy} onClick={() => run(() => actions.discard({ importId: view.id }), () => router.push(back))}>
                放弃这次导入
              </Button>
            </span>
          )}
        </p>
      )}
      {(view.result?.notices ?? []).map((notice) => (
        <Notice key={notice} tone="caution">
          {notice}
        </Notice>
      ))}
      {message && (
        <Notice tone="danger" live>
          {message}
        </Notice>
      )}
    </header>
  );
}

/** The year that the document is of: it decides the template, so choosing another recognises the file anew. */
function YearField({ year, disabled, onChoose }: { year: number | null; disabled: boolean; onChoose: (year: number) => void }) {
  const latest = new Date().getFullYear() + 1;
  const years = [...new Set([...(year === null ? [] : [year]), ...Array.from({ length: 15 }, (_, index) => latest - index)])].sort((a, b) => b - a);
  return (
    <label className="inline-flex items-center gap-2">
      年度
      <select
        value={year ?? ''}
        disabled={disabled}
        onChange={(event) => onChoose(Number(event.target.value))}
        className="min-h-9 rounded-md border border-line bg-surface px-2 disabled:opacity-60"
      >
        {year === null && <option value="">没有识别到，请选择</option>}
        {years.map((one) => (
          <option key={one} value={one}>
            {one}年
          </option>
        ))}
      </select>
    </label>
  );
}
