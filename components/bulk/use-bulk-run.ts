'use client';

import { useState } from 'react';
import type { BulkDepartment } from '@/lib/server/queries/workspace/list-bulk-departments';
import type { BulkLine, BulkRun } from './bulk-run';

export type Phase =
  /** `again`: after another phase, whose button had the focus. */
  | { name: 'choosing'; again: boolean; problems: string[] }
  | { name: 'working'; words: string; done: number; total: number }
  /** `run` is what was previewed: what is entered afterwards doesn't change it. */
  | { name: 'preview'; run: BulkRun; lines: BulkLine[] }
  | { name: 'report'; lines: BulkLine[] };

/** Few at a time, so that a long run shows how far it is. */
const AT_ONCE = 10;

/** Previews a bulk action and carries it out, part by part. */
export function useBulkRun() {
  const [phase, setPhase] = useState<Phase>({ name: 'choosing', again: false, problems: [] });

  const preview = async (run: BulkRun, departments: readonly BulkDepartment[]) => {
    const lines: BulkLine[] = [];
    for (const part of parts(departments)) {
      setPhase({ name: 'working', words: '正在核对', done: lines.length, total: departments.length });
      const result = await run.preview(part).catch(() => null);
      if (!result?.ok) return setPhase({ name: 'choosing', again: true, problems: result?.reasons ?? ['没有成功，请检查网络后再试。'] });
      lines.push(...result.data);
    }
    setPhase({ name: 'preview', run, lines });
  };

  /** What the preview spoke against isn't tried, and stays in the report. */
  const act = async (run: BulkRun, departments: readonly BulkDepartment[], refused: readonly BulkLine[]) => {
    const lines: BulkLine[] = [];
    for (const part of parts(departments)) {
      setPhase({ name: 'working', words: '正在办理，请不要关闭页面', done: lines.length, total: departments.length });
      const result = await run.act(part).catch(() => null);
      if (result?.ok) lines.push(...result.data);
      else lines.push(...part.map(({ department }) => ({ departmentId: department.id, ok: false, message: result?.reasons.join('') ?? '没有收到结果，请刷新页面核对该部门现在的状态。' })));
    }
    setPhase({ name: 'report', lines: [...lines, ...refused] });
  };

  return { phase, preview, act, back: () => setPhase({ name: 'choosing', again: true, problems: [] }) };
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}
