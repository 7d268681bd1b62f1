import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { momentProblem, togetherProblem } from '@/lib/workflow/release';
import type { planReleaseInput } from '../../commands/plan-release';
import { db } from '../../db';
import { dayInChina } from '../../due-date';
import { NotFound, Refusal } from '../../refusal';
import { planCandidates } from '../../releases/plan-candidates';

export interface PreviewRow {
  editionId: string;
  department: string;
  /** 1 for a first publication; a later one replaces what stands public. */
  number: number;
  /** Why it can't go into the release; empty when it can. */
  reasons: string[];
  /** The legal day, yyyy-MM-dd, where the release comes after it. */
  lateFor: string | null;
}

export interface ReleasePreview {
  /** Null for a release at once. */
  plannedAt: string | null;
  rows: PreviewRow[];
}

/** What `planRelease` would do with the same input, without doing it. */
export async function previewRelease(actor: Actor, { editionIds, when }: z.output<typeof planReleaseInput>, now = new Date()): Promise<ReleasePreview> {
  if (!can(actor, 'seePublishing')) throw new NotFound();
  const candidates = await planCandidates(db, actor, editionIds);
  const problem = (when === 'now' ? null : momentProblem(when, now)) ?? togetherProblem(candidates);
  if (problem) throw new Refusal(problem);
  const day = dayInChina(when === 'now' ? now : when);
  return {
    plannedAt: when === 'now' ? null : when.toISOString(),
    rows: candidates.map(({ editionId, department, number, reasons, dueOn }) => ({ editionId, department: department.shortName, number, reasons, lateFor: dueOn !== null && dueOn < day ? dueOn : null })),
  };
}
