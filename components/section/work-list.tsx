'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { periodName } from '@/lib/disclosure/period';
import type { ActionResult } from '@/lib/server/action';
import type { DepartmentWorkRow } from '@/lib/server/queries/workspace/types';
import { EDITABLE_STATES } from '@/lib/workflow/states';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { StateBadge } from '@/components/workflow/state-badge';
import { dayWords } from '@/lib/document/dates';
import { DaysLeft } from './due-card';

interface WorkActions {
  startDraft: (input: { cycleId: string; departmentId: string }) => Promise<ActionResult<{ editionId: string }>>;
  startCorrection: (input: { disclosureId: string; note: string }) => Promise<ActionResult<{ editionId: string }>>;
}

/** Departments in which this person drafts, and those in which they sign off. */
export interface WorkRoles {
  drafts: readonly string[];
  signsOff: readonly string[];
}

/** What the person's departments have to publish, newest first; the most pressing one has the only primary button. */
export function WorkList({ rows, roles, actions }: { rows: readonly DepartmentWorkRow[]; roles: WorkRoles; actions: WorkActions }) {
  const first = rows.filter((row) => taskOf(row, roles) !== null).sort((a, b) => a.due.daysLeft - b.due.daysLeft)[0];
  return (
    <ul className="space-y-3">
      {rows.map((row) => (
        <WorkRow key={`${row.cycle.id}:${row.department.id}`} row={row} task={taskOf(row, roles)} actions={actions} primary={row === first} severalDepartments={new Set(rows.map((one) => one.department.id)).size > 1} />
      ))}
    </ul>
  );
}

type Task = 'start' | 'fillIn' | 'signOff';

/** What waits for this person in a row; null where somebody else has it. */
function taskOf(row: DepartmentWorkRow, roles: WorkRoles): Task | null {
  if (row.canStartDraft) return 'start';
  if (!row.openEdition) return null;
  if (EDITABLE_STATES.includes(row.openEdition.state) && roles.drafts.includes(row.department.id)) return 'fillIn';
  return row.openEdition.state === 'SIGN_OFF' && roles.signsOff.includes(row.department.id) ? 'signOff' : null;
}

function WorkRow({ row, task, actions, primary, severalDepartments }: { row: DepartmentWorkRow; task: Task | null; actions: WorkActions; primary: boolean; severalDepartments: boolean }) {
  const edition = row.openEdition ?? row.publicEdition;
  return (
    <li className="card flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-semibold">
            {periodName(row.cycle)}
            {severalDepartments && ` · ${row.department.shortName}`}
          </h2>
          {edition ? <StateBadge state={edition.state} /> : <Badge>{row.exempt ? '免于公开' : '未开始'}</Badge>}
          {row.openEdition && row.openEdition.number > 1 && <Badge>更正第 {row.openEdition.number} 版</Badge>}
        </div>
        {(row.openEdition || row.publicEdition?.state !== 'PUBLISHED') && <p className="text-sm text-muted">{row.waitingFor}</p>}
        <p className="figures text-sm">
          {row.publicEdition?.publishedAt ? (
            <span className="text-muted">
              {dayWords(row.publicEdition.publishedAt)}公开{row.publicEdition.state === 'WITHDRAWN' && '，后撤回'}
            </span>
          ) : row.exempt ? null : (
            <>
              <DaysLeft due={row.due} />
              <span className="text-muted">
                （{dayWords(row.due.approvedOn)}批复，{dayWords(row.due.dueOn)}前公开）
              </span>
            </>
          )}
        </p>
      </div>
      <RowActions row={row} task={task} actions={actions} primary={primary} />
    </li>
  );
}

function RowActions({ row, task, actions, primary }: { row: DepartmentWorkRow; task: Task | null; actions: WorkActions; primary: boolean }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const edition = row.openEdition ?? row.publicEdition;
  const words = CORRECTION[row.publicEdition?.state === 'WITHDRAWN' ? 'withdrawn' : 'published'];
  const open = (begin: () => Promise<ActionResult<{ editionId: string }>>) =>
    start(async () => {
      const result = await begin().catch(() => null);
      if (!result?.ok) return setProblem(result?.message ?? '没有成功，请检查网络后再试。');
      router.push(`/drafts/${result.data.editionId}`);
    });
  return (
    <div className="flex flex-col items-stretch gap-2 sm:items-end">
      <div className="flex flex-wrap gap-2">
        {row.canStartCorrection && <Button onClick={() => setCorrecting(true)}>{words.label}</Button>}
        {task === 'start' && (
          <Button variant={primary ? 'primary' : 'secondary'} disabled={busy} onClick={() => open(() => actions.startDraft({ cycleId: row.cycle.id, departmentId: row.department.id }))}>
            {busy ? '正在建立…' : '开始填报'}
          </Button>
        )}
        {edition && (
          <ButtonLink variant={primary ? 'primary' : 'secondary'} href={`/drafts/${edition.id}${task === 'signOff' ? '/preview' : ''}`}>
            {task === 'fillIn' ? '继续填报' : task === 'signOff' ? '阅读并审签' : '查看'}
          </ButtonLink>
        )}
      </div>
      {problem && (
        <p role="alert" className="max-w-[28em] text-sm text-seal">
          {problem}
        </p>
      )}
      <CorrectionDialog words={words} open={correcting} busy={busy} onClose={() => setCorrecting(false)} onStart={(note) => open(() => actions.startCorrection({ disclosureId: row.disclosureId!, note }))} problem={problem} />
    </div>
  );
}

const CORRECTION = {
  published: { label: '更正已公开内容', meaning: '已公开的内容不会改动。更正稿以它为起点，重新走审签、审核、公开，公开后原版仍可查阅。' },
  withdrawn: { label: '改正后重新公开', meaning: '更正稿以撤回的内容为起点，重新走审签、审核、公开。公开后原地址显示新的版本，撤回的版本不再显示。' },
} as const;

/** A published edition never changes: a correction is a new one, and readers are told why. */
function CorrectionDialog({ words, open, busy, onClose, onStart, problem }: { words: (typeof CORRECTION)[keyof typeof CORRECTION]; open: boolean; busy: boolean; onClose: () => void; onStart: (note: string) => void; problem: string | null }) {
  const [note, setNote] = useState('');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.label}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" disabled={busy || note.trim() === ''} onClick={() => onStart(note.trim())}>
            {busy ? '正在建立…' : '建立更正稿'}
          </Button>
        </>
      }
    >
      <p>{words.meaning}</p>
      <label className="mt-3 block font-semibold" htmlFor="correction-note">
        更正说明 <span className="text-hint font-normal text-muted">公开时一并显示：更正什么，为什么</span>
      </label>
      <textarea id="correction-note" rows={4} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} className="mt-1 w-full rounded-md border border-[#b9c2cf] px-3 py-2" />
      {problem && (
        <p role="alert" className="text-sm text-seal">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
