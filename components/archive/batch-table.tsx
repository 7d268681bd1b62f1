'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { SEVERITY_NAMES } from '@/lib/checks/rule';
import type { ActionResult } from '@/lib/server/action';
import type { ArchiveBatchView, ArchiveImport } from '@/lib/server/queries/workspace/import-types';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ReasonButton } from '@/components/workflow/reason-button';

interface Published {
  importId: string;
  done: boolean;
  message: string;
  path: string | null;
}

export interface ArchiveActions {
  assign: (input: { importId: string; departmentId: string; fiscalYear: number }) => Promise<ActionResult<unknown>>;
  publish: (input: { importIds: string[]; correctionNote?: string }) => Promise<ActionResult<{ results: Published[] }>>;
  discard: (input: { importId: string }) => Promise<ActionResult<unknown>>;
}

const NO_ANSWER = '没有完成，请检查网络后再试。';

/** What each document of a batch became; department and year are put right here, and what is ready is published together. */
export function BatchTable({ batch, actions }: { batch: ArchiveBatchView; actions: ArchiveActions }) {
  const router = useRouter();
  const ready = batch.imports.filter((one) => one.state === 'READY' && one.publishable.length === 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(ready.map((one) => one.id)));
  const [asking, setAsking] = useState(false);
  const [results, setResults] = useState<readonly Published[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const picked = ready.filter((one) => chosen.has(one.id));

  const run = (call: () => Promise<ActionResult<unknown>>) =>
    start(async () => {
      const answer = await call().catch(() => null);
      setMessage(answer?.ok ? null : (answer?.message ?? NO_ANSWER));
      router.refresh();
    });
  const publish = () =>
    start(async () => {
      const answer = await actions.publish({ importIds: picked.map((one) => one.id) }).catch(() => null);
      setAsking(false);
      setMessage(answer?.ok ? null : (answer?.message ?? NO_ANSWER));
      if (answer?.ok) setResults(answer.data.results);
      router.refresh();
    });

  const replace = async (importId: string, correctionNote: string): Promise<ActionResult<unknown>> => {
    const answer = await actions.publish({ importIds: [importId], correctionNote });
    if (!answer.ok) return answer;
    const [{ done, message: why }] = answer.data.results as [Published];
    return done ? answer : { ok: false, message: why, reasons: [why] };
  };

  return (
    <div className="space-y-4">
      {message && (
        <Notice tone="danger" live>
          {message}
        </Notice>
      )}
      {results.length > 0 && <Results results={results} imports={batch.imports} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={busy || picked.length === 0} onClick={() => setAsking(true)}>
          公开所选 {picked.length} 份
        </Button>
        <span className="text-hint text-muted">
          共 {batch.documents} 份：已公开 {batch.published}，待公开 {batch.ready}，无法读取 {batch.refused}，已放弃 {batch.discarded}
        </span>
      </div>
      <ul className="card divide-y divide-line">
        {batch.imports.map((one) => (
          <Document
            key={one.id}
            document={one}
            batch={batch}
            busy={busy}
            checked={chosen.has(one.id)}
            onCheck={(on) => setChosen(new Set(on ? [...chosen, one.id] : [...chosen].filter((id) => id !== one.id)))}
            onAssign={(departmentId, fiscalYear) => run(() => actions.assign({ importId: one.id, departmentId, fiscalYear }))}
            onDiscard={() => run(() => actions.discard({ importId: one.id }))}
            onReplace={(note) => replace(one.id, note)}
          />
        ))}
      </ul>
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title="公开历史文件"
          footer={
            <>
              <Button onClick={() => setAsking(false)}>返回</Button>
              <Button variant="primary" disabled={busy} onClick={publish}>
                {busy ? '正在公开…' : `公开 ${picked.length} 份`}
              </Button>
            </>
          }
        >
          <p>以下 {picked.length} 份将在公开页面标明“历史补录”，附原文件。公开后不能删除，只能更正。</p>
          <ul className="mt-2 list-disc pl-5">
            {picked.map((one) => (
              <li key={one.id}>
                {one.department?.name} {one.fiscalYear}年
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}

function Results({ results, imports }: { results: readonly Published[]; imports: readonly ArchiveImport[] }) {
  const failed = results.filter((one) => !one.done);
  const nameOf = (id: string) => {
    const one = imports.find((other) => other.id === id);
    return one ? `${one.department?.shortName ?? one.file.name} ${one.fiscalYear ?? ''}` : '';
  };
  return (
    <Notice tone={failed.length > 0 ? 'caution' : 'good'} live title={`已公开 ${results.length - failed.length} 份${failed.length > 0 ? `，${failed.length} 份没有公开` : ''}`}>
      {failed.map((one) => (
        <p key={one.importId}>
          {nameOf(one.importId)}：{one.message}
        </p>
      ))}
    </Notice>
  );
}

interface DocumentProps {
  document: ArchiveImport;
  batch: ArchiveBatchView;
  busy: boolean;
  checked: boolean;
  onCheck: (on: boolean) => void;
  onAssign: (departmentId: string, fiscalYear: number) => void;
  onDiscard: () => void;
  onReplace: (note: string) => Promise<ActionResult<unknown>>;
}

const SELECT = 'min-h-9 rounded-md border border-line bg-surface px-2 text-sm disabled:opacity-60';

function Document({ document: one, batch, busy, checked, onCheck, onAssign, onDiscard, onReplace }: DocumentProps) {
  const latest = new Date().getFullYear();
  const years = [...new Set([...(one.fiscalYear === null ? [] : [one.fiscalYear]), ...Array.from({ length: 15 }, (_, index) => latest - index)])].sort((a, b) => b - a);
  const [department, setDepartment] = useState(one.department?.id ?? '');
  const [year, setYear] = useState(one.fiscalYear ?? 0);
  const open = one.state === 'READY';
  const choose = (departmentId: string, fiscalYear: number) => {
    setDepartment(departmentId);
    setYear(fiscalYear);
    if (departmentId !== '' && fiscalYear !== 0) onAssign(departmentId, fiscalYear);
  };
  return (
    <li className="space-y-1.5 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="flex min-w-0 flex-1 basis-72 items-center gap-3">
          <input type="checkbox" disabled={!open || one.publishable.length > 0 || busy} checked={open && one.publishable.length === 0 && checked} onChange={(event) => onCheck(event.target.checked)} className="accent-primary" />
          <span className="min-w-0 break-words">
            {one.entryName ?? one.file.name}
            <span className="block text-hint text-muted">{one.state === 'REFUSED' ? one.refusal : recognised(one)}</span>
          </span>
        </label>
        {open && (
          <>
            <select aria-label="部门" value={department} disabled={busy} onChange={(event) => choose(event.target.value, year)} className={SELECT}>
              {department === '' && <option value="">选择部门</option>}
              {batch.departments.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.shortName}
                </option>
              ))}
            </select>
            <select aria-label="年度" value={year} disabled={busy} onChange={(event) => choose(department, Number(event.target.value))} className={SELECT}>
              {year === 0 && <option value={0}>选择年度</option>}
              {years.map((other) => (
                <option key={other} value={other}>
                  {other}年
                </option>
              ))}
            </select>
          </>
        )}
        <Standing document={one} />
        {one.state !== 'REFUSED' && <Link href={`/archive/imports/${one.id}`}>核对</Link>}
        {one.publicPath && <a href={one.publicPath}>公开页面</a>}
        {one.replaces && (
          <ReasonButton
            label="替换已公开的版本"
            about={`${one.department!.shortName}${one.fiscalYear}年`}
            question="这份文件作为更正版公开，原版本保留可查。"
            asks={{ label: '更正原因', hint: '必填，公开时一并显示' }}
            run={onReplace}
          />
        )}
        {(open || one.state === 'REFUSED') && (
          <Button variant="quiet" disabled={busy} onClick={onDiscard}>
            放弃
          </Button>
        )}
      </div>
      {open && one.publishable.map((reason) => (
        <p key={reason} className="pl-7 text-sm text-caution">
          {reason}
        </p>
      ))}
    </li>
  );
}

function recognised({ recognisedSections, allSections, placements, unplaced, findings }: ArchiveImport): string {
  const found = findings ? (['E', 'W', 'I'] as const).filter((severity) => findings[severity] > 0).map((severity) => `${SEVERITY_NAMES[severity]} ${findings[severity]}`) : [];
  const total = placements.sure + placements.likely + placements.doubtful;
  return [`识别 ${recognisedSections}／${allSections} 个部分、${total} 处内容`, placements.doubtful > 0 ? `${placements.doubtful} 处有疑问` : '', unplaced > 0 ? `${unplaced} 处没有归入` : '', found.join('，')].filter(Boolean).join('；');
}

function Standing({ document: one }: { document: ArchiveImport }) {
  if (one.state === 'APPLIED') return <Badge tone="good">已公开</Badge>;
  if (one.state === 'DISCARDED') return <Badge>已放弃</Badge>;
  if (one.state === 'REFUSED') return <Badge tone="danger">无法读取</Badge>;
  return one.publishable.length === 0 ? <Badge tone="primary">可以公开</Badge> : <Badge tone="caution">待补充</Badge>;
}
